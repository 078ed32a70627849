import type { MonthlyDay, MonthSpan } from '../../../engine/plan/schedule.ts';
import type { Core } from './draft.ts';
import { month } from './months.ts';
import { routineDays, skipAmount } from './routine.ts';
import type { TimeReader } from './time-reader.ts';
import { weekday } from './weekdays.ts';

const LAST_DAY = 31;
/** A month touches at most six weeks and holds at most five of a weekday. */
const MOST_WEEKS = 6;
const MOST_ORDINALS = 12;

/** 每月一次, 每月 第2、4个周三, 每月最后一个周五, 每月第二周周三, 每月10日、20日, 每月上旬, last Friday of each month. */
export function monthly(reader: TimeReader, within: MonthSpan | null = null): Core | null {
  return (
    reader.attempt((inner) => monthFirst(inner, within)) ?? reader.attempt((inner) => dayFirst(inner, within))
  );
}

/** Days of a month after the month itself: 10月 第2个周三, 10月最后一个周五. */
export function monthlyDays(reader: TimeReader): readonly MonthlyDay[] | null {
  return reader.attempt(ordinalDays) ?? reader.attempt(datesOfMonth) ?? reader.attempt(part);
}

/** Ordinals in a row: 第2个, 第一、三, 第2个和第4个, 2nd and 4th, 最后一个. −1 = last. */
export function ordinals(reader: TimeReader): number[] | null {
  const first = ordinal(reader, true);
  if (first === null) return null;
  const all = [first];
  while (all.length < MOST_ORDINALS) {
    const next = reader.attempt((inner) => (inner.take('list') ? ordinal(inner, false) : null));
    if (next === null) break;
    all.push(next);
  }
  return all;
}

function monthFirst(reader: TimeReader, within: MonthSpan | null): Core | null {
  skipAmount(reader);
  const every = reader.take('every');
  if (!every && !reader.take('cycle', 'month1')) return null;
  if (every && (reader.is('number') || reader.is('unit', 'quarter'))) return everySoMany(reader);
  if (every && !reader.take('unit', 'month')) {
    const parts = part(reader);
    return parts && { whens: parts.map((on) => ({ kind: 'monthly', on, within })) };
  }
  skipAmount(reader);
  const days = monthlyDays(reader);
  if (!days && reader.is('weekday')) return someWeekday(reader, within);
  return { whens: (days ?? [null]).map((on) => ({ kind: 'monthly', on, within })) };
}

/** 每月一次 周三: which Wednesday is not said, so it is a window per month. */
function someWeekday(reader: TimeReader, within: MonthSpan | null): Core | null {
  const from = reader.tokens[reader.at]?.from ?? 0;
  if (!weekday(reader)) return null;
  return { whens: [{ kind: 'monthly', on: null, within }], vague: { from, to: reader.textEnd } };
}

/** 每两个月一次, 每季度: a rhythm that no calendar can date. */
function everySoMany(reader: TimeReader): Core | null {
  const from = reader.tokens[reader.at - 1]?.from ?? 0;
  if (reader.take('number')) reader.take('counter');
  if (!reader.take('unit', 'month') && !reader.take('unit', 'quarter')) return null;
  const vague = { from, to: reader.textEnd };
  skipAmount(reader);
  return { whens: [{ kind: 'vague', word: reader.slice.text.slice(vague.from, vague.to) }], vague };
}

/** last Friday of each month, 2nd Wed monthly, first Wed of the month, 10th of each month, first Wed of September */
function dayFirst(reader: TimeReader, within: MonthSpan | null): Core | null {
  const days = reader.attempt(ordinalDays) ?? reader.attempt(datesOfMonth);
  const months = days && monthOf(reader, days);
  if (!days || !months) return null;
  const behind = days.every((on) => on.kind === 'weekOfMonth' && on.days.length === 0)
    ? routineDays(reader)
    : null;
  return {
    whens: days.map((on) => ({
      kind: 'monthly',
      on: on.kind === 'weekOfMonth' && behind ? { ...on, days: behind } : on,
      within: months === 'each' ? within : months,
    })),
  };
}

/** Of each month, or of one whose name stands there; a week of such a month is a week of the school. */
function monthOf(reader: TimeReader, days: readonly MonthlyDay[]): MonthSpan | 'each' | null {
  if (reader.take('cycle', 'month1')) return 'each';
  const name =
    reader.is('monthName') && days.every(({ kind }) => kind === 'nthWeekday') ? month(reader) : null;
  if (name) return { kind: 'months', from: name, to: name };
  if (!reader.take('every')) reader.take('cardinal', '1');
  return reader.take('unit', 'month') && 'each';
}

function ordinalDays(reader: TimeReader): MonthlyDay[] | null {
  const numbers = ordinals(reader);
  if (!numbers) return null;
  if (numbers.some((nth) => nth === 0 || nth > MOST_WEEKS)) return null;
  if (reader.take('unit', 'week')) {
    const days = routineDays(reader) ?? [];
    return numbers.map((nth) => ({ kind: 'weekOfMonth', nth, days }));
  }
  const day = weekday(reader);
  return day && numbers.every((nth) => nth < MOST_WEEKS)
    ? numbers.map((nth) => ({ kind: 'nthWeekday', nth, weekday: day }))
    : null;
}

/** 10日, 10日、20日, 10、20日, the 10th. */
function datesOfMonth(reader: TimeReader): MonthlyDay[] | null {
  const days: MonthlyDay[] = [];
  let closed = false;
  do {
    const number = reader.take('number');
    if (!number || number.value < 1 || number.value > LAST_DAY) return null;
    closed = (reader.take('unit', 'day') ?? reader.take('ordinalEnd')) !== null;
    days.push({ kind: 'date', day: number.value });
  } while (days.length < LAST_DAY && (closed ? reader.attempt(anotherDate) : reader.take('list')));
  return closed ? days : null;
}

/** Whether another 20日 follows; takes only the mark. */
function anotherDate(reader: TimeReader): true | null {
  if (!reader.take('list') || !reader.is('number')) return null;
  return reader.is('unit', 'day', 1) || reader.is('list', null, 1) ? true : null;
}

function part(reader: TimeReader): MonthlyDay[] | null {
  const word = reader.take('monthPart');
  return word && [{ kind: 'part', part: word.id as Extract<MonthlyDay, { kind: 'part' }>['part'] }];
}

function ordinal(reader: TimeReader, marked: boolean): number | null {
  return reader.attempt((inner) => {
    const nth = inner.take('nth');
    if (nth) {
      inner.take('counter');
      return nth.value;
    }
    const mark = inner.take('ordinal');
    const number = inner.take('number');
    if (!number) return null;
    const th = inner.take('ordinalEnd');
    if (marked && !mark && !th) return null;
    inner.take('counter');
    return number.value;
  });
}
