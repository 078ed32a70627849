import type { SchoolCalendar } from '../calendar/school-calendar.ts';
import type { Activity } from '../plan/activity.ts';
import type { Plan } from '../plan/scope.ts';
import { activityOccurrences, scheduleContext } from './activity-occurrences.ts';
import { arranged } from './arrange.ts';
import { calendarEvents } from './calendar-events.ts';
import type { ScheduleContext } from './context.ts';
import { activityDeadlines, type KnownDeadlines, ownDeadlines } from './deadlines.ts';
import { withinLimit } from './plan-limit.ts';
import type { Scheduled } from './scheduled.ts';

/** Remembers what came of the parts of a plan, or has it worked out. */
export interface KnownEvents {
  activity(activity: Activity, workOut: () => Scheduled): Scheduled;
  calendar(workOut: () => Scheduled): Scheduled;
  readonly deadlines: KnownDeadlines;
}

/**
 * The events of a plan's own activities, deadlines and calendar, and what is wrong with their times: piece by piece,
 * in document order.
 */
export function scheduledPieces(
  plan: Plan,
  calendar: SchoolCalendar,
  known: KnownEvents,
): readonly Scheduled[] {
  const context = scheduleContext(plan, calendar);
  const parts = withinLimit(plan.own.activities, (activity) =>
    known.activity(activity, () => occurrencesOf(activity, context)),
  );
  const events = known.calendar(() => calendarEvents(context));
  return [...arranged(parts, context), ...ownDeadlines(context, known.deadlines), events];
}

/** The events and deadlines of one activity, windows not yet arranged. Depends on nothing but its arguments. */
function occurrencesOf(activity: Activity, context: ScheduleContext): Scheduled {
  const events = activityOccurrences(activity, context);
  const due = activityDeadlines(activity, context);
  if (!due) return events;
  return {
    occurrences: [...events.occurrences, ...due.occurrences],
    problems: [...events.problems, ...due.problems],
  };
}
