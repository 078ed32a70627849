import { type Cut, cut, cutFrom } from '../syntax/cut.ts';
import { type Kinded, StretchList } from '../syntax/stretch-list.ts';
import type { Change } from './change.ts';

/** A file's statements after a change. */
export interface Recut {
  readonly cuts: StretchList;
  /** So many of the earlier cuts stand at the start as they stood. */
  readonly first: number;
  /** So many of the earlier cuts stand at the end as they stood, further up or down. */
  readonly last: number;
}

/** How a statement ends shows in how the next one begins; one more for good measure. */
const LOOKS_AHEAD = 2;
/** The kind of a cut that is open. */
const OPEN = 1;

/** The statements of a file that was not read before. */
export function cutAll(text: string): StretchList {
  return StretchList.of(cut(text).map(kinded));
}

/** Cuts only as much anew as a change may have moved. `folded` is the text as it is now. */
export function recut(folded: string, before: StretchList, change: Change): Recut {
  const first = firstTouched(before, change.start);
  const moved = change.after - change.before;
  const fresh: Kinded[] = [];
  let last = 0;
  for (const one of cutFrom(folded, first === 0 ? 0 : before.end(first - 1))) {
    // Behind the change, with a character of the same text before it, the rest is cut as it was.
    if (one.start > change.after) {
      const at = before.before(one.start - moved);
      if (at >= first && before.start(at) === one.start - moved) {
        last = before.length - at;
        break;
      }
    }
    fresh.push(kinded(one));
  }
  const cuts = before.spliced(first, fresh, last, moved);
  return { cuts, first: stays(before, cuts, first, before.length - last, change.start), last };
}

/** Of what was cut anew before the change, most is as it was. */
function stays(before: StretchList, cuts: StretchList, first: number, until: number, change: number): number {
  let same = first;
  while (
    same < until &&
    same < cuts.length - (before.length - until) &&
    before.start(same) === cuts.start(same) &&
    before.end(same) === cuts.end(same) &&
    cuts.end(same) <= change
  ) {
    same++;
  }
  return same;
}

/** The first statement that may end elsewhere; one that never closes may end anywhere. */
function firstTouched(cuts: StretchList, start: number): number {
  const near = Math.max(0, cuts.before(start) - LOOKS_AHEAD);
  const open = cuts.firstOf(OPEN);
  return open < 0 ? near : Math.min(near, open);
}

function kinded({ start, end, open }: Cut): Kinded {
  return { start, end, kind: open ? OPEN : 0 };
}
