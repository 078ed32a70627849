import type { Activity } from '../plan/activity.ts';
import { isScheduledUnit, type KindTable } from '../plan/kinds.ts';
import type { Plan } from '../plan/scope.ts';
import { UNIT } from '../plan/standard-ids.ts';
import { fold } from '../text/fold.ts';
import type { Demand } from './demand.ts';

/**
 * What can serve a demand (language.md §5): `held`: events on the calendar that those who owe hold or are in;
 * `attended`: 听课 that only certain lessons count for (听课只计 公开课), which anybody may sit in; `none`:
 * documents, what people arrange for themselves, units the calendar does not know, and what an event brings about.
 */
export type Service = 'held' | 'attended' | 'none';

export function serviceOf(demand: Demand, plan: Plan, kinds: KindTable): Service {
  if (!isScheduledUnit(demand.unit) || demand.period.kind === 'trigger' || demand.audience.mode === 'average')
    return 'none';
  if (!kinds.isSelfArranged(demand.activity, demand.unit)) return 'held';
  return lessonRestrictions(demand, plan, kinds).length > 0 ? 'attended' : 'none';
}

/** The kinds of event that alone count (听课只计 公开课). A person or a cohort (对象 师傅) is none. */
export function lessonRestrictions({ quota }: Demand, plan: Plan, kinds: KindTable): readonly string[] {
  if (quota.onlyCounting.length === 0) return [];
  const activities = namesOf(plan.scope.activities);
  return quota.onlyCounting
    .map((name) => name.text)
    .filter(
      (name) =>
        activities.has(fold(name)) ||
        (kinds.kindOf(name) !== null && !kinds.isSelfArranged(name, UNIT.lesson)),
    );
}

const names = new WeakMap<readonly Activity[], ReadonlySet<string>>();

function namesOf(activities: readonly Activity[]): ReadonlySet<string> {
  const known = names.get(activities);
  if (known) return known;
  const all = new Set(activities.flatMap(({ name }) => (name ? [fold(name.text)] : [])));
  names.set(activities, all);
  return all;
}
