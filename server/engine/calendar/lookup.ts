import type { Day } from './day.ts';
import type { PlainDay } from './plain-days.ts';
import type { DayInfo, Exam, SchoolCalendar, Term } from './school-calendar.ts';

/** The parts of a calendar that are told; the rest follows from them. */
export type CalendarParts = Pick<SchoolCalendar, 'schoolYear' | 'terms' | 'weekStart' | 'exams' | 'bells'> & {
  readonly plainDay: (day: Day) => PlainDay;
};

/** A calendar whose days in terms are worked out once, and all others when they are asked for. */
export function calendarOf({ plainDay, ...parts }: CalendarParts): SchoolCalendar {
  const { terms, exams } = parts;
  const first = terms.reduce((least, term) => Math.min(least, firstDay(term)), Number.POSITIVE_INFINITY);
  // By their distance from the first day: each event of a plan asks several times.
  const known: (DayInfo | undefined)[] = [];
  for (const term of terms) {
    for (const day of daysOf(term)) {
      while (known.length < day - first) known.push(undefined);
      known[day - first] = dayInfo(day, term, exams, plainDay);
    }
  }
  const day = (asked: Day): DayInfo => {
    const at = asked - first;
    const info = at >= 0 && at < known.length ? known[at] : undefined;
    return info ?? dayInfo(asked, null, exams, plainDay);
  };
  const schoolDayFrom = (from: Day, step: 1 | -1): Day | null => {
    const term = terms.find(({ number }) => number === day(from).term);
    if (!term) return null;
    for (let next = from + step; next <= term.end && next >= Math.min(from, term.start); next += step) {
      if (day(next).school) return next;
    }
    return null;
  };
  return {
    ...parts,
    special: known.filter((info) => info !== undefined).filter(isSpecial),
    day,
    week: (term, number) =>
      terms.find((t) => t.number === term)?.weeks.find((week) => week.number === number) ?? null,
    nextSchoolDay: (from) => schoolDayFrom(from, 1),
    previousSchoolDay: (from) => schoolDayFrom(from, -1),
  };
}

/** The first day of a term's preparatory week, or of the term. */
function firstDay({ start, weeks }: Term): Day {
  const first = weeks[0];
  return first?.number === 0 ? Math.min(first.start, start) : start;
}

/** The days of a term and, before it, of its preparatory week. */
function* daysOf({ start, end, weeks }: Term): Iterable<Day> {
  const first = weeks[0];
  if (first?.number === 0)
    for (let day = first.start; day <= Math.min(first.end, start - 1); day++) yield day;
  for (let day = start; day <= end; day++) yield day;
}

function dayInfo(
  day: Day,
  term: Term | null,
  exams: readonly Exam[],
  plainDay: (day: Day) => PlainDay,
): DayInfo {
  const { open, kind, name, working, half, runsAs, source, projected } = plainDay(day);
  const week = term?.weeks.find(({ start, end }) => start <= day && day <= end) ?? null;
  const exam = (term && exams.find(({ start, end }) => start <= day && day <= end)) ?? null;
  const school = open && term !== null && week !== null && day >= term.start;
  const number = term?.number ?? null;
  return { day, term: number, week, school, working, half, kind, name, runsAs, exam, source, projected };
}

function isSpecial({ kind, half }: DayInfo): boolean {
  return (kind !== 'ordinary' && kind !== 'weekend') || half !== null;
}
