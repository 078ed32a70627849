import { Temporal } from 'temporal-polyfill';
import type { Weekday } from '../plan/schedule.ts';

/**
 * A civil day: days since 1970-01-01 in the proleptic Gregorian calendar, an integer. No zone, no clock. Compared
 * and shifted with plain arithmetic.
 */
export type Day = number;

export interface Civil {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const EPOCH = Temporal.PlainDate.from('1970-01-01');
const civilCache = new Map<Day, Civil>();

/** The day of a civil date; null if there is no such date (2月30日). */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (!isCivil(year, month, day)) return null;
  return EPOCH.until(Temporal.PlainDate.from({ year, month, day }, { overflow: 'reject' }), {
    largestUnit: 'days',
  }).days;
}

/** Year, month and day of a day. */
export function civil(day: Day): Civil {
  let known = civilCache.get(day);
  if (!known) {
    const date = EPOCH.add({ days: day });
    known = { year: date.year, month: date.month, day: date.day };
    civilCache.set(day, known);
  }
  return known;
}

/** 1 = Monday … 7 = Sunday. (Day 0 was a Thursday.) */
export function weekday(day: Day): Weekday {
  return (((((day + 3) % 7) + 7) % 7) + 1) as Weekday;
}

/** `2026-09-01`. */
export function iso(day: Day): string {
  const { year, month, day: date } = civil(day);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** The day of `2026-09-01`; null if the text is no date. */
export function dayFromIso(text: string): Day | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  return match ? dayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** Days in a month, 28–31. `month` 1–12. */
export function lastDayOfMonth(year: number, month: number): number {
  return Temporal.PlainYearMonth.from({ year, month }).daysInMonth;
}

const FIRST_KNOWN = -25_567;
const LAST_KNOWN = 84_370;

/** Whether a number is a day within 1900–2200, the years that plans may speak of. */
export function isKnownDay(day: Day): boolean {
  return Number.isInteger(day) && day >= FIRST_KNOWN && day <= LAST_KNOWN;
}

function isCivil(year: number, month: number, day: number): boolean {
  if (!Number.isInteger(year) || !Number.isInteger(month) || !Number.isInteger(day)) return false;
  return (
    year >= 1900 &&
    year <= 2200 &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= lastDayOfMonth(year, month)
  );
}
