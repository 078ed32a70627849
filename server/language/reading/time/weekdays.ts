import type { Weekday } from '../../../engine/plan/schedule.ts';
import { amountLength } from './amounts.ts';
import type { TimeReader } from './time-reader.ts';

const DAYS = 7;
const MOST_LISTED = 14;

/** 周三, 周1, 星期天, Wed. */
export function weekday(reader: TimeReader): Weekday | null {
  const word = reader.take('weekday');
  if (word) return asWeekday(word.value);
  return reader.attempt((inner) => (inner.take('unit', 'week') ? bareWeekday(inner) : null));
}

/** The 四 of 每周二、四 and 单周三: a numeral from 1 to 7 that counts nothing. */
export function bareWeekday(reader: TimeReader): Weekday | null {
  if (amountLength(reader) > 0) return null;
  return reader.attempt((inner) => {
    const number = inner.take('number');
    if (!number || ['unit', 'mark', 'clock', 'counter', 'lesson', 'range'].includes(inner.peek()?.kind ?? ''))
      return null;
    return asWeekday(number.value);
  });
}

/** 周二、周四, 周二、四, 周一三五, 周一至周五, 周末, Mon-Fri; with `bare` the first may be a numeral alone. In the order written. */
export function weekdays(reader: TimeReader, bare = false): readonly Weekday[] | null {
  const first = stretch(reader) ?? (bare ? single(bareWeekday(reader)) : null);
  if (!first) return null;
  const all = [...first, ...juxtaposed(reader)];
  while (all.length < MOST_LISTED) {
    const more = reader.attempt((inner) => {
      if (inner.is('weekday')) return stretch(inner);
      if (!inner.take('list')) return null;
      inner.take('every');
      return stretch(inner) ?? single(bareWeekday(inner));
    });
    if (!more) break;
    all.push(...more);
  }
  return [...new Set(all)];
}

/** One weekday or a range of them; a range may run over the week's end (周日至周四). */
function stretch(reader: TimeReader): Weekday[] | null {
  if (reader.take('weekend')) return [6, 7];
  const from = weekday(reader);
  if (!from) return null;
  const to = reader.attempt((inner) => (inner.take('range') ? (weekday(inner) ?? bareWeekday(inner)) : null));
  const count = to ? (to - from + DAYS) % DAYS : 0;
  return Array.from({ length: count + 1 }, (_, i) => (((from - 1 + i) % DAYS) + 1) as Weekday);
}

/** The 三五 of 周一三五. */
function juxtaposed(reader: TimeReader): Weekday[] {
  const number = reader.peek();
  if (number?.kind !== 'number' || number.id !== 'words' || !reader.glued || amountLength(reader) > 0)
    return [];
  const digits = [...String(number.value)].map(Number);
  const plain =
    digits.length === number.to - number.from && digits.every((digit) => digit >= 1 && digit <= DAYS);
  const next = reader.peek(1)?.kind ?? '';
  if (!plain || ['unit', 'mark', 'clock', 'lesson', 'range'].includes(next)) return [];
  reader.take('number');
  return digits.map((digit) => digit as Weekday);
}

function single(day: Weekday | null): Weekday[] | null {
  return day && [day];
}

function asWeekday(value: number): Weekday | null {
  return value >= 1 && value <= DAYS ? (value as Weekday) : null;
}
