import { civil, type Day, dayOf, lastDayOfMonth } from './day.ts';
import type { SchoolCalendar, Term, Week } from './school-calendar.ts';

/** School days that a month needs to count for monthly quotas (language.md §4). */
const COUNTABLE_MONTH = 10;

/** A calendar month as far as it lies in a term; days inclusive. */
export interface TermMonth {
  readonly year: number;
  readonly month: number;
  readonly start: Day;
  readonly end: Day;
  readonly schoolDays: number;
}

/** School days from one day to another, both inclusive. */
export function schoolDaysBetween(calendar: SchoolCalendar, from: Day, to: Day): number {
  let count = 0;
  for (const term of calendar.terms) {
    for (let day = Math.max(from, term.start); day <= Math.min(to, term.end); day++) {
      if (calendar.day(day).school) count++;
    }
  }
  return count;
}

/** The weeks that count for weekly quotas, in order. */
export function teachingWeeks({ weeks }: Pick<Term, 'weeks'>): readonly Week[] {
  return weeks.filter(({ countable }) => countable);
}

/** The months that count for monthly quotas: those with at least ten school days in the term. */
export function countableMonths(calendar: SchoolCalendar, term: Term): readonly TermMonth[] {
  return monthsOf(calendar, term).filter(({ schoolDays }) => schoolDays >= COUNTABLE_MONTH);
}

function monthsOf(calendar: SchoolCalendar, term: Term): readonly TermMonth[] {
  const months: TermMonth[] = [];
  for (let start = term.start; start <= term.end; ) {
    const { year, month } = civil(start);
    const end = Math.min(term.end, dayOf(year, month, lastDayOfMonth(year, month)) ?? term.end);
    months.push({ year, month, start, end, schoolDays: schoolDaysBetween(calendar, start, end) });
    start = end + 1;
  }
  return months;
}
