import {
  compare,
  leastCommonMultiple,
  multiply,
  type Rational,
  rational,
  toNumber,
} from '../text/rational.ts';
import type { Demand } from './demand.ts';
import { type Arc, impliedLimit, isSatisfiable } from './difference-constraints.ts';
import type { DutyPeriod, Stretch } from './stretch.ts';

/** Lines that no number satisfies, with what they force and what they allow in one stretch. */
export interface Contradiction {
  /** None of them can be left out. */
  readonly lines: readonly Demand[];
  readonly min: number;
  readonly max: number;
  readonly stretch: Stretch;
}

/** Which bounds of a line limit the amount at hand. */
export interface Bearing {
  readonly line: Demand;
  readonly lower: boolean;
  readonly upper: boolean;
}

interface Limit {
  readonly stretch: Stretch;
  readonly value: Rational;
  readonly upper: boolean;
}

/**
 * A smallest set of lines on one amount that no number satisfies; null if they agree. The amount done up to each
 * day is a running total: lines limit its growth over their stretches from below or above, and it never falls.
 * Such limits can be met unless some cycle of them is negative (docs/quotas.md, Contradiction).
 */
export function contradiction(bearings: readonly Bearing[]): Contradiction | null {
  const tight = tightest(bearings);
  if (fits(tight)) return null;
  const lines = new Set(minimal(tight).map(({ line }) => line));
  return measured(minimal(bearings.filter(({ line }) => lines.has(line))));
}

/** Of lines that do not agree, some that do not, each of which is needed for it. */
function minimal(bearings: readonly Bearing[]): readonly Bearing[] {
  return bearings.reduce((core, bearing) => {
    const rest = core.filter((one) => one !== bearing);
    return fits(rest) ? core : rest;
  }, bearings);
}

/** Of the bounds in one period, the tightest on each side: lines agree if and only if these do. */
function tightest(bearings: readonly Bearing[]): readonly Bearing[] {
  const lowest = new Map<DutyPeriod, Bearing>();
  const highest = new Map<DutyPeriod, Bearing>();
  for (const bearing of bearings) {
    const { period, min, max } = bearing.line;
    const floor = lowest.get(period)?.line.min;
    const ceiling = highest.get(period)?.line.max;
    if (bearing.lower && min && (!floor || compare(min, floor) > 0)) lowest.set(period, bearing);
    if (bearing.upper && max && (!ceiling || compare(max, ceiling) < 0)) highest.set(period, bearing);
  }
  return bearings.flatMap((bearing) => {
    const { period } = bearing.line;
    const lower = lowest.get(period) === bearing;
    const upper = highest.get(period) === bearing;
    return lower || upper ? [{ line: bearing.line, lower, upper }] : [];
  });
}

function fits(lines: readonly Bearing[]): boolean {
  const { count, arcs } = system(lines.flatMap(limitsOf));
  return isSatisfiable(count, arcs);
}

/** The bound with the longest stretch, held against what all others together force or allow in that stretch. */
function measured(core: readonly Bearing[]): Contradiction | null {
  const sides = core.flatMap((one) => [
    { one, only: { ...one, upper: false }, rest: { ...one, lower: false } },
    { one, only: { ...one, lower: false }, rest: { ...one, upper: false } },
  ]);
  for (const { one, only, rest } of sides.sort((a, b) => length(b.one) - length(a.one))) {
    const others = core.map((other) => (other === one ? rest : other)).flatMap(limitsOf);
    for (const limit of limitsOf(only)) {
      const { count, arcs, scale, at } = system([...others, limit], others);
      // Lines that cannot do without each other may have bounds to spare; what is left must agree to imply anything.
      if (!isSatisfiable(count, arcs)) continue;
      const [start, end] = [at(limit.stretch.start), at(limit.stretch.end + 1)];
      const bound = toNumber(limit.value);
      const implied = limit.upper
        ? -impliedLimit(count, arcs, end, start) / scale
        : impliedLimit(count, arcs, start, end) / scale;
      const [min, max] = limit.upper ? [implied, bound] : [bound, implied];
      if (min > max) return { lines: core.map(({ line }) => line), min, max, stretch: limit.stretch };
    }
  }
  return null;
}

function length({ line }: Bearing): number {
  return Math.max(0, ...line.period.stretches.map(({ start, end }) => end - start));
}

function limitsOf({ line: { period, min, max }, lower, upper }: Bearing): readonly Limit[] {
  const unknown = period.stretches.length === 0 ? anyStretch(period) : [];
  const [stretches, tiles] = unknown.length > 0 ? [unknown, unknown] : [period.stretches, period.tiles];
  return [
    ...(lower && min ? stretches.map((stretch) => ({ stretch, value: min, upper: false })) : []),
    ...(upper && max ? tiles.map((stretch) => ({ stretch, value: max, upper: true })) : []),
  ];
}

/**
 * Without a calendar nobody knows how long a week or term is to the other, but two lines about 每学期 speak of the same
 * one: periods of a kind share one day of their own.
 */
function anyStretch({ kind, every, name }: DutyPeriod): readonly Stretch[] {
  if (kind === 'trigger' || kind === 'weeks') return [];
  const day = 2 * (KINDS.indexOf(kind) * 100 + every);
  return [{ name, start: day, end: day, term: null, week: null }];
}

const KINDS: readonly DutyPeriod['kind'][] = ['plan', 'day', 'week', 'month', 'term', 'year'];

/** Limits as arcs between days, in whole numbers of 1/scale. `placed` gives the days, `used` the limits. */
function system(placed: readonly Limit[], used: readonly Limit[] = placed) {
  const days = [...new Set(placed.flatMap(({ stretch }) => [stretch.start, stretch.end + 1]))].sort(
    (a, b) => a - b,
  );
  const index = new Map(days.map((day, at) => [day, at]));
  const at = (day: number) => index.get(day) ?? 0;
  const scale = placed.reduce((product, { value }) => leastCommonMultiple(product, value.d), 1);
  const arcs: Arc[] = days.slice(1).map((_, before) => ({ from: before + 1, to: before, weight: 0 }));
  for (const { stretch, value, upper } of used) {
    const [start, end] = [at(stretch.start), at(stretch.end + 1)];
    const weight = toNumber(multiply(value, rational(scale)));
    arcs.push(upper ? { from: start, to: end, weight } : { from: end, to: start, weight: -weight });
  }
  return { count: days.length, arcs, scale, at };
}
