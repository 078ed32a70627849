import type { SchoolCalendar } from '../engine/calendar/school-calendar.ts';
import type { Activity } from '../engine/plan/activity.ts';
import { sameValue } from '../engine/plan/same-value.ts';
import type { Plan } from '../engine/plan/scope.ts';
import { type Assembly, assembly } from '../engine/schedule/assemble.ts';
import { isRelative } from '../engine/schedule/context.ts';
import type { KnownDeadlines } from '../engine/schedule/deadlines.ts';
import { scheduledPieces } from '../engine/schedule/occurrences.ts';
import type { Scheduled } from '../engine/schedule/scheduled.ts';
import { Memo } from './memo.ts';

/** Events that were worked out among the same groups, people and days. */
interface Known {
  readonly activities: Map<Activity, Scheduled>;
  /** Activities that hang on others, with what came of them last. */
  readonly relative: Map<Activity, Scheduled>;
  readonly deadlines: KnownDeadlines;
}

/** The events of a plan, of which an activity's are worked out anew only if it, its groups or its calendar changed. */
export class ScheduleCache {
  private readonly surroundings = new Memo<Known>();
  private readonly calendarEvents = new Memo<Scheduled>();
  private latest: Assembly | null = null;

  occurrences(plan: Plan, calendar: SchoolCalendar): Scheduled {
    const { groups, people, cohorts, pairs, lexicon } = plan.scope;
    const year = plan.schoolYear?.start;
    const known = this.surroundings.get(
      [calendar, groups, people, cohorts, pairs, lexicon, plan.term, year],
      () => ({
        activities: new Map(),
        relative: new Map(),
        deadlines: { bySchedule: new Map(), latest: null },
      }),
    );
    const pieces = scheduledPieces(plan, calendar, {
      activity: (activity, workOut) => known.activities.get(activity) ?? workedOut(activity, known, workOut),
      calendar: (workOut) => this.calendarEvents.get([plan.own.calendars, calendar, year], workOut),
      deadlines: known.deadlines,
    });
    this.latest = assembly(pieces, this.latest);
    forgetGone(known.activities, plan.own.activities);
    forgetGone(known.relative, plan.own.activities);
    forgetDeadlines(known.deadlines, pieces.length);
    return this.latest.whole;
  }
}

/** What hangs on others is worked out each time, and is what it was if it comes out the same. */
function workedOut(activity: Activity, known: Known, workOut: () => Scheduled): Scheduled {
  const found = workOut();
  if (!hangsOnOthers(activity)) {
    known.activities.set(activity, found);
    return found;
  }
  const before = known.relative.get(activity);
  if (before && sameValue(before, found)) return before;
  known.relative.set(activity, found);
  return found;
}

/** Hangs on another activity's dates, which may change while this one stays. */
function hangsOnOthers(activity: Activity): boolean {
  const schedules = [activity.schedule, activity.deadline, activity.period];
  return (
    activity.automatic ||
    schedules.some((schedule) => schedule && isRelative(schedule)) ||
    activity.stages.some(hangsOnOthers)
  );
}

function forgetGone(known: Map<Activity, Scheduled>, activities: readonly Activity[]): void {
  if (known.size <= activities.length) return;
  const present = new Set(activities);
  for (const activity of known.keys()) if (!present.has(activity)) known.delete(activity);
}

/** Schedules of statements that are gone; now and then is often enough. */
function forgetDeadlines(known: KnownDeadlines, pieces: number): void {
  if (known.bySchedule.size > 2 * pieces + 100) known.bySchedule.clear();
}
