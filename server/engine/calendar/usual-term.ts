import { type Day, dayOf, weekday } from './day.ts';
import { lunarFestivals } from './lunar.ts';

export type Region = 'mainland' | 'taiwan';

/** First and last day of a term, both inclusive. */
export interface UsualTerm {
  readonly start: Day;
  readonly end: Day;
}

/** A first term has no more weeks than this; the calendars of provinces have 19 to 22. */
const LONGEST_WEEKS = 21;
/** From the last day of the first term to 正月初一, at least. */
const BEFORE_NEW_YEAR = 10;
/** From 正月初一 to 元宵. */
const LANTERN = 14;

/**
 * When schools usually teach in a term, as a proposal for those who have not got the notice of their authority yet. The
 * first begins on 1 September and ends on a Friday well before the Spring Festival; the second begins on the Monday
 * nearest to 元宵 and ends in the first week of July. In Taiwan the ends are fixed: 20 January and 30 June.
 *
 * @param schoolYear the year it begins in
 * @returns null for years whose Spring Festival is not known
 */
export function usualTerm(schoolYear: number, term: 1 | 2, region: Region): UsualTerm | null {
  const spring = lunarFestivals(schoolYear + 1)?.springFestival ?? null;
  const first = dayOf(schoolYear, 9, 1);
  const fixedEnd = dayOf(schoolYear + 1, term === 1 ? 1 : 6, term === 1 ? 20 : 30);
  const july = dayOf(schoolYear + 1, 7, 7);
  if (spring === null || first === null || fixedEnd === null || july === null) return null;
  const start = term === 1 ? schoolDay(first) : nearestMonday(spring + LANTERN);
  if (region === 'taiwan') return { start, end: fixedEnd };
  if (term === 2) return { start, end: fridayUpTo(july) };
  const lastWeek = monday(start) + LONGEST_WEEKS * 7 - 1;
  return { start, end: fridayUpTo(Math.min(spring - BEFORE_NEW_YEAR, lastWeek)) };
}

/** The day itself, or the Monday after it on a weekend. */
function schoolDay(day: Day): Day {
  return weekday(day) > 5 ? monday(day) + 7 : day;
}

function monday(day: Day): Day {
  return day - weekday(day) + 1;
}

function nearestMonday(day: Day): Day {
  return weekday(day) <= 4 ? monday(day) : monday(day) + 7;
}

function fridayUpTo(day: Day): Day {
  return day - ((weekday(day) + 2) % 7);
}
