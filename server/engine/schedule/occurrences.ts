import type { SchoolCalendar } from '../calendar/school-calendar.ts';
import type { Activity } from '../plan/activity.ts';
import type { Plan } from '../plan/scope.ts';
import { activityOccurrences, scheduleContext } from './activity-occurrences.ts';
import { arranged } from './arrange.ts';
import { calendarEvents } from './calendar-events.ts';
import type { ScheduleContext } from './context.ts';
import { activityDeadlines, ownDeadlines } from './deadlines.ts';
import type { Occurrence } from './occurrence.ts';
import { byTime } from './order.ts';
import { withinLimit } from './plan-limit.ts';
import { distinctProblems, type Scheduled } from './scheduled.ts';

/**
 * All events of a plan's own activities, deadlines and calendar, by date, start, group and activity; and what is
 * wrong with their times.
 */
export function occurrences(plan: Plan, calendar: SchoolCalendar): Scheduled {
  const context = scheduleContext(plan, calendar);
  const parts = withinLimit(plan.own.activities, (activity) => occurrencesOf(activity, context));
  return assembled(parts, context);
}

/** The events and deadlines of one activity, windows not yet arranged. Depends on nothing but its arguments. */
export function occurrencesOf(activity: Activity, context: ScheduleContext): Scheduled {
  const events = activityOccurrences(activity, context);
  const due = activityDeadlines(activity, context);
  return {
    occurrences: [...events.occurrences, ...due.occurrences],
    problems: [...events.problems, ...due.problems],
  };
}

/** Puts the events of single activities, in document order, together with all else that the plan dates. */
export function assembled(
  parts: readonly ({ readonly activity: Activity } & Scheduled)[],
  context: ScheduleContext,
): Scheduled {
  const due = ownDeadlines(context);
  const events = [...arranged(parts, context), ...due.occurrences, ...calendarEvents(context)];
  return {
    occurrences: distinctIds(events).sort(byTime),
    problems: distinctProblems([...parts.flatMap((part) => part.problems), ...due.problems]),
  };
}

/** Equal ids (one activity declared twice) get the number of their turn, in document order. */
function distinctIds(events: readonly Occurrence[]): Occurrence[] {
  const uses = new Map<string, number>();
  return events.map((event) => {
    const use = (uses.get(event.id) ?? 0) + 1;
    uses.set(event.id, use);
    return use === 1 ? event : { ...event, id: `${event.id}-${use}` };
  });
}
