import { perElement } from '../engine/change/per-element.ts';
import type { Activity } from '../engine/plan/activity.ts';
import type { Problem } from '../engine/plan/problem.ts';
import type { Schedule } from '../engine/plan/schedule.ts';
import type { Declared } from '../engine/plan/scope.ts';

/** Research projects run for years; nobody expects a time of them. */
const PROJECT = '课题';

/**
 * `activity-unscheduled`: no time, or one in name only (定期, 本学期); 机动, 不定期 and a bare 每周 are said on purpose. If it
 * holds for every activity of a plan, once on its head. Not in a 总结, whose activities are past.
 */
export function unscheduledActivities({ header, activities }: Declared): readonly Problem[] {
  if (header?.report) return [];
  const counted = expectedOnes(activities);
  const unscheduled = unscheduledOnes(counted);
  if (header && counted.length > 0 && unscheduled.length === counted.length) {
    const name = counted.length === 1 ? nameOf(counted[0]) : '';
    return [
      {
        code: 'activity-unscheduled',
        source: header.title?.source ?? header.source,
        data: { name, count: counted.length },
      },
    ];
  }
  return problemsOf(unscheduled);
}

const expectedOnes = perElement((activity: Activity) => (activity.kind === PROJECT ? [] : [activity]));
const unscheduledOnes = perElement((activity: Activity) => (isScheduled(activity) ? [] : [activity]));
const problemsOf = perElement((activity: Activity): readonly Problem[] => [
  {
    code: 'activity-unscheduled',
    source: activity.name?.source ?? activity.source,
    data: { name: nameOf(activity), count: 1 },
  },
]);

function isScheduled({ schedule, deadline, period, stages, status }: Activity): boolean {
  if (status !== 'planned' && status !== 'tentative') return true;
  return saysWhen(schedule) || saysWhen(deadline) || saysWhen(period) || stages.some(isScheduled);
}

function saysWhen(schedule: Schedule | null): boolean {
  return schedule?.entries.some(({ when }) => when.kind !== 'vague') ?? false;
}

function nameOf(activity: Activity | undefined): string {
  return activity?.name?.text ?? activity?.kind ?? '';
}
