import type { Activity } from '../plan/activity.ts';
import { isScheduledUnit, type KindTable, kindsOf } from '../plan/kinds.ts';
import type { Quota } from '../plan/quota.ts';
import type { Plan } from '../plan/scope.ts';
import type { Occurrence } from '../schedule/occurrence.ts';
import { STAGE_MARK, stagesOf } from '../schedule/stages.ts';
import { targetOf, towards } from './towards.ts';

/** Tells what the quotas of a plan could be served by; whatever else changes leaves them as they are. */
export interface Relevance {
  activities(list: readonly Activity[]): readonly Activity[];
  occurrences(list: readonly Occurrence[]): readonly Occurrence[];
}

/** What the quotas of a plan and of its superiors ask for, of a 总结 also those that it reports on. */
export function relevanceFor({
  own,
  scope,
  superiors,
  kinds: list,
}: Pick<Plan, 'own' | 'scope' | 'superiors' | 'kinds'>): Relevance {
  const kinds = kindsOf(list);
  const quotas = [own, scope, ...superiors.map((superior) => superior.own)].flatMap((one) => one.quotas);
  const asked = new Set(
    quotas
      .filter((quota) => isServedByEvents(quota, kinds))
      .flatMap(({ activity, onlyCounting }) => [activity, ...onlyCounting])
      .flatMap((name) => (name ? [targetOf(name.text, kinds)] : [])),
  );
  const known = new Map<string, boolean>();
  const serves = (name: string) => {
    let verdict = known.get(name);
    if (verdict === undefined) {
      verdict = [...towards([name], kinds)].some((target) => asked.has(target));
      known.set(name, verdict);
    }
    return verdict;
  };
  const mayServe = (activity: Activity): boolean =>
    [activity.name?.text, activity.lessonKind?.text].some((name) => name !== undefined && serves(name)) ||
    stagesOf(activity).some(mayServe);
  return {
    activities: (all) => all.filter(mayServe),
    occurrences: (all) =>
      all.filter(({ activity, lessonKind }) => {
        if (serves(activity) || (lessonKind !== null && serves(lessonKind))) return true;
        const stage = activity.indexOf(STAGE_MARK);
        return stage > 0 && serves(activity.slice(0, stage));
      }),
  };
}

/** Documents and what people arrange for themselves are not looked for on the calendar (language.md §5). */
function isServedByEvents({ activity, amount, onlyCounting }: Quota, kinds: KindTable): boolean {
  const unit = amount?.unit ?? null;
  if (!activity || !isScheduledUnit(unit)) return false;
  return onlyCounting.length > 0 || !kinds.isSelfArranged(activity.text, unit);
}
