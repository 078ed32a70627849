/** Whether two lists hold the very same objects in the same order. */
export function sameElements(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false;
  return true;
}

/** The earlier list where it holds the same: what was made of it still holds, as can then be told by identity. */
export function keptList<T>(before: readonly T[] | null | undefined, now: readonly T[]): readonly T[] {
  return before && sameElements(before, now) ? before : now;
}
