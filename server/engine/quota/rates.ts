import type { KindTable } from '../plan/kinds.ts';
import type { Problem } from '../plan/problem.ts';
import { compare, multiply, type Rational, rational, subtract, toNumber } from '../text/rational.ts';
import type { Demand } from './demand.ts';
import { dutyKey } from './duties.ts';
import { type Pair, pairsOf } from './rate-pairs.ts';
import { contains, type DutyPeriod, type Stretch } from './stretch.ts';

/** How often a shorter period fits into one stretch of a longer one, and what that makes. */
export interface Rate {
  readonly short: Demand;
  readonly long: Demand;
  readonly stretch: Stretch;
  readonly times: number;
  readonly product: Rational;
  /** What the longer period asks for beyond the product; negative or zero if nothing. */
  readonly gap: Rational;
}

const SINGLE: Readonly<Partial<Record<DutyPeriod['kind'], 'day' | 'week' | 'month' | 'term'>>> = {
  day: 'day',
  week: 'week',
  month: 'month',
  term: 'term',
};

/**
 * Lower bounds on one duty of one audience in a shorter and a longer period, at each stretch of the longer one. Lines
 * hold together, so each line is held against the strongest of those in every other period, not against all of them.
 */
export function ratesOf(demands: readonly Demand[], kinds: KindTable): readonly Rate[] {
  const byDuty = new Map<string, Demand[]>();
  for (const demand of demands) {
    if (!demand.min || demand.period.kind === 'trigger') continue;
    const key = `${demand.audience.key}|${dutyKey(demand, kinds)}`;
    const known = byDuty.get(key);
    if (known) known.push(demand);
    else byDuty.set(key, [demand]);
  }
  const reader = new Reader();
  return [...byDuty.values()].flatMap((lines) => pairsOf(lines).flatMap((pair) => reader.rates(pair)));
}

/** Pairs of periods are compared once. */
class Reader {
  private readonly fits = new Map<DutyPeriod, Map<DutyPeriod, readonly (readonly [Stretch, number])[]>>();

  rates([short, long]: Pair): readonly Rate[] {
    const { min } = short;
    const total = long.min;
    if (!min || !total || long.period.beyondPlan) return [];
    return this.timesIn(short.period, long.period).map(([stretch, times]): Rate => {
      const product = multiply(min, rational(times));
      return { short, long, stretch, times, product, gap: subtract(total, product) };
    });
  }

  /** How often the shorter period lies within each stretch of the longer that it meets at all. */
  private timesIn(short: DutyPeriod, long: DutyPeriod): readonly (readonly [Stretch, number])[] {
    const known = this.fits.get(short) ?? new Map<DutyPeriod, readonly (readonly [Stretch, number])[]>();
    this.fits.set(short, known);
    let times = known.get(long);
    if (!times) {
      times = long.stretches.flatMap((stretch) => {
        const isMet = short.stretches.some(({ start, end }) => start <= stretch.end && end >= stretch.start);
        const inside = short.stretches.filter((one) => contains(stretch, one)).length;
        return isMet ? [[stretch, inside] as const] : [];
      });
      known.set(long, times);
    }
    return times;
  }
}

/**
 * Rates that do not reach the total written beside them, one per pair of lines: the stretch with the largest gap.
 * 不少于 in the shorter period is `rate-below-total`; a rhythm (每两周1次) is `rate-does-not-fit`. A range (每周1—2节) says
 * nothing of the total unless its upper end cannot reach it, which is a contradiction.
 */
export function rateProblems(
  rates: readonly Rate[],
  contradicts: (a: Demand, b: Demand) => boolean,
): readonly Problem[] {
  const worst = new Map<string, Rate>();
  const order = new Map<Demand, number>();
  for (const rate of rates) {
    for (const line of [rate.short, rate.long]) if (!order.has(line)) order.set(line, order.size);
    const key = `${order.get(rate.short)} ${order.get(rate.long)}`;
    const known = worst.get(key);
    if (!known || compare(rate.gap, known.gap) > 0) worst.set(key, rate);
  }
  return [...worst.values()].flatMap((rate): Problem[] => {
    const { short, long } = rate;
    if (short.comparison === 'range') return [];
    if (compare(rate.gap, rational(0)) <= 0 || contradicts(short, long) || !(short.own || long.own))
      return [];
    return SINGLE[short.period.kind] ? [problemOf(rate)] : [];
  });
}

function problemOf({ short, long, stretch, times, product, gap }: Rate): Problem {
  const { every, kind } = short.period;
  const here = long.own ? long : short;
  const there = here === long ? short : long;
  const isRhythm = short.comparison === 'bare';
  return {
    code: isRhythm ? 'rate-does-not-fit' : 'rate-below-total',
    source: here.source,
    data: {
      activity: long.activity,
      rate: short.min ? toNumber(short.min) : 0,
      unit: long.unit ?? short.unit ?? '',
      periods: every === 1 ? times : short.period.singles.filter((one) => contains(stretch, one)).length,
      periodKind: SINGLE[kind] ?? 'week',
      every,
      product: toNumber(product),
      total: long.min ? toNumber(long.min) : 0,
      difference: toNumber(gap),
      period: stretch.name,
    },
    related: [{ source: there.source, message: { key: there === short ? 'weeklyHere' : 'totalHere' } }],
    ...(short.soft || long.soft ? { severity: 'hint' as const } : {}),
  };
}
