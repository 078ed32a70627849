import type { Occurrence } from '../engine/schedule/occurrence.ts';

/** Order by UTF-16 code units: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By date, start (all-day first), group (none first), activity; then id, so that the order is total. */
export function compareOccurrences(a: Occurrence, b: Occurrence): number {
  return (
    a.date - b.date ||
    (a.start ?? -1) - (b.start ?? -1) ||
    compareText(a.group ?? '', b.group ?? '') ||
    compareText(a.activity, b.activity) ||
    a.endDate - b.endDate ||
    compareText(a.id, b.id)
  );
}

/** A sorted copy. */
export function inOrder(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  return [...occurrences].sort(compareOccurrences);
}
