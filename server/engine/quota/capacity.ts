import type { KindTable } from '../plan/kinds.ts';
import type { Problem } from '../plan/problem.ts';
import { fold } from '../text/fold.ts';
import { compare, multiply, type Rational, rational, toNumber } from '../text/rational.ts';
import type { Demand } from './demand.ts';
import { restrictionKey } from './duties.ts';
import { contains, isShorter, type Stretch } from './stretch.ts';
import { sameUnit, unitKey } from './unit.ts';

/**
 * 研究课 学校 每周至多1堂 beside 研究课 每个教研组 每学期1堂: an upper bound on all together is a number of slots,
 * and what each one owes must fit into them. At the demand, once per stretch of it (each term).
 */
export function capacityProblems(demands: readonly Demand[], kinds: KindTable): readonly Problem[] {
  const limits = tightest(demands.filter(({ audience, soft }) => audience.mode === 'total' && !soft));
  return demands.flatMap((demand) => {
    const { audience, min, soft } = demand;
    if (!min || soft || audience.count === null || audience.mode === 'total' || audience.mode === 'average')
      return [];
    const needed = multiply(min, rational(audience.count));
    return limits.flatMap((limit) => (bounds(limit, demand, kinds) ? problems(demand, needed, limit) : []));
  });
}

/** Of the limits on one amount in one period, the lowest: what fits under it fits under the others. */
function tightest(limits: readonly Demand[]): readonly Demand[] {
  const lowest = new Map<string, Demand>();
  for (const limit of limits) {
    const { activity, unit, period, quota, max, own } = limit;
    if (!max) continue;
    const edges = [period.stretches[0]?.start, period.stretches.at(-1)?.end];
    const key = [
      fold(activity),
      unitKey(unit),
      restrictionKey(limit),
      period.kind,
      period.every,
      ...edges,
      own,
    ];
    const isWhole = quota.trigger === null;
    const known = lowest.get([...key, isWhole].join('|'));
    if (!known?.max || compare(max, known.max) < 0) lowest.set([...key, isWhole].join('|'), limit);
  }
  return [...lowest.values()];
}

function bounds(limit: Demand, demand: Demand, kinds: KindTable): boolean {
  const isSame = limit.period.kind === demand.period.kind && limit.period.every === demand.period.every;
  return (
    kinds.countsToward(demand.activity, limit.activity) &&
    sameUnit(limit.unit, demand.unit) &&
    ['', restrictionKey(demand)].includes(restrictionKey(limit)) &&
    (isSame || isShorter(limit.period, demand.period))
  );
}

function problems(demand: Demand, needed: Rational, limit: Demand): readonly Problem[] {
  const here = demand.own ? demand : limit;
  const there = here === demand ? limit : demand;
  if (!here.own || demand.period.every > 1) return [];
  return demand.period.stretches.flatMap((stretch): Problem[] => {
    const slots = slotsIn(stretch, limit);
    if (!slots || compare(needed, slots) <= 0) return [];
    const data = {
      activity: demand.activity,
      demand: toNumber(needed),
      slots: toNumber(slots),
      period: stretch.name,
      unit: demand.unit ?? limit.unit ?? '',
    };
    const related = [{ source: there.source, message: { key: 'conflictsWith' } as const }];
    return [{ code: 'capacity-exceeded', source: here.source, data, related }];
  });
}

/** What an upper bound allows in a stretch; null if it does not hold for the whole of it. */
function slotsIn(stretch: Stretch, { max, period, quota }: Demand): Rational | null {
  const inside = period.tiles.filter((tile) => stretch.start <= tile.start && tile.start <= stretch.end);
  const isWhole =
    quota.trigger === null && (period.kind !== 'weeks' || inside.some((tile) => contains(tile, stretch)));
  return max && isWhole && inside.length > 0 ? multiply(max, rational(inside.length)) : null;
}
