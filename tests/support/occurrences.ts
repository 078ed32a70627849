import type { SchoolCalendar } from '../../server/engine/calendar/school-calendar.ts';
import type { Plan } from '../../server/engine/plan/scope.ts';
import { assembly } from '../../server/engine/schedule/assemble.ts';
import { scheduledPieces } from '../../server/engine/schedule/occurrences.ts';
import type { Scheduled } from '../../server/engine/schedule/scheduled.ts';

/** All events of a plan by date, start, group and activity, and what is wrong with their times: from scratch. */
export function occurrences(plan: Plan, calendar: SchoolCalendar): Scheduled {
  const pieces = scheduledPieces(plan, calendar, {
    activity: (_, workOut) => workOut(),
    calendar: (workOut) => workOut(),
    deadlines: { bySchedule: new Map(), latest: null },
  });
  return assembly(pieces, null).whole;
}
