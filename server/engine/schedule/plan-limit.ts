import type { Activity } from '../plan/activity.ts';
import type { ActivityEvents } from './arrange.ts';
import type { Scheduled } from './scheduled.ts';

/** Events of all activities of a plan together. The largest school of the benchmarks has 27,000. */
export const MOST_EVENTS = 100_000;

const NOTHING: Scheduled = { occurrences: [], problems: [] };

/**
 * The events of each activity in order, until there are too many to be anybody's plan: the activity that crosses the
 * limit says so, it and those behind it have none, and none of the others is worked out.
 */
export function withinLimit(
  activities: readonly Activity[],
  eventsOf: (activity: Activity) => Scheduled,
): readonly ActivityEvents[] {
  let total = 0;
  return activities.map((activity) => {
    if (total > MOST_EVENTS) return { activity, scheduled: NOTHING };
    const scheduled = eventsOf(activity);
    total += scheduled.occurrences.length;
    return { activity, scheduled: total > MOST_EVENTS ? tooMany(activity) : scheduled };
  });
}

function tooMany(activity: Activity): Scheduled {
  const source = (activity.schedule ?? activity).source;
  const data = { activity: activity.name?.text ?? activity.kind, limit: MOST_EVENTS };
  return { occurrences: [], problems: [{ code: 'too-many-occurrences', source, data }] };
}
