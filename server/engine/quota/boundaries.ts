import { perElement } from '../change/per-element.ts';
import type { Bound, Condition } from '../plan/condition.ts';
import type { Problem } from '../plan/problem.ts';
import type { Quota } from '../plan/quota.ts';
import type { Declared } from '../plan/scope.ts';
import type { Source } from '../plan/source.ts';

interface Tier {
  readonly label: string;
  readonly source: Source;
  readonly field: 'age' | 'service';
  readonly min: Bound | null;
  readonly max: Bound | null;
}

/** 35岁以下 beside 35岁以上: both include 35 (Civil Code of the PRC, art. 1259). Once per pair of wordings. */
export function boundaryProblems(own: Declared): readonly Problem[] {
  const tiers = distinct([
    ...own.cohorts.flatMap(({ name, condition, source }) =>
      condition ? tiersOf(name.text, condition, source) : [],
    ),
    ...tiersOfQuotas(own.quotas),
  ]);
  return tiers.flatMap((below) =>
    tiers.flatMap((above): Problem[] => {
      if (below.field !== above.field || !below.max?.inclusive || !above.min?.inclusive) return [];
      if (below.max.value !== above.min.value || isPoint(below) || isPoint(above)) return [];
      const [first, second] = tiers.indexOf(below) < tiers.indexOf(above) ? [below, above] : [above, below];
      return [
        {
          code: 'boundary-overlap',
          source: second.source,
          data: { first: first.label, second: second.label, value: below.max.value, field: below.field },
          related: [{ source: first.source, message: { key: 'firstHere' } }],
        },
      ];
    }),
  );
}

const tiersOfQuotas = perElement(({ subject }: Quota) =>
  subject?.condition ? tiersOf(subject.text, subject.condition, subject.condition.source) : [],
);

/** The bound that a condition sets, also where more is asked beside it (且 非 课题组). */
function tiersOf(label: string, condition: Condition, source: Source): readonly Tier[] {
  if (condition.kind === 'all') return condition.of.flatMap((one) => tiersOf(label, one, source));
  if (condition.kind !== 'age' && condition.kind !== 'service') return [];
  return [{ label, source, field: condition.kind, min: condition.min, max: condition.max }];
}

function isPoint({ min, max }: Tier): boolean {
  return min !== null && max !== null && min.value === max.value;
}

function distinct(tiers: readonly Tier[]): readonly Tier[] {
  const key = ({ field, min, max }: Tier) =>
    `${field} ${min?.value} ${min?.inclusive} ${max?.value} ${max?.inclusive}`;
  const seen = new Map<string, Tier>();
  for (const tier of tiers) if (!seen.has(key(tier))) seen.set(key(tier), tier);
  return [...seen.values()];
}
