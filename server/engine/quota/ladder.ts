import type { Problem } from '../plan/problem.ts';
import { fold } from '../text/fold.ts';
import { compare, type Rational, toNumber } from '../text/rational.ts';
import type { Demand } from './demand.ts';
import { restrictionKey } from './duties.ts';
import { sameUnit, unitKey } from './unit.ts';

/** Posts rank 教师 < 备课组长 < 教研组长 < 中层 < 副校长 < 校长 (language.md §5); nothing else is ranked. */
const RANKS: readonly (readonly string[])[] = [
  ['教师', '老师', '任课教师', 'teacher', 'teachers'],
  ['备课组长'],
  ['教研组长', '学科组长', '学科教研组长'],
  ['中层', '中层领导', '中层干部', '中层管理干部'],
  ['副校长', '分管校长', '教学副校长'],
  ['校长'],
];

/** A higher post that owes less of the same than a lower one: probably the numbers were swapped. */
export function ladderProblems(demands: readonly Demand[]): readonly Problem[] {
  const ranked = demands.flatMap((demand): Ranked[] => {
    const rank = rankOf(demand);
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

function rankOf({ audience, quota }: Demand): number | null {
  const subject = quota.subject;
  if (audience.mode !== 'person' || !subject || subject.condition || subject.within.length > 0) return null;
  const name = subject.sets.length === 1 ? fold(subject.sets[0]?.text ?? '') : null;
  if (subject.sets.length === 0) return 0;
  const rank = RANKS.findIndex((names) => name !== null && names.includes(name));
  return rank < 0 ? null : rank;
}

function dutyOf(demand: Demand): string | null {
  const { activity, period } = demand;
  if (period.kind === 'trigger') return null;
  return [fold(activity), period.kind, period.every, restrictionKey(demand)].join('|');
}
