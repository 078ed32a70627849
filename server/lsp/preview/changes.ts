import type { Position } from 'vscode-languageserver-types';
import type { Source } from '../../engine/plan/source.ts';
import type { Occurrence } from '../../engine/schedule/occurrence.ts';
import type { EventData } from '../../render/calendar-json.ts';
import type { CalendarView } from '../../render/view.ts';

/** What a client was told of the events last: in their order, each with the place where it is said. */
export interface Told {
  readonly revision: number;
  readonly events: readonly Occurrence[];
  readonly places: readonly Position[];
}

/** A new list of events, told by the one before (`since`). */
export interface Changes {
  readonly since: number;
  /** In order: events of the old list from one place to another (exclusive), or new ones. */
  readonly pieces: readonly Piece[];
  /** Kept events that a file says on or behind a line (`from`, as it was) stand so many lines lower, up to the next `from`. */
  readonly moved: readonly { readonly file: string; readonly from: number; readonly by: number }[];
}

type Piece = { readonly from: number; readonly to: number } | { readonly events: readonly EventData[] };

/** What is to be told of a calendar now. */
export function toldOf({ occurrences, locate }: CalendarView, revision: number): Told {
  const known = new Map<Source, Position>();
  const places = occurrences.map(({ source }) => {
    const place = known.get(source) ?? locate(source).start;
    known.set(source, place);
    return place;
  });
  return { revision, events: occurrences, places };
}

/** How to come from what was told to what is so now; null: nothing has changed. */
export function changesBetween(
  before: Told,
  now: Told,
  dataOf: (occurrence: Occurrence) => EventData,
): Changes | null {
  const pairs = keptPairs(before.events, now.events);
  const shifts = shiftsOf(before, now, pairs);
  const pieces: Piece[] = [];
  let next = 0;
  while (next < now.events.length) {
    const first = next;
    const from = pairs[next] ?? NEW;
    if (shifts.isTold(next)) {
      while (shifts.isTold(next) && pairs[next] === from + next - first) next++;
      pieces.push({ from, to: from + next - first });
    } else {
      while (next < now.events.length && !shifts.isTold(next)) next++;
      pieces.push({ events: now.events.slice(first, next).map(dataOf) });
    }
  }
  const [only] = pieces;
  const isSame =
    before.events.length === now.events.length &&
    shifts.moved.length === 0 &&
    (pieces.length === 0 || (pieces.length === 1 && only !== undefined && 'to' in only));
  return isSame ? null : { since: before.revision, pieces, moved: shifts.moved };
}

const NEW = -1;

/** For each event of now its place in the list before, or that it is new. Those that stay keep their order. */
function keptPairs(before: readonly Occurrence[], now: readonly Occurrence[]): readonly number[] {
  const present = new Set(now);
  let next = 0;
  return now.map((event) => {
    for (let one = before[next]; one && one !== event && !present.has(one); one = before[next]) next++;
    return before[next] === event ? next++ : NEW;
  });
}

interface Shifts {
  readonly moved: Changes['moved'];
  /** Whether the lines that have moved tell where a kept event stands now. */
  isTold(at: number): boolean;
}

/** Lines move together: one number for all that stand on or behind a line. */
function shiftsOf(before: Told, now: Told, pairs: readonly number[]): Shifts {
  const files = new Map<string, Map<number, number>>();
  const placesOf = (at: number) => {
    const [was, is] = [before.places[pairs[at] ?? NEW], now.places[at]];
    return was && is ? { was, is } : null;
  };
  for (const [at, event] of now.events.entries()) {
    const places = placesOf(at);
    if (!places || places.was.character !== places.is.character) continue;
    const file = event.source.origin.file.replaceAll('\\', '/');
    const lines = files.get(file) ?? new Map<number, number>();
    files.set(file, lines);
    if (!lines.has(places.was.line)) lines.set(places.was.line, places.is.line - places.was.line);
  }
  return {
    moved: [...files].flatMap(([file, lines]) => steps(lines).map((step) => ({ file, ...step }))),
    isTold: (at) => {
      const places = placesOf(at);
      const file = now.events[at]?.source.origin.file.replaceAll('\\', '/') ?? '';
      return (
        places !== null &&
        places.was.character === places.is.character &&
        files.get(file)?.get(places.was.line) === places.is.line - places.was.line
      );
    },
  };
}

/** Where the number of lines by which something moved changes; 0 in the beginning. */
function steps(
  lines: ReadonlyMap<number, number>,
): readonly { readonly from: number; readonly by: number }[] {
  const found: { from: number; by: number }[] = [];
  for (const [from, by] of [...lines].sort(([a], [b]) => a - b)) {
    if ((found.at(-1)?.by ?? 0) !== by) found.push({ from, by });
  }
  return found;
}
