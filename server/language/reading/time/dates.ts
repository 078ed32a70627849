import type { DateExpression } from '../../../engine/plan/schedule.ts';
import type { TimeReader } from './time-reader.ts';
import { type Year, year } from './years.ts';

/** Kinds of words after which a number behind a month is no day of it (9月3次, 10月 14:30, 9月 1周). */
const NOT_A_DAY: readonly string[] = [
  'unit',
  'times',
  'measure',
  'lesson',
  'mark',
  'counter',
  'clock',
  'halfDay',
  'weekday',
];
const LAST_DAY = 31;

/** 2026-10-14, 2026.9.15, 9/15, 10月14日, 十月十四日, 9月15, 明年2月3日, 民国115年9月1日, 15 September 2026, Sept 15. */
export function date(reader: TimeReader): DateExpression | null {
  return reader.attempt(numeric) ?? reader.attempt(written) ?? reader.attempt(english);
}

/** A date and, after a range mark, the last one: 9月1日—5日, 9月1—5日, 2026-09-01 至 2027-01-22, 15-17 September. */
export function dateRange(reader: TimeReader): { from: DateExpression; to: DateExpression | null } | null {
  const back = reader.attempt(englishRange);
  if (back) return back;
  const from = date(reader);
  if (!from) return null;
  const to = reader.attempt((inner) => (inner.take('range') ? (date(inner) ?? dayOf(inner, from)) : null));
  return { from, to: to && inheritYear(from, to) };
}

/** 21日 after 10月14日: another day of the same month. */
export function dayOf(
  reader: TimeReader,
  month: Pick<DateExpression, 'year' | 'month'>,
): DateExpression | null {
  return reader.attempt((inner) => {
    const from = inner.textStart;
    const day = inner.take('number') ?? inner.take('nth');
    if (!day || !(inner.take('unit', 'day') ?? inner.take('ordinalEnd') ?? (day.kind === 'nth' ? day : null)))
      return null;
    return { year: month.year, month: month.month, day: day.value, source: inner.source(from) };
  });
}

function numeric(reader: TimeReader): DateExpression | null {
  const from = reader.textStart;
  const first = reader.take('number');
  if (first?.id !== 'digits') return null;
  const mark = separator(reader);
  const second = mark && reader.glued ? reader.take('number') : null;
  if (!second) return null;
  if (first.to - first.from === 4) {
    const third = reader.glued && separator(reader) === mark && reader.glued ? reader.take('number') : null;
    if (!third) return null;
    return { year: first.value, month: second.value, day: third.value, source: reader.source(from) };
  }
  if (mark === '-' || reader.is('unit') || reader.is('mark')) return null;
  const plausible = first.value >= 1 && first.value <= 12 && second.value >= 1 && second.value <= LAST_DAY;
  return plausible
    ? { year: null, month: first.value, day: second.value, source: reader.source(from) }
    : null;
}

/** `-`, `.` or `/` without blanks. */
function separator(reader: TimeReader): string | null {
  const text = reader.nextText;
  if (!reader.glued || (text !== '-' && text !== '.' && text !== '/')) return null;
  return (reader.take('range') ?? reader.take('mark')) && text;
}

function written(reader: TimeReader): DateExpression | null {
  const from = reader.textStart;
  const said = year(reader);
  const month = reader.take('number');
  if (!month || !reader.take('unit', 'month')) return null;
  const day = reader.take('number');
  if (!day) return null;
  if (!reader.take('unit', 'day') && NOT_A_DAY.includes(reader.peek()?.kind ?? '')) return null;
  return { year: said ?? null, month: month.value, day: day.value, source: reader.source(from) };
}

function english(reader: TimeReader): DateExpression | null {
  const from = reader.textStart;
  const leading = dayNumber(reader);
  const month = reader.take('monthName');
  if (!month) return null;
  const day = leading ?? dayNumber(reader);
  if (day === null || (!leading && NOT_A_DAY.includes(reader.peek()?.kind ?? ''))) return null;
  const said = trailingYear(reader);
  return { year: said, month: month.value, day, source: reader.source(from) };
}

function englishRange(reader: TimeReader): { from: DateExpression; to: DateExpression } | null {
  const start = reader.textStart;
  const day = dayNumber(reader);
  if (day === null) return null;
  const source = reader.source(start);
  const to = reader.take('range') && english(reader);
  return to ? { from: { year: to.year, month: to.month, day, source }, to } : null;
}

function dayNumber(reader: TimeReader): number | null {
  return reader.attempt((inner) => {
    const day = inner.take('number') ?? inner.take('nth');
    inner.take('ordinalEnd');
    return day && day.value >= 1 && day.value <= LAST_DAY ? day.value : null;
  });
}

/** 2026 after an English month or day, with or without a comma. */
export function trailingYear(reader: TimeReader): number | null {
  return reader.attempt((inner) => {
    inner.take('list', 'comma');
    const number = inner.take('number');
    return number?.id === 'digits' && number.to - number.from === 4 && !inner.is('range') && !inner.is('mark')
      ? number.value
      : null;
  });
}

/** A year said once holds for both ends; an end in an earlier month is in the year after. */
function inheritYear(from: DateExpression, to: DateExpression): DateExpression {
  if (to.year !== null || typeof from.year !== 'number') return to;
  const carried: Year = to.month < from.month ? from.year + 1 : from.year;
  return { ...to, year: carried };
}
