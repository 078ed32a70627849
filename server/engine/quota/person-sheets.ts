import { perElement } from '../change/per-element.ts';
import { perObject } from '../change/per-object.ts';
import { fold } from '../text/fold.ts';
import type { Rational } from '../text/rational.ts';
import type { QuotaEvent } from './events.ts';
import type { Served } from './served.ts';
import { changedSheet, grainOf, type Sheet, type Sheets, sheetOf } from './sheet.ts';
import type { Ticket } from './tally.ts';

/**
 * What people get of events: those on the programme for sure, everybody where it does not name all who take part.
 * Whoever is on the same lists without speaking gets the same.
 */
export function heldSheets(served: readonly Served[], certain: boolean): Sheets {
  const grain = grainOfHeld(served);
  const open = new Map<QuotaEvent, Ticket>();
  const spoken = new Map<string, Ticket[]>();
  const lists = new Map<readonly string[], Ticket[]>();
  const part = certain ? certainParts : uncertainParts;
  for (const one of served) {
    const { event } = one;
    const { teacher, attendee, open: ticket } = part(one);
    if (teacher) for (const name of new Set(event.speakers)) push(spoken, name, teacher);
    if (attendee && event.participants.length > 0) push(lists, event.participants, attendee);
    if (ticket) open.set(event, ticket);
  }
  const listed = listedIn([...lists.keys()]);
  const rolls = [...lists.values()];
  const rest = sheetOf((certain ? certainlyOpen : possiblyOpen)(served), grain);
  const known = new Map<string, Sheet>();
  return (debtor) => {
    const name = debtor ? fold(debtor.name) : '';
    const own = spoken.get(name) ?? [];
    const on = listed.get(name) ?? [];
    if (own.length === 0 && on.length === 0) return rest;
    const key = own.length > 0 ? `=${name}` : on.join(' ');
    let sheet = known.get(key);
    if (!sheet) {
      const tickets = distinct([...own, ...on.flatMap((at) => rolls[at] ?? [])]);
      const held = tickets.flatMap(({ event }) => open.get(event) ?? []);
      sheet = changedSheet(rest, tickets, held, grain);
      known.set(key, sheet);
    }
    return sheet;
  };
}

/** What an event gives by the part that somebody takes in it. */
interface Parts {
  readonly teacher: Ticket | null;
  readonly attendee: Ticket | null;
  /** To whoever may have a part in it. */
  readonly open: Ticket | null;
}

const partsOf =
  (certain: boolean) =>
  ({ event, roles: { teacher, attendee } }: Served): Parts => {
    const sure = certain && !event.doubtful;
    const amount = openTo(event, teacher, attendee);
    return {
      teacher: teacher && { event, amount: teacher, sure },
      attendee: attendee && { event, amount: attendee, sure },
      open: amount && { event, amount, sure: false },
    };
  };
const certainParts = perObject(partsOf(true));
const uncertainParts = perObject(partsOf(false));
const certainlyOpen = perElement((served: Served) => ticketOf(certainParts(served).open));
const possiblyOpen = perElement((served: Served) => ticketOf(uncertainParts(served).open));
const grainOfHeld = perObject((served: readonly Served[]) =>
  grainOf(served.flatMap(({ roles }) => [roles.teacher, roles.attendee])),
);

function ticketOf(ticket: Ticket | null): readonly Ticket[] {
  return ticket ? [ticket] : [];
}

/** Whoever speaks at a meeting is one of those in it; a lesson without a teacher may be anybody's. */
function openTo(event: QuotaEvent, teacher: Rational | null, attendee: Rational | null): Rational | null {
  if (attendee) return event.closed ? null : attendee;
  return event.speakers.length === 0 ? teacher : null;
}

/** What people get who sit in lessons: all of them but their own. */
export function seatSheets(served: readonly Served[]): Sheets {
  const grain = grainOf(served.map(({ roles }) => roles.attendee));
  const tickets = seats(served);
  const taught = new Map<string, Ticket[]>();
  for (const ticket of tickets)
    for (const speaker of new Set(ticket.event.speakers)) push(taught, speaker, ticket);
  const all = sheetOf(tickets, grain);
  const known = new Map<string, Sheet>();
  return (debtor) => {
    const name = debtor ? fold(debtor.name) : '';
    const own = taught.get(name);
    if (!own) return all;
    const sheet = known.get(name) ?? changedSheet(all, [], own, grain);
    known.set(name, sheet);
    return sheet;
  };
}

const seats = perElement(({ event, roles }: Served): readonly Ticket[] =>
  roles.attendee ? [{ event, amount: roles.attendee, sure: false }] : [],
);

/** The numbers of the lists that each person is on. */
function listedIn(lists: readonly (readonly string[])[]): ReadonlyMap<string, readonly number[]> {
  const listed = new Map<string, number[]>();
  lists.forEach((names, at) => {
    for (const name of new Set(names)) push(listed, name, at);
  });
  return listed;
}

/** One ticket for each event, the first. */
function distinct(tickets: readonly Ticket[]): readonly Ticket[] {
  const seen = new Set<QuotaEvent>();
  return tickets.filter(({ event }) => !seen.has(event) && seen.add(event));
}

function push<K, T>(map: Map<K, T[]>, key: K, item: T): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
