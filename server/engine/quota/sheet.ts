import { perObject } from '../change/per-object.ts';
import { sameElements } from '../change/same-elements.ts';
import { leastCommonMultiple, type Rational } from '../text/rational.ts';
import type { Debtor } from './audience.ts';
import type { Demand } from './demand.ts';
import type { QuotaEvent } from './events.ts';
import type { DutyPeriod } from './stretch.ts';
import { changed, type Tallied, type Ticket, talliesOf } from './tally.ts';

type Bounded = Pick<Demand, 'period' | 'min' | 'max'>;

/**
 * What somebody gets from the calendar in each stretch of a demand. Demands of one period share the tallies, and all
 * who get the same share a sheet.
 */
export interface Sheet {
  tallied(demand: Bounded): Tallied;
  /** One for each event, suspended ones too. */
  tickets(): readonly Ticket[];
}

/** Finds the sheet of one debtor; null = one whom nobody named. The same object for all who get the same. */
export type Sheets = (debtor: Debtor | null) => Sheet;

const sheets = perObject((_: readonly Ticket[]) => new Map<number, Sheet>());

/** The sheet of who gets these tickets, one for each list. `grain`: a denominator for all amounts of the activity. */
export function sheetOf(tickets: readonly Ticket[], grain: number): Sheet {
  const known = sheets(tickets);
  const sheet = known.get(grain) ?? {
    tickets: () => tickets,
    tallied: remembered(grain, (period, scale) => talliesOf(period, tickets, scale)),
  };
  known.set(grain, sheet);
  return sheet;
}

interface Changed {
  readonly more: readonly Ticket[];
  readonly less: readonly Ticket[];
  readonly grain: number;
  readonly sheet: Sheet;
}

/** What was made of a sheet before, by the first event of which there is more or less. */
const changes = perObject((_: Sheet) => perObject((_: QuotaEvent): Changed[] => []));
/** So many are remembered of one event; who types makes more and more of them. */
const MOST_ALIKE = 200;

/** The sheet of who gets what another one does, and some tickets more and others less; one for the same tickets. */
export function changedSheet(
  base: Sheet,
  more: readonly Ticket[],
  less: readonly Ticket[],
  grain: number,
): Sheet {
  const first = (more[0] ?? less[0])?.event;
  if (!first) return newSheet(base, more, less, grain);
  const alike = changes(base)(first);
  const before = alike.find(
    (one) => one.grain === grain && sameElements(one.more, more) && sameElements(one.less, less),
  );
  if (before) return before.sheet;
  const sheet = newSheet(base, more, less, grain);
  if (alike.length >= MOST_ALIKE) alike.length = 0;
  alike.push({ more, less, grain, sheet });
  return sheet;
}

function newSheet(base: Sheet, more: readonly Ticket[], less: readonly Ticket[], grain: number): Sheet {
  return {
    tickets: () => {
      const gone = new Set(less.map(({ event }) => event));
      return [...base.tickets().filter(({ event }) => !gone.has(event)), ...more];
    },
    tallied: remembered(grain, (period, scale, demand) =>
      changed(base.tallied(demand).tallies, period, more, less, scale),
    ),
  };
}

/** A denominator that these amounts have in common. */
export function grainOf(amounts: readonly (Rational | null)[]): number {
  let grain = 1;
  for (const amount of amounts)
    if (amount && grain % amount.d !== 0) grain = leastCommonMultiple(grain, amount.d);
  return grain;
}

function remembered(
  grain: number,
  count: (period: DutyPeriod, scale: number, demand: Bounded) => Tallied['tallies'],
): Sheet['tallied'] {
  const known = new Map<DutyPeriod, Tallied[]>();
  return (demand) => {
    const { period } = demand;
    const scale = scaleOf(demand, grain);
    let ofPeriod = known.get(period);
    if (!ofPeriod) {
      ofPeriod = [];
      known.set(period, ofPeriod);
    }
    let found = ofPeriod.find((one) => one.scale === scale);
    if (!found) {
      found = { scale, tallies: count(period, scale, demand) };
      ofPeriod.push(found);
    }
    return found;
  };
}

function scaleOf({ min, max }: Bounded, grain: number): number {
  if ((!min || grain % min.d === 0) && (!max || grain % max.d === 0)) return grain;
  return leastCommonMultiple(leastCommonMultiple(grain, min?.d ?? 1), max?.d ?? 1);
}
