import type { Problem } from '../plan/problem.ts';
import { fold } from '../text/fold.ts';
import { compare, toNumber } from '../text/rational.ts';
import type { Demand } from './demand.ts';
import { sameUnit } from './unit.ts';

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
  const ranked = demands.flatMap((demand) => {
    const rank = rankOf(demand);
    return rank === null || !demand.min || demand.soft ? [] : [{ demand, rank, min: demand.min }];
  });
  return ranked.flatMap((higher): Problem[] => {
    const above = ranked
      .filter(
        (lower) =>
          lower.rank < higher.rank &&
          sameDuty(lower.demand, higher.demand) &&
          compare(higher.min, lower.min) < 0,
      )
      .sort((a, b) => compare(b.min, a.min));
    const lower = above[0];
    if (!lower || !higher.demand.own) return [];
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

function rankOf({ audience, quota }: Demand): number | null {
  const subject = quota.subject;
  if (audience.mode !== 'person' || !subject || subject.condition || subject.within.length > 0) return null;
  const name = subject.sets.length === 1 ? fold(subject.sets[0]?.text ?? '') : null;
  if (subject.sets.length === 0) return 0;
  const rank = RANKS.findIndex((names) => name !== null && names.includes(name));
  return rank < 0 ? null : rank;
}

function sameDuty(a: Demand, b: Demand): boolean {
  return (
    fold(a.activity) === fold(b.activity) &&
    a.period.kind === b.period.kind &&
    a.period.every === b.period.every &&
    a.period.kind !== 'trigger' &&
    sameUnit(a.unit, b.unit) &&
    restriction(a) === restriction(b)
  );
}

function restriction({ quota }: Demand): string {
  return quota.onlyCounting.map((name) => fold(name.text)).join('、');
}
