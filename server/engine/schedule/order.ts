import type { Occurrence } from './occurrence.ts';

/** By date, start (all day first), group, activity; then by id, so that the order never depends on the input's. */
export function byTime(a: Occurrence, b: Occurrence): number {
  return (
    a.date - b.date ||
    (a.start ?? -1) - (b.start ?? -1) ||
    compareText(a.group ?? '', b.group ?? '') ||
    compareText(a.activity, b.activity) ||
    a.endDate - b.endDate ||
    compareText(a.id, b.id)
  );
}

/** By UTF-16 units: the same on every machine, whatever the locale. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
