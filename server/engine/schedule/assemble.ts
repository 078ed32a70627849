import { listChange } from '../change/list-change.ts';
import type { Problem } from '../plan/problem.ts';
import type { Occurrence } from './occurrence.ts';
import { byTime, inOrder } from './order.ts';
import { distinctProblems, type Scheduled } from './scheduled.ts';

/** What a plan dates, piece by piece, and all of it in order. */
export interface Assembly {
  readonly pieces: readonly Scheduled[];
  readonly whole: Scheduled;
  /** Ids that several events have, so that they are told apart by their turn. */
  readonly repeats: boolean;
}

/**
 * All events of the pieces, which stand in document order, by time; each id and each problem once. Pieces that stay
 * from an earlier state keep their places.
 */
export function assembly(pieces: readonly Scheduled[], before: Assembly | null): Assembly {
  const difference = before ? differenceOf(before.pieces, pieces) : null;
  if (before && difference?.gone.length === 0 && difference.come.length === 0) return before;
  const problems = distinctProblems(pieces.flatMap((piece) => piece.problems));
  const merged = before && difference && !before.repeats ? mergedInto(before, difference) : null;
  if (before && merged) return { pieces, whole: keptWhole(before.whole, merged, problems), repeats: false };
  const events = eventsOf(pieces);
  const distinct = distinctIds(events);
  return { pieces, whole: { occurrences: inOrder(distinct), problems }, repeats: distinct !== events };
}

function eventsOf(pieces: readonly Scheduled[]): readonly Occurrence[] {
  const events: Occurrence[] = [];
  for (const { occurrences } of pieces) for (const event of occurrences) events.push(event);
  return events;
}

/** What has neither a time nor a mistake leaves all as it was. */
function keptWhole(
  before: Scheduled,
  occurrences: readonly Occurrence[],
  problems: readonly Problem[],
): Scheduled {
  const isSame =
    occurrences === before.occurrences &&
    problems.length === before.problems.length &&
    problems.every((problem, i) => problem === before.problems[i]);
  return isSame ? before : { occurrences, problems };
}

interface Difference {
  readonly gone: readonly Scheduled[];
  readonly come: readonly Scheduled[];
}

function differenceOf(before: readonly Scheduled[], now: readonly Scheduled[]): Difference {
  const { start, goneEnd, comeEnd } = listChange(before, now);
  return { gone: before.slice(start, goneEnd), come: now.slice(start, comeEnd) };
}

/** Null: an event that comes has the id of another. */
function mergedInto({ whole }: Assembly, { gone, come }: Difference): readonly Occurrence[] | null {
  const leaving = new Set(eventsOf(gone));
  const coming = [...eventsOf(come)].sort(byTime);
  if (leaving.size === 0 && coming.length === 0) return whole.occurrences;
  const ids = new Set(coming.map(({ id }) => id));
  if (ids.size < coming.length) return null;
  const result: Occurrence[] = [];
  let next = 0;
  for (const event of whole.occurrences) {
    if (leaving.size > 0 && leaving.has(event)) continue;
    if (ids.size > 0 && ids.has(event.id)) return null;
    for (let one = coming[next]; one && byTime(one, event) < 0; one = coming[++next]) result.push(one);
    result.push(event);
  }
  for (; next < coming.length; next++) result.push(coming[next] as Occurrence);
  return result;
}

/** Equal ids (one activity declared twice) get the number of their turn, in document order. */
function distinctIds(events: readonly Occurrence[]): readonly Occurrence[] {
  const ids = new Set<string>();
  for (const { id } of events) ids.add(id);
  if (ids.size === events.length) return events;
  const uses = new Map<string, number>();
  return events.map((event) => {
    const use = (uses.get(event.id) ?? 0) + 1;
    uses.set(event.id, use);
    return use === 1 ? event : { ...event, id: `${event.id}-${use}` };
  });
}
