import { perObject } from '../change/per-object.ts';
import type { KindTable } from '../plan/kinds.ts';
import type { Problem } from '../plan/problem.ts';
import type { Plan } from '../plan/scope.ts';
import type { Source } from '../plan/source.ts';
import { fold } from '../text/fold.ts';
import type { Demand } from './demand.ts';
import type { Finding } from './findings.ts';
import { targetOf } from './towards.ts';

/**
 * Demands that nothing on the calendar serves. Once per statement and activity; not in a 总结, not for upper bounds,
 * not without a calendar, and not where somebody said that it goes by occasion (机动, 不定期).
 */
export function unscheduledProblems(
  findings: readonly Finding[],
  plan: Plan,
  kinds: KindTable,
): readonly Problem[] {
  if (plan.own.header?.report) return [];
  let occasional: ReadonlySet<string> | null = null;
  const said = new Map<Source['origin'], Set<string>>();
  return findings.flatMap(({ demand, service, supply }): Problem[] => {
    if (service !== 'held') return [];
    const { own, min, activity, quota, period } = demand;
    if (!own || !min || min.n <= 0 || period.stretches.length === 0) return [];
    if (supply.events.some((event) => !event.suspended)) return [];
    occasional ??= byOccasion(plan, kinds);
    if (occasional.has(targetOf(activity, kinds))) return [];
    const { origin } = quota.statement.source;
    const known = said.get(origin) ?? new Set<string>();
    said.set(origin, known);
    if (known.has(fold(activity))) return [];
    known.add(fold(activity));
    return [problemAt(demand)];
  });
}

const problemAt = perObject(({ source, activity, audience, soft }: Demand): Problem => {
  const hint = soft ? { severity: 'hint' as const } : {};
  return { code: 'quota-unscheduled', source, data: { activity, subject: audience.label }, ...hint };
});

/** What somebody said goes by occasion (机动, 不定期), and what that counts towards. */
function byOccasion({ scope }: Plan, kinds: KindTable): ReadonlySet<string> {
  const occasional = scope.activities.filter(
    ({ status, schedule }) =>
      status === 'flexible' ||
      schedule?.entries.some(({ when }) => when.kind === 'undated' || when.kind === 'triggered'),
  );
  const names = occasional.flatMap(({ name, lessonKind }) =>
    [name, lessonKind].flatMap((one) => (one ? [one.text] : [])),
  );
  return new Set(names.flatMap((name) => kinds.lineage(name)).map(fold));
}
