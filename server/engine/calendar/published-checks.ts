import type { Problem } from '../plan/problem.ts';
import { civil, type Day, dayOf, iso, weekday } from './day.ts';
import type { DeclaredDay } from './declared-days.ts';
import { type Holidays, isPublished } from './holidays.ts';
import type { DayInfo, Term } from './school-calendar.ts';

/**
 * `makeup-unassigned` where a term is declared in which the country works on a weekend and the calendar does not say
 * what the school does then.
 */
export function unassignedMakeups(
  terms: readonly Term[],
  day: (day: Day) => DayInfo,
  declared: ReadonlyMap<Day, DeclaredDay>,
): readonly Problem[] {
  return terms.flatMap((term) =>
    daysOfTerm(term)
      .map(day)
      .filter((info) => info.kind === 'makeup' && info.school && !declared.has(info.day))
      .map((info): Problem => {
        const data = { date: iso(info.day), weekday: weekday(info.day) };
        return { code: 'makeup-unassigned', source: term.source, data };
      }),
  );
}

/**
 * `holidays-projected`, once for each calendar year without a notice, where the first term is declared that reaches
 * into it: the days in terms that rest on a guess.
 */
export function projectedYears(
  terms: readonly Term[],
  day: (day: Day) => DayInfo,
  holidays: Holidays,
): readonly Problem[] {
  const first = new Map<number, Term>();
  for (const term of terms) {
    for (let year = civil(term.start).year; year <= civil(term.end).year; year++) {
      if (!isPublished(holidays, year) && !first.has(year)) first.set(year, term);
    }
  }
  return [...first].map(([year, { source }]): Problem => {
    const guessed = terms
      .flatMap((term) => daysOfTerm(term, year))
      .map(day)
      .filter(({ projected }) => projected);
    const dates = guessed.map((info) => iso(info.day));
    const names = [...new Set(guessed.flatMap(({ name }) => name ?? []))];
    return { code: 'holidays-projected', source, data: { year, dates, names } };
  });
}

/** The days of a term, or those of them in one calendar year. */
function daysOfTerm({ start, end }: Term, year?: number): readonly Day[] {
  const from = Math.max(start, year === undefined ? start : (dayOf(year, 1, 1) ?? start));
  const to = Math.min(end, year === undefined ? end : (dayOf(year, 12, 31) ?? end));
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
