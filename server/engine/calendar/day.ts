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

/** The Gregorian calendar repeats after 400 years. */
const ERA = { years: 400, days: 146_097 };
/** From 1 March of the year 0 to 1970-01-01. */
const EPOCH = 719_468;

/** The day of a civil date; null if there is no such date (2月30日), or not within 1900–2200. */
export function dayOf(year: number, month: number, day: number): Day | null {
  if (!isCivil(year, month, day)) return null;
  // Years that begin in March end with the leap day, and their months have a regular pattern of lengths.
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / ERA.years);
  const yearOfEra = marchYear - era * ERA.years;
  const dayOfYear = daysBeforeMonth((month + 9) % 12) + day - 1;
  return era * ERA.days + daysBeforeYear(yearOfEra) + dayOfYear - EPOCH;
}

/** Year, month and day of a day. */
export function civil(day: Day): Civil {
  const shifted = day + EPOCH;
  const era = Math.floor(shifted / ERA.days);
  const dayOfEra = shifted - era * ERA.days;
  // Whole days of leap years are taken out: one in 4 years, but for one in 100, and one in 400.
  const ordinaryDays =
    dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor(ordinaryDays / 365);
  const dayOfYear = dayOfEra - daysBeforeYear(yearOfEra);
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const year = era * ERA.years + yearOfEra + (month <= 2 ? 1 : 0);
  return { year, month, day: dayOfYear - daysBeforeMonth(marchMonth) + 1 };
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
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

/** Days before a month of a year that begins in March; 0 = March … 11 = February. */
function daysBeforeMonth(marchMonth: number): number {
  return Math.floor((153 * marchMonth + 2) / 5);
}

/** Days before a year of the 400-year era, 0–399, that begins in March. */
function daysBeforeYear(yearOfEra: number): number {
  return yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100);
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
