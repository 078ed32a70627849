import type { Occurrence } from '../engine/schedule/occurrence.ts';

/** Order by UTF-16 code units: the same on every machine, whatever its locale. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By date, start (all-day first), group (none first), activity; then id, so that the order is total. */
function compareOccurrences(a: Occurrence, b: Occurrence): number {
  return (
    a.date - b.date ||
    (a.start ?? -1) - (b.start ?? -1) ||
    compareText(a.group ?? '', b.group ?? '') ||
    compareText(a.activity, b.activity) ||
    a.endDate - b.endDate ||
    compareText(a.id, b.id)
  );
}

/** Sorted, as the events of a calendar are already. */
export function inOrder(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  const isSorted = occurrences.every((event, at) => {
    const before = occurrences[at - 1];
    return !before || compareOccurrences(before, event) <= 0;
  });
  return isSorted ? occurrences : [...occurrences].sort(compareOccurrences);
}
