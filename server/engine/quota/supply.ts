import { perElement } from '../change/per-element.ts';
import { perObject } from '../change/per-object.ts';
import { keptList, sameElements } from '../change/same-elements.ts';
import type { Audience, Debtor } from './audience.ts';
import type { Demand } from './demand.ts';
import type { QuotaEvent } from './events.ts';
import { groupSheets } from './group-sheets.ts';
import { heldSheets, seatSheets } from './person-sheets.ts';
import type { Served } from './served.ts';
import { grainOf, type Sheet, type Sheets, sheetOf } from './sheet.ts';
import type { Ticket } from './tally.ts';

/** What the calendar provides for one activity to those who owe it. */
export interface Supply {
  /** Every dated event of the kind, suspended ones included. */
  readonly events: readonly QuotaEvent[];
  readonly served: readonly Served[];
  /** Those of an audience who owe, by what they get; in order of the first of each share. */
  shares(audience: Audience): readonly Share[];
  /** What one gets whom nobody named. */
  readonly unnamed: Sheet;
}

/** Debtors who get the same. */
export interface Share {
  readonly debtors: readonly Debtor[];
  readonly sheet: Sheet;
}

/** What serves a demand whose events the debtors hold or are in. */
export function heldSupply({ audience, quota, activity }: Demand, served: readonly Served[]): Supply {
  // 对象 of something that is held narrows it in a way the calendar does not show.
  const certain = quota.onlyCounting.length === 0;
  const { mode, allOfKind } = audience;
  const way = `${mode} ${certain} ${mode === 'group' ? allOfKind : ''}`;
  return supplied(served, { way, activity }, () => {
    if (mode === 'person') return heldSheets(served, certain);
    if (mode === 'group') return groupSheets(served, allOfKind, certain);
    const sheet = totalSheet(served, certain);
    return () => sheet;
  });
}

/** What somebody who owes attendance could sit in: every lesson that counts but his own. */
export function attendedSupply({ activity }: Demand, served: readonly Served[]): Supply {
  return supplied(served, { way: 'attended', activity }, () => seatSheets(served));
}

interface Of {
  /** How it is told who gets what. */
  readonly way: string;
  readonly activity: string;
}

const supplies = perObject((_: readonly Served[]) => new Map<string, Supply>());

/** Demands of one activity share the list of what serves it, and with it the supply. */
function supplied(served: readonly Served[], of: Of, read: () => Sheets): Supply {
  const known = supplies(served);
  let supply = known.get(of.way);
  if (!supply) {
    supply = supplyOf(served, of, read());
    known.set(of.way, supply);
  }
  return supply;
}

function supplyOf(served: readonly Served[], of: Of, sheets: Sheets): Supply {
  const known = new Map<readonly Debtor[], readonly Share[]>();
  return {
    events: eventsOf(served),
    served,
    unnamed: sheets(null),
    shares: ({ debtors }) => {
      let shares = known.get(debtors);
      if (!shares) {
        shares = keptShares(debtors, of, shared(debtors, sheets));
        known.set(debtors, shares);
      }
      return shares;
    },
  };
}

const eventsOf = perObject((all: readonly Served[]) => all.map(({ event }) => event));

function shared(debtors: readonly Debtor[], sheets: Sheets): readonly Share[] {
  const bySheet = new Map<Sheet, Debtor[]>();
  for (const debtor of debtors) {
    const sheet = sheets(debtor);
    const known = bySheet.get(sheet);
    if (known) known.push(debtor);
    else bySheet.set(sheet, [debtor]);
  }
  return [...bySheet].map(([sheet, all]) => ({ debtors: all, sheet }));
}

const latest = perObject((_: readonly Debtor[]) => new Map<string, readonly Share[]>());

/** The shares that an audience had of an activity the last time, where it has the same. */
function keptShares(
  debtors: readonly Debtor[],
  { way, activity }: Of,
  now: readonly Share[],
): readonly Share[] {
  const known = latest(debtors);
  const key = `${way} ${activity}`;
  const before = known.get(key) ?? [];
  const shares = keptList(
    before,
    now.map((share, at) => (isSameShare(before[at], share) ? before[at] : share)),
  );
  known.set(key, shares);
  return shares;
}

function isSameShare(a: Share | undefined, b: Share): a is Share {
  return a?.sheet === b.sheet && sameElements(a.debtors, b.debtors);
}

/** Of all together. */
function totalSheet(served: readonly Served[], certain: boolean): Sheet {
  const tickets = certain ? certainTickets(served) : uncertainTickets(served);
  return sheetOf(tickets, grainOf(tickets.map(({ amount }) => amount)));
}

const certainTickets = perElement((served: Served) => totalTicket(served, true));
const uncertainTickets = perElement((served: Served) => totalTicket(served, false));

function totalTicket({ event, roles }: Served, certain: boolean): readonly Ticket[] {
  const amount = roles.total ?? roles.attendee;
  return amount ? [{ event, amount, sure: certain && roles.total !== null && !event.doubtful }] : [];
}
