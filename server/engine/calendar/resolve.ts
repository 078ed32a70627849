import type { Problem } from '../plan/problem.ts';
import type { DateExpression, MonthExpression } from '../plan/schedule.ts';
import { type Day, dayOf, lastDayOfMonth } from './day.ts';

/** First and last calendar year of a school year (2026—2027). */
export interface SchoolYearSpan {
  readonly start: number;
  readonly end: number;
}

/** Days inclusive. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

/** `day` is null where the year is left to a school year that nobody has said. */
export type ResolvedDate = { readonly day: Day | null } | { readonly problem: Problem<'invalid-date'> };

/**
 * The day a date names. A date without a year lies in the first year of the school year from August on, else in
 * the second; 今年 and 明年 are the first and the second. A date that does not exist is `invalid-date`.
 */
export function resolveDate(expression: DateExpression, schoolYear: SchoolYearSpan | null): ResolvedDate {
  const { month, day, source } = expression;
  const year = resolveYear(expression, schoolYear);
  const found = year === null ? null : dayOf(year, month, day);
  if (found !== null) return { day: found };
  const last = lastDay(year, month);
  if (year === null && day >= 1 && day <= last) return { day: null };
  const written = typeof expression.year === 'number' ? `${expression.year}年` : '';
  const text = `${written}${month}月${day}日`;
  return { problem: { code: 'invalid-date', source, data: { text, year, month, day, last } } };
}

/**
 * The days of a month or of a part of one: 上旬 1–10, 中旬 11–20, 下旬 21–end, 月初 1–5, 月中 13–17, 月底 the last
 * five. Null if the year is not known or there is no such month.
 */
export function resolveMonth(
  expression: MonthExpression,
  schoolYear: SchoolYearSpan | null,
): DayRange | null {
  const year = resolveYear(expression, schoolYear);
  if (year === null) return null;
  const last = lastDay(year, expression.month);
  const [first, final] = daysOfPart(expression.part, last);
  const from = dayOf(year, expression.month, first);
  return from === null ? null : { from, to: from + final - first };
}

/**
 * The end of a span with a year of its own where the school year alone would put it before the start: after 明年7月 an
 * 8月 is that of the same summer, and a start with a year lends it to an end without one.
 */
export function endOf<T extends DateExpression | MonthExpression>(
  start: Pick<DateExpression, 'year' | 'month'>,
  end: T,
  schoolYear: SchoolYearSpan | null,
): T {
  const year = resolveYear(start, schoolYear);
  if (end.year !== null || year === null) return end;
  const summer = end.month === 8 && start.month <= 8 && year === schoolYear?.end;
  const lent = start.year !== null && end.month >= start.month;
  return summer || lent ? { ...end, year } : end;
}

/** The calendar year a date or month lies in; null if it is left to an unknown school year. */
export function resolveYear(
  { year, month }: Pick<DateExpression, 'year' | 'month'>,
  schoolYear: SchoolYearSpan | null,
): number | null {
  if (typeof year === 'number') return year;
  if (!schoolYear) return null;
  const second = year === null ? month < 8 : year === 'second';
  return second ? schoolYear.end : schoolYear.start;
}

/** Last day of a month; without a year the longest it can be; 0 if there is no such month. */
function lastDay(year: number | null, month: number): number {
  const known = year !== null && year >= 1900 && year <= 2200;
  if (month < 1 || month > 12 || (year !== null && !known)) return 0;
  return lastDayOfMonth(known ? year : 2000, month);
}

function daysOfPart(part: MonthExpression['part'], last: number): readonly [number, number] {
  switch (part) {
    case 'whole':
      return [1, last];
    case 'early':
      return [1, 10];
    case 'middle':
      return [11, 20];
    case 'late':
      return [21, last];
    case 'start':
      return [1, 5];
    case 'mid':
      return [13, 17];
    case 'end':
      return [last - 4, last];
  }
}
