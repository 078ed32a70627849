import { type Day, weekday } from '../calendar/day.ts';
import type { DayInfo, Exam, SchoolCalendar, Term, Week } from '../calendar/school-calendar.ts';
import type { Activity } from '../plan/activity.ts';
import type { Group } from '../plan/people.ts';
import type { Problem } from '../plan/problem.ts';
import type { Schedule, TimeOfDay, Weekday } from '../plan/schedule.ts';
import type { Plan } from '../plan/scope.ts';
import type { Source } from '../plan/source.ts';
import type { Occurrence } from './occurrence.ts';
import { halfOfDay } from './time-of-day.ts';

/** What the schedules of a plan are read against. Made by scheduleContext (activity-occurrences.ts). */
export interface ScheduleContext {
  readonly plan: Plan;
  readonly calendar: SchoolCalendar;
  /** The terms the plan is for: one, or all of the year. */
  readonly terms: readonly Term[];
  /** Make-up days that run another day's routine, by the first day of their school week. */
  readonly makeups: ReadonlyMap<Day, readonly DayInfo[]>;
  /** Declarations of exams of which only the week is known. */
  readonly undatedExams: ReadonlySet<Source>;
  /** The events of an activity that a relative date hangs on. */
  eventsOf(activity: Activity): readonly Occurrence[];
}

/** One schedule being turned into slots, for one organising group. */
export interface Expansion {
  readonly context: ScheduleContext;
  readonly group: Group | null;
  /** Whose schedule it is; null for quotas and documents. */
  readonly activity: Activity | null;
  /** How messages call it. */
  readonly what: string;
  /** A deadline is the last day of what is said, uncut. */
  readonly deadline: boolean;
  /** 每学期: a bare 第2周 means the one of each term. */
  readonly eachTerm: boolean;
  report(problem: Problem): void;
}

/** The terms a plan covers. A term declared without a number serves a plan for either. */
export function coveredTerms(plan: Plan, calendar: SchoolCalendar): readonly Term[] {
  if (plan.term === null) return calendar.terms;
  const numbered = calendar.terms.filter((term) => term.number === plan.term);
  if (numbered.length > 0) return numbered;
  const bare = plan.scope.calendars.flatMap((one) => one.terms).filter((term) => term.number === null);
  return calendar.terms.filter((term) => bare.some((one) => one.source === term.source));
}

/** Make-up days with a weekday, by the start of the school week they lie in. */
export function makeupsByWeek(calendar: SchoolCalendar): ReadonlyMap<Day, readonly DayInfo[]> {
  const byWeek = new Map<Day, DayInfo[]>();
  for (const info of calendar.special) {
    if (info.runsAs === null || !info.week) continue;
    const list = byWeek.get(info.week.start);
    if (list) list.push(info);
    else byWeek.set(info.week.start, [info]);
  }
  return byWeek;
}

/** Within a term of the plan, 预备周 included. Anywhere, if the calendar does not know the plan's term. */
export function inTerms(context: ScheduleContext, day: Day): boolean {
  if (context.terms.length === 0) return true;
  const { term } = context.calendar.day(day);
  return term !== null && context.terms.some((one) => one.number === term);
}

/** Whether an event at that time of that day falls on a day off. Where no term is known the country's days count. */
export function isOff(context: ScheduleContext, day: Day, at: TimeOfDay | null): boolean {
  const info = context.calendar.day(day);
  const preparing = info.week?.number === 0;
  const open = info.school || ((context.terms.length === 0 || preparing) && info.working);
  if (!open) return true;
  return info.half !== null && at !== null && halfOfDay(at, context.calendar.bells) === info.half;
}

/**
 * Exams said by week alone (期中考试 第10周) that leave the week a teaching week: on which of its days they are is not
 * known, so none of them stops anything.
 */
export function undatedExams(plan: Plan): ReadonlySet<Source> {
  const exams = plan.scope.calendars.flatMap((declaration) => declaration.exams);
  const byWeek = exams.filter(({ when }) =>
    when.every((entry) => entry.when.kind === 'weeks' && entry.when.days.length === 0),
  );
  return new Set(byWeek.map((exam) => exam.source));
}

/** The exam that is known to be on a day. */
export function examOn({ calendar, undatedExams }: ScheduleContext, day: Day): Exam | null {
  const { exam } = calendar.day(day);
  return exam && (exam.occupiesWeek || !undatedExams.has(exam.source)) ? exam : null;
}

/** A weekday of a school week. */
export function dayInWeek(week: Week, wanted: Weekday): Day {
  return week.start + ((wanted - weekday(week.start) + 7) % 7);
}

/** Hangs on something's dates, which may change while the schedule itself stays. */
export function isRelative(schedule: Schedule): boolean {
  return [...schedule.entries, ...schedule.except].some(({ when }) => when.kind === 'relative');
}
