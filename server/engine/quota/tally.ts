import type { Rational } from '../text/rational.ts';
import type { QuotaEvent } from './events.ts';
import { type DutyPeriod, firstEndingFrom, type Stretch } from './stretch.ts';

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

/** Adds tickets up over the stretches of a period, in whole units of 1/scale. */
export function talliesOf(period: DutyPeriod, tickets: readonly Ticket[], scale: number): readonly Tally[] {
  const sums = new Sums(period);
  for (const ticket of tickets) sums.add(ticket, scale, 1);
  return sums.over(null);
}

/** Tallies with more tickets and without others that are in them; those that stay the same are the same objects. */
export function changed(
  from: readonly Tally[],
  period: DutyPeriod,
  more: readonly Ticket[],
  less: readonly Ticket[],
  scale: number,
): readonly Tally[] {
  const sums = new Sums(period);
  for (const ticket of more) sums.add(ticket, scale, 1);
  for (const ticket of less) sums.add(ticket, scale, -1);
  return sums.over(from);
}

/** What is being added up, by stretch. */
class Sums {
  private readonly sure: number[];
  private readonly most: number[];
  private readonly slotless: boolean[];

  constructor(private readonly period: DutyPeriod) {
    const count = period.stretches.length;
    this.sure = new Array<number>(count).fill(0);
    this.most = new Array<number>(count).fill(0);
    this.slotless = new Array<boolean>(count).fill(false);
  }

  add({ event, amount, sure }: Ticket, scale: number, sign: 1 | -1): void {
    const { stretches, kind } = this.period;
    // A moved event counts where it lands.
    const { date: from, endDate: to, movedFrom, term } = event.occurrence;
    const units = sign * inUnits(amount, scale);
    if (movedFrom !== null) this.fallsAwayOn(movedFrom);
    const isLong = kind === 'term' || kind === 'plan' || kind === 'year';
    if (term === null && isLong && !event.suspended) {
      // 开学前 and holidays: whether it counts for this term or that is the school's affair.
      for (let at = 0; at < stretches.length; at++) this.most[at] = (this.most[at] ?? 0) + units;
      return;
    }
    for (let at = firstEndingFrom(stretches, from); at < stretches.length; at++) {
      const stretch = stretches[at];
      if (!stretch || stretch.start > to) break;
      if (event.suspended) {
        this.slotless[at] = true;
        continue;
      }
      this.most[at] = (this.most[at] ?? 0) + units;
      if (sure && stretch.start <= from && to <= stretch.end) this.sure[at] = (this.sure[at] ?? 0) + units;
    }
  }

  over(base: readonly Tally[] | null): readonly Tally[] {
    return this.period.stretches.map((stretch, at): Tally => {
      const known = base?.[at];
      const [sure, most, slotless] = [this.sure[at] ?? 0, this.most[at] ?? 0, this.slotless[at] ?? false];
      if (!known) return { stretch, sure, most, slotless };
      if (sure === 0 && most === 0 && (known.slotless || !slotless)) return known;
      return {
        stretch,
        sure: known.sure + sure,
        most: known.most + most,
        slotless: known.slotless || slotless,
      };
    });
  }

  private fallsAwayOn(day: number): void {
    const { stretches } = this.period;
    const at = firstEndingFrom(stretches, day);
    if ((stretches[at]?.start ?? day + 1) <= day) this.slotless[at] = true;
  }
}

/** The whole number of 1/scale in an amount. */
export function inUnits(amount: Rational, scale: number): number {
  return (amount.n * scale) / amount.d;
}
