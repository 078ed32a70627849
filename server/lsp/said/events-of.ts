import type { Activity } from '../../engine/plan/activity.ts';
import type { Name } from '../../engine/plan/name.ts';
import type { Origin } from '../../engine/plan/source.ts';
import type { Occurrence } from '../../engine/schedule/occurrence.ts';
import type { Scheduled } from '../../engine/schedule/scheduled.ts';
import { stagesOf } from '../../engine/schedule/stages.ts';
import type { EventCounts } from '../../messages/hint-words.ts';
import type { KnownPlan } from '../../school/known-plan.ts';

const byOrigin = new WeakMap<Scheduled, ReadonlyMap<Origin, readonly Occurrence[]>>();

/** The events, windows and milestones of an activity and its stages, in order of time; no deadlines. */
export function eventsOf(activity: Activity, { scheduled }: KnownPlan): readonly Occurrence[] {
  const names = new Set<Name['source'] | null>(
    [activity, ...stagesOf(activity)].map(({ name }) => name?.source ?? null),
  );
  const { origin, start, end } = activity.source;
  return (indexed(scheduled).get(origin) ?? []).filter(
    ({ kind, name, source }) =>
      (kind === 'activity' || kind === 'window' || kind === 'milestone') &&
      names.has(name?.source ?? null) &&
      start <= source.start &&
      source.end <= end,
  );
}

/** How many there are, and what became of those on days off. */
export function countsOf(
  events: readonly Occurrence[],
  activity: Activity,
  { calendar }: KnownPlan,
): EventCounts {
  const count = (test: (event: Occurrence) => boolean) => events.filter(test).length;
  const isExam = ({ date, note }: Occurrence) => {
    const { exam } = calendar.calendar.day(date);
    return exam !== null && exam.name === note;
  };
  return {
    events: count(({ kind }) => kind !== 'window'),
    windows: count(({ kind }) => kind === 'window'),
    daysOff: count((event) => event.status === 'suspended' && !isExam(event)),
    moved: count(({ status }) => status === 'moved'),
    exams: count((event) => event.status === 'suspended' && isExam(event)),
    calledOff: activity.status === 'cancelled' || activity.status === 'postponed',
  };
}

function indexed(scheduled: Scheduled): ReadonlyMap<Origin, readonly Occurrence[]> {
  let index = byOrigin.get(scheduled);
  if (!index) {
    const lists = new Map<Origin, Occurrence[]>();
    for (const event of scheduled.occurrences) {
      const list = lists.get(event.source.origin);
      if (list) list.push(event);
      else lists.set(event.source.origin, [event]);
    }
    index = lists;
    byOrigin.set(scheduled, index);
  }
  return index;
}
