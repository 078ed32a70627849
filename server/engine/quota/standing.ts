import type { Debtor } from './audience.ts';
import type { Demand } from './demand.ts';
import type { Supply } from './supply.ts';
import { inUnits, keeps, type Tally } from './tally.ts';

/** How a debtor stands against the calendar. */
export interface Standing {
  readonly status: 'met' | 'short' | 'over' | 'unchecked';
  readonly scale: number;
  readonly tallies: readonly Tally[];
  /** Stretches that lack, and those that have too much, for certain. */
  readonly lacking: readonly Tally[];
  readonly excess: readonly Tally[];
}

/**
 * Holds a demand against its supply, stretch by stretch. A lack is one only if all that might serve is too little;
 * too much only if what serves for certain is. In a week whose slot does not exist nothing is owed.
 */
export function standingOf(demand: Demand, debtor: Debtor | null, supply: Supply): Standing {
  const { min, max } = demand;
  const { scale, tallies: found } = supply.tally(demand, debtor);
  const owed = found.filter((tally) => !isExcused(demand, tally));
  const lacking = demand.period.beyondPlan ? [] : lackingOf(demand, owed, scale);
  const excess = found.filter((tally) => !keeps(tally.sure, scale, max, 'max'));
  const isMet =
    found.length > 0 &&
    owed.every((tally) => keeps(tally.sure, scale, min, 'min')) &&
    found.every((tally) => keeps(tally.most, scale, max, 'max'));
  const rest = { scale, tallies: found, lacking, excess };
  if (excess.length > 0) return { status: 'over', ...rest };
  if (lacking.length > 0) return { status: 'short', ...rest };
  return { status: isMet ? 'met' : 'unchecked', ...rest };
}

function isExcused({ period }: Demand, { slotless }: Tally): boolean {
  return slotless && (period.kind === 'week' || period.kind === 'day');
}

/** 每两周: pairs need not fall as the routine does, so a pair lacks only if its term as a whole does. */
function lackingOf({ min, period }: Demand, owed: readonly Tally[], scale: number): readonly Tally[] {
  const lacking = owed.filter((tally) => !keeps(tally.most, scale, min, 'min'));
  if (!min || period.every === 1) return lacking;
  const target = inUnits(min, scale);
  return lacking.filter(({ stretch }) => {
    const term = owed.filter((tally) => tally.stretch.term === stretch.term);
    return term.reduce((sum, tally) => sum + tally.most, 0) < target * term.length;
  });
}
