/** What became of a text: from `start` on, what ended at `before` ends at `after` now. Ends are exclusive. */
export interface Change {
  readonly start: number;
  readonly before: number;
  readonly after: number;
}

/** The last texts that were compared: several ask about the same two. */
let last: { readonly before: string; readonly after: string; readonly change: Change } | null = null;

/** The smallest stretch by which two texts differ. Compared in large pieces, which costs less than following edits. */
export function changeBetween(before: string, after: string): Change {
  if (last?.before !== before || last.after !== after)
    last = { before, after, change: compared(before, after) };
  return last.change;
}

function compared(before: string, after: string): Change {
  const start = sameAtStart(before, after);
  const most = Math.min(before.length, after.length) - start;
  const end = sameAtEnd(before, after, most);
  return { start, before: before.length - end, after: after.length - end };
}

function sameAtStart(a: string, b: string): number {
  let same = 0;
  let most = Math.min(a.length, b.length);
  while (same < most) {
    const middle = (same + most + 1) >> 1;
    if (a.slice(same, middle) === b.slice(same, middle)) same = middle;
    else most = middle - 1;
  }
  return same;
}

/** `most`: what the texts have in common at their start counts for their end no more. */
function sameAtEnd(a: string, b: string, most: number): number {
  let same = 0;
  let limit = most;
  while (same < limit) {
    const middle = (same + limit + 1) >> 1;
    const piece = b.slice(b.length - middle, b.length - same);
    if (a.slice(a.length - middle, a.length - same) === piece) same = middle;
    else limit = middle - 1;
  }
  return same;
}
