import { civil, type Day } from '../calendar/day.ts';
import type { SchoolCalendar, Term, Week } from '../calendar/school-calendar.ts';
import type { Weekday } from '../plan/schedule.ts';
import { dayInWeek, type ScheduleContext } from './context.ts';

/** A day on which the routine of a weekday runs. */
export interface RoutineDay {
  readonly day: Day;
  /** For stable ids: school week and weekday, told apart on make-up days. */
  readonly key: string;
}

type DaysOfWeek = Map<Weekday, readonly RoutineDay[]>;

const known = new WeakMap<SchoolCalendar, Map<Week, DaysOfWeek>>();

/**
 * When the routine of a weekday runs in the weeks of a term: on that day, and on make-up days that run it. A make-up
 * day runs the routine of its weekday, or none (language.md §4). All activities of a calendar share what is found.
 */
export function routineDays(
  term: Term,
  context: ScheduleContext,
): (week: Week, weekday: Weekday) => readonly RoutineDay[] {
  const { calendar } = context;
  const weeks: Map<Week, DaysOfWeek> = known.get(calendar) ?? new Map();
  known.set(calendar, weeks);
  return (week, weekday) => {
    const days: DaysOfWeek = weeks.get(week) ?? new Map();
    const before = days.get(weekday);
    if (before) return before;
    const found = daysOf(week, weekday, term, context);
    weeks.set(week, days.set(weekday, found));
    return found;
  };
}

function daysOf(
  week: Week,
  weekday: Weekday,
  term: Term,
  { calendar, makeups }: ScheduleContext,
): readonly RoutineDay[] {
  const day = dayInWeek(week, weekday);
  const { runsAs, kind } = calendar.day(day);
  const key = `${weekKey(term, week)}-${weekday}`;
  const isOwn = runsAs === weekday || (runsAs === null && kind !== 'makeup');
  const others = (makeups.get(week.start) ?? []).filter((one) => one.runsAs === weekday && one.day !== day);
  return [
    ...(isOwn ? [{ day, key }] : []),
    ...others.map((makeup) => ({ day: makeup.day, key: `${key}-makeup` })),
  ];
}

/** `2026.1-W03`: survives holidays, and tells the weeks of two terms apart. */
export function weekKey(term: Term, week: Week): string {
  let key = weekKeys.get(week);
  if (key === undefined) {
    key = `${civil(term.start).year}.${term.number}-W${String(week.number).padStart(2, '0')}`;
    weekKeys.set(week, key);
  }
  return key;
}

const weekKeys = new WeakMap<Week, string>();
