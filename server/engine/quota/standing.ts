import type { Demand } from './demand.ts';
import type { Sheet } from './sheet.ts';
import { inUnits, type Tallied, type Tally } from './tally.ts';

/** How a debtor stands against the calendar. */
export interface Standing {
  readonly status: 'met' | 'short' | 'over' | 'unchecked';
  readonly scale: number;
  readonly tallies: readonly Tally[];
  /** Stretches that lack, and those that have too much, for certain. */
  readonly lacking: readonly Tally[];
  readonly excess: readonly Tally[];
}

const standings = new WeakMap<Tallied, Map<string, Standing>>();

/**
 * Holds a demand against what a sheet says, stretch by stretch; the same object for demands of the same amounts. A
 * lack is one only if all that might serve is too little; too much only if what serves for certain is. In a week
 * whose slot does not exist nothing is owed.
 */
export function standingOf(demand: Demand, sheet: Sheet): Standing {
  const tallied = sheet.tallied(demand);
  const key = amountKey(demand);
  const known = standings.get(tallied) ?? new Map<string, Standing>();
  standings.set(tallied, known);
  let standing = known.get(key);
  if (!standing) {
    standing = judged(demand, tallied);
    known.set(key, standing);
  }
  return standing;
}

/** Demands of one key ask for the same in each stretch. */
export function amountKey({ min, max }: Pick<Demand, 'min' | 'max'>): string {
  return `${min ? `${min.n}/${min.d}` : ''} ${max ? `${max.n}/${max.d}` : ''}`;
}

function judged(demand: Demand, { scale, tallies }: Tallied): Standing {
  const { min, max, period } = demand;
  const least = min ? inUnits(min, scale) : Number.NEGATIVE_INFINITY;
  const greatest = max ? inUnits(max, scale) : Number.POSITIVE_INFINITY;
  const short: Tally[] = [];
  const excess: Tally[] = [];
  let isMet = tallies.length > 0;
  for (const tally of tallies) {
    const isOwed = !isExcused(demand, tally);
    if (tally.sure > greatest) excess.push(tally);
    if (isOwed && tally.most < least) short.push(tally);
    if (tally.most > greatest || (isOwed && tally.sure < least)) isMet = false;
  }
  const lacking = period.beyondPlan ? [] : lackingOf(demand, short, tallies, least);
  const status = excess.length > 0 ? 'over' : lacking.length > 0 ? 'short' : isMet ? 'met' : 'unchecked';
  return { status, scale, tallies, lacking, excess };
}

function isExcused({ period }: Demand, { slotless }: Tally): boolean {
  return slotless && (period.kind === 'week' || period.kind === 'day');
}

/** 每两周: pairs need not fall as the routine does, so a pair lacks only if its term as a whole does. */
function lackingOf(
  demand: Demand,
  short: readonly Tally[],
  tallies: readonly Tally[],
  least: number,
): readonly Tally[] {
  if (short.length === 0 || demand.period.every === 1) return short;
  return short.filter(({ stretch }) => {
    const term = tallies.filter((one) => one.stretch.term === stretch.term && !isExcused(demand, one));
    return term.reduce((sum, tally) => sum + tally.most, 0) < least * term.length;
  });
}
