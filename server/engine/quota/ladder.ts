import type { Problem } from '../plan/problem.ts';
import { fold } from '../text/fold.ts';
import { compare, type Rational, toNumber } from '../text/rational.ts';
import type { Demand } from './demand.ts';
import { restrictionKey } from './duties.ts';
import { sameUnit, unitKey } from './unit.ts';

/**
 * A higher post that owes less of the same than a lower one (教师 < 备课组长 < 教研组长 < 中层 < 副校长 < 校长, language.md §5;
 * nothing else is ranked): probably the numbers were swapped.
 */
export function ladderProblems(demands: readonly Demand[]): readonly Problem[] {
  const ranked = demands.flatMap((demand): Ranked[] => {
    const { rank } = demand.audience;
    return rank === null || !demand.min || demand.soft ? [] : [{ demand, rank, min: demand.min }];
  });
  const most = mostOwed(ranked);
  return ranked.flatMap((higher): Problem[] => {
    if (!higher.demand.own) return [];
    const lower = most(higher)
      .filter(({ rank, min }) => rank < higher.rank && compare(higher.min, min) < 0)
      .sort((a, b) => compare(b.min, a.min) || a.rank - b.rank)[0];
    if (!lower) return [];
    const data = {
      activity: higher.demand.activity,
      higher: higher.demand.audience.label,
      higherAmount: toNumber(higher.min),
      lower: lower.demand.audience.label,
      lowerAmount: toNumber(lower.min),
      unit: higher.demand.unit ?? '',
    };
    const related = [{ source: lower.demand.source, message: { key: 'conflictsWith' } as const }];
    return [{ code: 'ladder-inverted', source: higher.demand.source, data, related }];
  });
}

interface Ranked {
  readonly demand: Demand;
  readonly rank: number;
  readonly min: Rational;
}

/** Of each rank the line on the same duty that asks for most. */
function mostOwed(ranked: readonly Ranked[]): (of: Ranked) => readonly Ranked[] {
  const duties = new Map<string, Map<string, Ranked>>();
  for (const one of ranked) {
    const duty = dutyOf(one.demand);
    if (duty === null) continue;
    const ranks = duties.get(duty) ?? new Map<string, Ranked>();
    duties.set(duty, ranks);
    const key = `${one.rank} ${unitKey(one.demand.unit)}`;
    const known = ranks.get(key);
    if (!known || compare(one.min, known.min) > 0) ranks.set(key, one);
  }
  return ({ demand }) => {
    const ranks = [...(duties.get(dutyOf(demand) ?? '')?.values() ?? [])];
    return ranks.filter((one) => sameUnit(one.demand.unit, demand.unit));
  };
}

function dutyOf(demand: Demand): string | null {
  const { activity, period } = demand;
  if (period.kind === 'trigger') return null;
  return [fold(activity), period.kind, period.every, restrictionKey(demand)].join('|');
}
