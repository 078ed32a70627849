/** Where two lists differ: what lies between the elements that they share at their ends. */
export interface ListChange {
  /** Index of the first element that differs. */
  readonly start: number;
  /** Ends of what differs in the earlier and in the later list, exclusive; equal to `start` if nothing went or came. */
  readonly goneEnd: number;
  readonly comeEnd: number;
}

/** Compares by identity. */
export function listChange(before: readonly unknown[], now: readonly unknown[]): ListChange {
  const least = Math.min(before.length, now.length);
  let start = 0;
  while (start < least && before[start] === now[start]) start++;
  let goneEnd = before.length;
  let comeEnd = now.length;
  while (goneEnd > start && comeEnd > start && before[goneEnd - 1] === now[comeEnd - 1]) {
    goneEnd--;
    comeEnd--;
  }
  return { start, goneEnd, comeEnd };
}
