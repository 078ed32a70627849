import { type Cut, cutFrom } from '../syntax/cut.ts';
import type { Change } from './change.ts';

/** A file's statements after a change. */
export interface Recut {
  readonly cuts: readonly Cut[];
  /** So many of the earlier cuts stand at the start as they stood. */
  readonly first: number;
  /** So many of the earlier cuts stand at the end as they stood, further up or down. */
  readonly last: number;
}

/** How a statement ends shows in how the next one begins; one more for good measure. */
const LOOKS_AHEAD = 2;

/** Cuts only as much anew as a change may have moved. `folded` is the text as it is now. */
export function recut(folded: string, before: readonly Cut[], change: Change): Recut {
  const first = firstTouched(before, change.start);
  const moved = change.after - change.before;
  const cuts: Cut[] = before.slice(0, first);
  let old = first;
  for (const cut of cutFrom(folded, before[first - 1]?.end ?? 0)) {
    // Behind the change, with a character of the same text before it, the rest is cut as it was.
    if (cut.start > change.after) {
      const start = cut.start - moved;
      while (old < before.length && (before[old]?.start ?? 0) < start) old++;
      if (before[old]?.start === start) {
        const rest = before.slice(old);
        const last = moved === 0 ? rest : rest.map((one) => shifted(one, moved));
        return {
          cuts: cuts.concat(last),
          first: stays(before, cuts, first, change.start),
          last: rest.length,
        };
      }
    }
    cuts.push(cut);
  }
  return { cuts, first: stays(before, cuts, first, change.start), last: 0 };
}

/** Of what was cut anew before the change, most is as it was. */
function stays(before: readonly Cut[], cuts: readonly Cut[], first: number, until: number): number {
  let same = first;
  for (; same < Math.min(before.length, cuts.length); same++) {
    const [old, now] = [before[same], cuts[same]];
    if (old?.start !== now?.start || old?.end !== now?.end || (now?.end ?? 0) > until) break;
  }
  return same;
}

/** The first statement that may end elsewhere; one that never closes may end anywhere. */
function firstTouched(cuts: readonly Cut[], start: number): number {
  const near = Math.max(0, cutAt(cuts, start) - LOOKS_AHEAD);
  const open = cuts.findIndex((cut) => cut.open);
  return open < 0 ? near : Math.min(near, open);
}

/** The last statement that begins at or before an offset; -1: none does. */
export function cutAt(cuts: readonly Cut[], offset: number): number {
  let low = 0;
  let high = cuts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((cuts[middle]?.start ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function shifted({ start, end, open }: Cut, by: number): Cut {
  return { start: start + by, end: end + by, open };
}
