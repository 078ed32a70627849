import { fold } from '../text/fold.ts';
import type { Debtor } from './audience.ts';
import type { Served } from './served.ts';
import { grainOf, type Sheet, type Sheets, sheetOf } from './sheet.ts';
import type { Ticket } from './tally.ts';

/** What groups get of events: of what they or 各教研组 hold, and their members give; else of what may be for them. */
export function groupSheets(served: readonly Served[], kind: string | null, certain: boolean): Sheets {
  const grain = grainOf(
    served.flatMap(({ roles: { group, teacher, attendee } }) => [group, teacher, attendee]),
  );
  const known = new Map<Debtor | null, Sheet>();
  const all = kind === null ? null : fold(`各${kind}`);
  return (debtor) => {
    let sheet = known.get(debtor);
    if (!sheet) {
      const reader = readerOf(debtor, all, certain);
      sheet = sheetOf(served.flatMap(reader), grain);
      known.set(debtor, sheet);
    }
    return sheet;
  };
}

function readerOf(
  debtor: Debtor | null,
  all: string | null,
  certain: boolean,
): (served: Served) => readonly Ticket[] {
  const ofKind = debtor?.group ? fold(`各${debtor.group.kind}`) : null;
  const own = debtor && fold(debtor.name);
  const members = new Set(debtor?.people.map(fold));
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
    // An office's event is for whoever takes part; where nobody says who does, or who is in the group, it may be for it.
    const isOpen = event.groups.length === 0 || debtor === null || (!event.byTeam && !event.closed);
    const amount = group ?? teacher ?? attendee;
    return amount && (isOpen || mayBeAmong(event.participants)) ? [{ event, amount, sure: false }] : [];
  };
}
