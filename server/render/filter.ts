import type { Day } from '../engine/calendar/day.ts';
import type { SchoolCalendar } from '../engine/calendar/school-calendar.ts';
import type { Occurrence } from '../engine/schedule/occurrence.ts';
import { sameName } from '../engine/text/fold.ts';
import type { CalendarView } from './view.ts';

/** What part of a calendar is wanted. Days inclusive; null = all. */
export interface CalendarFilter {
  readonly group: string | null;
  readonly person: string | null;
  readonly from: Day | null;
  readonly to: Day | null;
}

/**
 * The part of a calendar that concerns a group, a person, a stretch of time. Exams and closures concern everyone.
 * Weeks and special days outside the stretch are left out too.
 */
export function filterCalendar(view: CalendarView, filter: CalendarFilter): CalendarView {
  const { group, person } = filter;
  const occurrences = view.occurrences.filter(
    (o) =>
      overlaps(filter, o.date, o.endDate) &&
      (forEveryone(o) ||
        ((group === null || ofGroup(o, group, view.schools)) && (person === null || ofPerson(o, person)))),
  );
  const whole = filter.from === null && filter.to === null;
  return { ...view, occurrences, calendar: whole ? view.calendar : stretch(view.calendar, filter) };
}

/** Whether an event is a group's own (not an exam or closure), with or without the name of its school. */
export function ofGroup(occurrence: Occurrence, name: string, schools: readonly string[]): boolean {
  const names = [name, ...schools.map((school) => `${school} ${name}`)];
  return [occurrence.group ?? '', ...occurrence.groups].some((group) =>
    names.some((one) => sameName(group, one)),
  );
}

/** Whether a person speaks or takes part. */
export function ofPerson(occurrence: Occurrence, name: string): boolean {
  return [...occurrence.speakers, ...occurrence.participants].some((person) => sameName(person, name));
}

function forEveryone(occurrence: Occurrence): boolean {
  return occurrence.kind === 'exam' || occurrence.kind === 'closure';
}

function overlaps({ from, to }: Pick<CalendarFilter, 'from' | 'to'>, start: Day, end: Day): boolean {
  return (from === null || end >= from) && (to === null || start <= to);
}

function stretch(calendar: SchoolCalendar, span: CalendarFilter): SchoolCalendar {
  return {
    schoolYear: calendar.schoolYear,
    weekStart: calendar.weekStart,
    bells: calendar.bells,
    terms: calendar.terms
      .map((term) => ({ ...term, weeks: term.weeks.filter((week) => overlaps(span, week.start, week.end)) }))
      .filter((term) => term.weeks.length > 0),
    exams: calendar.exams.filter((exam) => overlaps(span, exam.start, exam.end)),
    special: calendar.special.filter((info) => overlaps(span, info.day, info.day)),
    day: (day) => calendar.day(day),
    week: (term, number) => calendar.week(term, number),
    nextSchoolDay: (day) => calendar.nextSchoolDay(day),
    previousSchoolDay: (day) => calendar.previousSchoolDay(day),
  };
}
