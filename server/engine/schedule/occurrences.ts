import type { SchoolCalendar } from '../calendar/school-calendar.ts';
import type { Activity } from '../plan/activity.ts';
import type { Plan } from '../plan/scope.ts';
import { activityOccurrences, scheduleContext } from './activity-occurrences.ts';
import { arranged } from './arrange.ts';
import { assembled } from './assemble.ts';
import { calendarEvents } from './calendar-events.ts';
import type { ScheduleContext } from './context.ts';
import { activityDeadlines, ownDeadlines } from './deadlines.ts';
import { withinLimit } from './plan-limit.ts';
import type { Scheduled } from './scheduled.ts';

/**
 * All events of a plan's own activities, deadlines and calendar, by date, start, group and activity; and what is
 * wrong with their times.
 */
export function occurrences(plan: Plan, calendar: SchoolCalendar): Scheduled {
  const context = scheduleContext(plan, calendar);
  const parts = withinLimit(plan.own.activities, (activity) => occurrencesOf(activity, context));
  return assembled([...arranged(parts, context), ...ownDeadlines(context), calendarEvents(context)]);
}

/** The events and deadlines of one activity, windows not yet arranged. Depends on nothing but its arguments. */
export function occurrencesOf(activity: Activity, context: ScheduleContext): Scheduled {
  const events = activityOccurrences(activity, context);
  const due = activityDeadlines(activity, context);
  if (!due) return events;
  return {
    occurrences: [...events.occurrences, ...due.occurrences],
    problems: [...events.problems, ...due.problems],
  };
}
