import type { CalendarDeclaration } from '../plan/calendar.ts';
import type { Problem } from '../plan/problem.ts';
import type { Weekday } from '../plan/schedule.ts';
import { bellSchedule } from './bells.ts';
import { countedWeeks } from './counted-weeks.ts';
import { declaredDays } from './declared-days.ts';
import { declaredExams } from './exams.ts';
import { type Holidays, OWN_HOLIDAYS } from './holidays.ts';
import { calendarOf } from './lookup.ts';
import { plainDays } from './plain-days.ts';
import { projectedYears, unassignedMakeups } from './published-checks.ts';
import type { SchoolYearSpan } from './resolve.ts';
import type { SchoolCalendar } from './school-calendar.ts';
import { isSchoolYear, schoolYearProblem } from './school-year.ts';
import type { SpanContext } from './spans.ts';
import { resolveTerms, type TermSpan } from './terms.ts';
import { declaredWeekStarts } from './week-starts.ts';
import { type NumberedTerm, numberWeeks } from './weeks.ts';

const MONDAY: Weekday = 1;

/** 教学周: school days that a week needs where the calendar says nothing else. */
const TEACHING_WEEK = 3;

export interface BuiltCalendar {
  readonly calendar: SchoolCalendar;
  readonly problems: readonly Problem[];
}

/**
 * One calendar from all declarations in scope, the nearest first: of settings that can hold only once (the first
 * day of the week, a term, a lesson's time) the first declared holds. `schoolYear` is that of the plan, for dates
 * without a year; a declaration's own goes before it. A school year that is no year stops everything else.
 */
export function schoolCalendar(
  declarations: readonly CalendarDeclaration[],
  holidays: Holidays,
  schoolYear: SchoolYearSpan | null,
): BuiltCalendar {
  const known = schoolYear ?? declarations.find((declaration) => declaration.schoolYear)?.schoolYear ?? null;
  const wrong = declarations.flatMap((declaration) => {
    const problem = declaration.schoolYear && schoolYearProblem(declaration.schoolYear);
    return problem ? [problem] : [];
  });
  if (wrong.length > 0 || (schoolYear && !isSchoolYear(schoolYear))) {
    return { calendar: emptyCalendar(holidays), problems: wrong };
  }
  const valid = declarations.some(({ ownHolidays }) => ownHolidays) ? OWN_HOLIDAYS : holidays;
  return build(declarations, valid, known && { start: known.start, end: known.end });
}

/** Knows holidays and nothing of a school. */
function emptyCalendar(holidays: Holidays): SchoolCalendar {
  return build([], holidays, null).calendar;
}

function build(
  declarations: readonly CalendarDeclaration[],
  holidays: Holidays,
  schoolYear: SchoolYearSpan | null,
): BuiltCalendar {
  const problems: Problem[] = [];
  const weekStart = declarations.find((declaration) => declaration.weekStart)?.weekStart?.weekday ?? MONDAY;
  const resolved = resolveTerms(declarations, schoolYear);
  problems.push(...resolved.problems);
  const yearOf = (declaration: CalendarDeclaration) => declaration.schoolYear ?? schoolYear;
  const numbered = numberedTerms(resolved.terms, declarations, weekStart, yearOf, problems);
  const contextOf = (declaration: CalendarDeclaration): SpanContext => {
    return { terms: numbered, schoolYear: yearOf(declaration), problems };
  };
  const declared = declaredDays(declarations, contextOf);
  const plainDay = plainDays(holidays, declared);
  const exams = declaredExams(declarations, contextOf, (day) => plainDay(day).open);
  const minDays =
    declarations.find((declaration) => declaration.teachingWeek)?.teachingWeek?.minDays ?? TEACHING_WEEK;
  const terms = numbered.map((term) => ({
    ...term,
    weeks: countedWeeks(term, { plainDay, exams, minDays }),
  }));
  const bells = bellSchedule(declarations, problems);
  const calendar = calendarOf({ schoolYear, terms, weekStart, exams, bells, plainDay });
  problems.push(...unassignedMakeups(terms, calendar.day, declared));
  problems.push(...projectedYears(terms, calendar.day, holidays));
  return { calendar, problems };
}

function numberedTerms(
  terms: readonly TermSpan[],
  declarations: readonly CalendarDeclaration[],
  weekStart: Weekday,
  yearOf: (declaration: CalendarDeclaration) => SchoolYearSpan | null,
  problems: Problem[],
): readonly NumberedTerm[] {
  const starts = declaredWeekStarts(declarations, terms, yearOf, problems);
  const preparatory = declarations.some((declaration) => declaration.preparatory?.date === null);
  return terms.map((term, i) => {
    const taken = terms[i - 1]?.end ?? null;
    const own = starts.filter((start) => start.term === term);
    const { weeks, problems: found } = numberWeeks(term, { weekStart, starts: own, preparatory, taken });
    problems.push(...found);
    return { ...term, weeks };
  });
}
