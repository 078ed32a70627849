import type { KindTable } from '../plan/kinds.ts';
import { fold } from '../text/fold.ts';
import type { Debtor } from './audience.ts';
import type { Demand } from './demand.ts';
import type { QuotaEvent } from './events.ts';
import { type Roles, rolesOf } from './roles.ts';
import { type Tallied, type Ticket, tallied, without } from './tally.ts';

/** What the calendar provides for one demand. */
export interface Supply {
  /** Every dated event of the kind, suspended ones included. */
  readonly events: readonly QuotaEvent[];
  readonly served: readonly Served[];
  /** What a debtor gets of them in each stretch of a demand; null = one whom nobody named. */
  tally(demand: Demand, debtor: Debtor | null): Tallied;
}

/** An event that serves an activity, and what it counts for. */
export interface Served {
  readonly event: QuotaEvent;
  readonly roles: Roles;
}

/** Finds what serves an activity; keeps what it found, by activity. */
export function eventFinder(
  events: readonly QuotaEvent[],
  kinds: KindTable,
): (activity: string) => readonly Served[] {
  const byNames = new Map<string, { readonly names: readonly string[]; readonly events: QuotaEvent[] }>();
  for (const event of events) {
    const key = event.names.map(fold).join('\n');
    const known = byNames.get(key);
    if (known) known.events.push(event);
    else byNames.set(key, { names: event.names, events: [event] });
  }
  const found = new Map<string, readonly Served[]>();
  return (activity) => {
    let served = found.get(fold(activity));
    if (!served) {
      served = [...byNames.values()].flatMap((group) => {
        const roles = rolesOf(group.names, activity, kinds);
        return roles ? group.events.map((event) => ({ event, roles })) : [];
      });
      found.set(fold(activity), served);
    }
    return served;
  };
}

/** What serves a demand whose events the debtors hold or are in. */
export function heldSupply(demand: Demand, served: readonly Served[]): Supply {
  // 对象 of something that is held narrows it in a way the calendar does not show.
  const certain = demand.quota.onlyCounting.length === 0;
  const events = served.map(({ event }) => event);
  const ticketsOf = heldTickets(demand, served, certain);
  return { events, served, tally: (of, debtor) => tallied(of, ticketsOf(debtor)) };
}

function heldTickets(
  { audience }: Demand,
  served: readonly Served[],
  certain: boolean,
): (debtor: Debtor | null) => readonly Ticket[] {
  switch (audience.mode) {
    case 'person': {
      const tickets = knownTickets(served, certain);
      return (debtor) => tickets(debtor ? fold(debtor.name) : null);
    }
    case 'group':
      return (debtor) => served.flatMap((one) => groupTicket(one, debtor, audience.groupKind, certain));
    default: {
      const tickets = served.flatMap(({ event, roles }) => {
        const amount = roles.total ?? roles.attendee;
        return amount ? [{ event, amount, sure: certain && roles.total !== null && !event.doubtful }] : [];
      });
      return () => tickets;
    }
  }
}

const ticketsOf = new WeakMap<readonly Served[], Map<boolean, (name: string | null) => readonly Ticket[]>>();

/** Demands of one activity share the list of what serves it, and the tickets. */
function knownTickets(served: readonly Served[], certain: boolean) {
  const known = ticketsOf.get(served) ?? new Map<boolean, (name: string | null) => readonly Ticket[]>();
  ticketsOf.set(served, known);
  const tickets = known.get(certain) ?? personTickets(served, certain);
  known.set(certain, tickets);
  return tickets;
}

/** Tickets of people: of those on the programme for sure, of everybody where it does not name all who take part. */
function personTickets(
  served: readonly Served[],
  certain: boolean,
): (name: string | null) => readonly Ticket[] {
  const sure = new Map<string, Ticket[]>();
  const open: Ticket[] = [];
  const give = (name: string, ticket: Ticket) => {
    const tickets = sure.get(name);
    if (!tickets) sure.set(name, [ticket]);
    else if (tickets.at(-1)?.event !== ticket.event) tickets.push(ticket);
  };
  for (const { event, roles } of served) {
    const isSure = certain && !event.doubtful;
    const { teacher, attendee } = roles;
    if (teacher) for (const name of event.speakers) give(name, { event, amount: teacher, sure: isSure });
    if (attendee)
      for (const name of event.participants) give(name, { event, amount: attendee, sure: isSure });
    // Whoever speaks at a meeting is one of those in it; a lesson without a teacher may be anybody's.
    const amount = attendee ? (event.closed ? null : attendee) : event.speakers.length === 0 ? teacher : null;
    if (amount) open.push({ event, amount, sure: false });
  }
  return (name) => {
    const own = name === null ? [] : (sure.get(name) ?? []);
    if (open.length === 0) return own;
    const held = new Set(own.map((ticket) => ticket.event));
    return [...own, ...open.filter((ticket) => !held.has(ticket.event))];
  };
}

function groupTicket(
  { event, roles }: Served,
  debtor: Debtor | null,
  kind: string | null,
  certain: boolean,
): readonly Ticket[] {
  const all = kind === null ? null : fold(`各${kind}`);
  const ofKind = debtor?.group ? fold(`各${debtor.group.kind}`) : null;
  const holds = event.groups.some(
    (name) => name === all || name === ofKind || (debtor && name === fold(debtor.name)),
  );
  const { group, teacher, attendee } = roles;
  const isSure = certain && !event.doubtful;
  if (holds && group) return [{ event, amount: group, sure: isSure }];
  const members = new Set(debtor?.people.map(fold));
  if (teacher && event.speakers.some((name) => members.has(name)))
    return [{ event, amount: teacher, sure: isSure }];
  // An office's event is for whoever takes part; where nobody says who does, or who is in the group, it may be for it.
  const isOpen = !event.byTeam && !event.closed;
  const mayTakePart =
    members.size === 0 ? event.participants.length > 0 : event.participants.some((name) => members.has(name));
  const mayHold = event.groups.length === 0 || debtor === null || isOpen || mayTakePart;
  const amount = group ?? teacher ?? attendee;
  return mayHold && amount ? [{ event, amount, sure: false }] : [];
}

/** What somebody who owes attendance could sit in: every lesson that counts but his own. */
export function attendedSupply(demand: Demand, served: readonly Served[]): Supply {
  const tickets = served.flatMap(({ event, roles }): Ticket[] =>
    roles.attendee ? [{ event, amount: roles.attendee, sure: false }] : [],
  );
  const all = tallied(demand, tickets);
  const own = new Map<string, Ticket[]>();
  for (const ticket of tickets) {
    for (const speaker of ticket.event.speakers) own.set(speaker, [...(own.get(speaker) ?? []), ticket]);
  }
  return {
    events: served.map(({ event }) => event),
    served,
    tally: (_, debtor) => {
      const taught = debtor && own.get(fold(debtor.name));
      return taught ? { scale: all.scale, tallies: without(all.tallies, taught, demand, all.scale) } : all;
    },
  };
}
