import type { SchoolCalendar } from '../engine/calendar/school-calendar.ts';
import type { Activity } from '../engine/plan/activity.ts';
import type { Plan } from '../engine/plan/scope.ts';
import { scheduleContext } from '../engine/schedule/activity-occurrences.ts';
import { assembled, occurrencesOf } from '../engine/schedule/occurrences.ts';
import { withinLimit } from '../engine/schedule/plan-limit.ts';
import type { Scheduled } from '../engine/schedule/scheduled.ts';
import { Memo } from './memo.ts';

/** The events of a plan, of which an activity's are worked out anew only if it, its groups or its calendar changed. */
export class ScheduleCache {
  private readonly surroundings = new Memo<Map<Activity, Scheduled>>();

  occurrences(plan: Plan, calendar: SchoolCalendar): Scheduled {
    const { groups, people, cohorts, pairs } = plan.scope;
    const known = this.surroundings.get(
      [calendar, groups, people, cohorts, pairs, plan.term, plan.schoolYear?.start],
      () => new Map(),
    );
    const context = scheduleContext(plan, calendar);
    const parts = withinLimit(plan.own.activities, (activity) => {
      const kept = known.get(activity) ?? occurrencesOf(activity, context);
      if (!isRelative(activity)) known.set(activity, kept);
      return kept;
    });
    forgetGone(known, plan.own.activities);
    return assembled(parts, context);
  }
}

/** Hangs on another activity's dates, which may change while this one stays. */
function isRelative(activity: Activity): boolean {
  const schedules = [activity.schedule, activity.deadline, activity.period];
  return (
    activity.automatic ||
    schedules.some((schedule) => schedule?.entries.some(({ when }) => when.kind === 'relative')) ||
    activity.stages.some(isRelative)
  );
}

function forgetGone(known: Map<Activity, Scheduled>, activities: readonly Activity[]): void {
  if (known.size <= activities.length) return;
  const present = new Set(activities);
  for (const activity of known.keys()) if (!present.has(activity)) known.delete(activity);
}
