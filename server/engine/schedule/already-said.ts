import { lastDayOfMonth } from '../calendar/day.ts';
import type { DateExpression } from '../plan/schedule.ts';

type Point = Pick<DateExpression, 'year' | 'month'>;

/** A leap year, for dates whose year is left to the school year. */
const LEAP_YEAR = 2000;
/** 8月 opens a school year. */
const FIRST_MONTH = 8;

/** Whether the text alone shows that there is no such date (11月31日): whoever read it has reported it. */
export function isPlainlyImpossible({ year, month, day }: DateExpression): boolean {
  if (month < 1 || month > 12) return true;
  const known = typeof year === 'number' && year >= 1 && year <= 9999;
  return day < 1 || day > lastDayOfMonth(known ? year : LEAP_YEAR, month);
}

/** Whether the text alone shows which of two points comes first: a reversed range has been reported by its reader. */
export function isPlainlyOrdered(from: Point, to: Point): boolean {
  if (from.year !== to.year) return typeof from.year === 'number' && typeof to.year === 'number';
  return from.year !== null || from.month >= FIRST_MONTH === to.month >= FIRST_MONTH;
}
