import { perElement } from '../change/per-element.ts';
import { perObject } from '../change/per-object.ts';
import { fold } from '../text/fold.ts';
import type { Debtor } from './audience.ts';
import { isSchool } from './own-groups.ts';
import type { Served } from './served.ts';
import { grainOf, type Sheets, sheetOf } from './sheet.ts';
import type { Ticket } from './tally.ts';

/** What groups get of events: of what they or 各教研组 hold, and their members give; else of what may be for them. */
export function groupSheets(served: readonly Served[], allOfKind: string | null, certain: boolean): Sheets {
  const grain = grainOfAll(served);
  return (debtor) => sheetOf(ticketsFor(debtor, allOfKind, certain)(served), grain);
}

const grainOfAll = perObject((all: readonly Served[]) =>
  grainOf(all.flatMap(({ roles: { group, teacher, attendee } }) => [group, teacher, attendee])),
);

type Tickets = (served: readonly Served[]) => readonly Ticket[];

const readers = new WeakMap<Debtor, Map<string, Tickets>>();
/** One whom nobody named. */
const nobody = new Map<string, Tickets>();

/** The tickets of a group stay the same ones while the events do that give it any. */
function ticketsFor(debtor: Debtor | null, all: string | null, certain: boolean): Tickets {
  const known = debtor ? (readers.get(debtor) ?? new Map<string, Tickets>()) : nobody;
  if (debtor) readers.set(debtor, known);
  const key = `${all} ${certain}`;
  let tickets = known.get(key);
  if (!tickets) {
    tickets = perElement(readerOf(debtor, all, certain));
    known.set(key, tickets);
  }
  return tickets;
}

function readerOf(
  debtor: Debtor | null,
  all: string | null,
  certain: boolean,
): (served: Served) => readonly Ticket[] {
  const ofKind = debtor?.allOfKind ?? null;
  const own = debtor && fold(debtor.name);
  const members = new Set(debtor?.people.map(fold));
  const isOfSchool = debtor?.group != null && isSchool(debtor.group);
  const areIn = new Map<readonly string[], boolean>();
  const mayBeAmong = (participants: readonly string[]) => {
    if (members.size === 0) return participants.length > 0;
    const known = areIn.get(participants) ?? participants.some((name) => members.has(name));
    areIn.set(participants, known);
    return known;
  };
  return ({ event, roles: { group, teacher, attendee } }) => {
    const sure = certain && !event.doubtful;
    const holds = event.groups.some((name) => name === own || name === all || name === ofKind);
    if (holds && group) return [{ event, amount: group, sure }];
    if (teacher && event.speakers.some((name) => members.has(name)))
      return [{ event, amount: teacher, sure }];
    if (isOfSchool && event.schools.length > 0) return [];
    // An office's event is for whoever takes part; where nobody says who does, or who is in the group, it may be for it.
    const isOpen = event.groups.length === 0 || debtor === null || (!event.byTeam && !event.closed);
    const amount = group ?? teacher ?? attendee;
    return amount && (isOpen || mayBeAmong(event.participants)) ? [{ event, amount, sure: false }] : [];
  };
}
