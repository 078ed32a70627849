import { compare, type Rational, rational } from '../text/rational.ts';
import type { Demand } from './demand.ts';
import type { QuotaEvent } from './events.ts';
import type { DutyPeriod, Stretch } from './stretch.ts';

/** What one event gives one debtor. */
export interface Ticket {
  readonly event: QuotaEvent;
  readonly amount: Rational;
  /** False: nobody says that the debtor takes part, but nobody excludes it. */
  readonly sure: boolean;
}

/** What one stretch of a duty gets from the calendar, in units of 1/scale. */
export interface Tally {
  readonly stretch: Stretch;
  /** Provided for certain, and at the very most. */
  readonly sure: number;
  readonly most: number;
  /** An event of the kind falls away here: the slot does not exist in this stretch. */
  readonly slotless: boolean;
}

/** The tallies of all stretches of a demand, in one scale. */
export interface Tallied {
  readonly scale: number;
  readonly tallies: readonly Tally[];
}

/** Adds tickets up over the stretches of a demand, in whole units. */
export function tallied({ period, min, max }: Demand, tickets: readonly Ticket[]): Tallied {
  const scale = commonScale(tickets, min ?? rational(1), max ?? rational(1));
  return { scale, tallies: tallies(period, tickets, scale) };
}

/** Tallies less what these tickets gave. */
export function without(
  from: readonly Tally[],
  tickets: readonly Ticket[],
  { period }: Demand,
  scale: number,
): readonly Tally[] {
  const less = tallies(period, tickets, scale);
  return from.map((tally, at) => {
    const { most = 0, sure = 0 } = less[at] ?? {};
    return most === 0 && sure === 0 ? tally : { ...tally, most: tally.most - most, sure: tally.sure - sure };
  });
}

function tallies(period: DutyPeriod, tickets: readonly Ticket[], scale: number): readonly Tally[] {
  const { stretches, kind } = period;
  const isLong = kind === 'term' || kind === 'plan' || kind === 'year';
  const sure = new Array<number>(stretches.length).fill(0);
  const most = new Array<number>(stretches.length).fill(0);
  const slotless = new Array<boolean>(stretches.length).fill(false);
  for (const ticket of tickets) {
    const { event, amount } = ticket;
    // A moved event counts where it lands.
    const { date: from, endDate: to } = event.occurrence;
    const units = inUnits(amount, scale);
    const { movedFrom, term } = event.occurrence;
    if (movedFrom !== null) {
      const left = firstEndingFrom(stretches, movedFrom);
      if ((stretches[left]?.start ?? movedFrom + 1) <= movedFrom) slotless[left] = true;
    }
    if (term === null && isLong && !event.suspended) {
      // 开学前 and holidays: whether it counts for this term or that is the school's affair.
      for (let at = 0; at < most.length; at++) most[at] = (most[at] ?? 0) + units;
      continue;
    }
    for (let at = firstEndingFrom(stretches, from); at < stretches.length; at++) {
      const stretch = stretches[at];
      if (!stretch || stretch.start > to) break;
      if (event.suspended) {
        slotless[at] = true;
        continue;
      }
      most[at] = (most[at] ?? 0) + units;
      if (ticket.sure && stretch.start <= from && to <= stretch.end) sure[at] = (sure[at] ?? 0) + units;
    }
  }
  return stretches.map((stretch, at) => ({
    stretch,
    sure: sure[at] ?? 0,
    most: most[at] ?? 0,
    slotless: slotless[at] ?? false,
  }));
}

/** The whole number of 1/scale in an amount. */
export function inUnits(amount: Rational, scale: number): number {
  return (amount.n * scale) / amount.d;
}

/** A scale in which all of these amounts are whole. */
function commonScale(tickets: readonly Ticket[], min: Rational, max: Rational): number {
  let scale = leastCommonMultiple(min.d, max.d);
  for (const { amount } of tickets) if (scale % amount.d !== 0) scale = leastCommonMultiple(scale, amount.d);
  return scale;
}

function leastCommonMultiple(a: number, b: number): number {
  const gcd = (x: number, y: number): number => (y === 0 ? x : gcd(y, x % y));
  return (a / gcd(a, b)) * b;
}

/** Whether an amount is at least (at most) what a bound says; no bound is always kept. */
export function keeps(units: number, scale: number, bound: Rational | null, side: 'min' | 'max'): boolean {
  if (!bound) return true;
  const difference = compare({ n: units, d: scale }, bound);
  return side === 'min' ? difference >= 0 : difference <= 0;
}

/** Index of the first stretch that ends on or after a day; the number of stretches if there is none. */
function firstEndingFrom(stretches: readonly Stretch[], day: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? Number.POSITIVE_INFINITY) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}
