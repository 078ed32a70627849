import type { Day } from '../calendar/day.ts';
import type { Occurrence } from './occurrence.ts';

/** By date, start (all day first), group, activity; then by id, so that the order never depends on the input's. */
export function byTime(a: Occurrence, b: Occurrence): number {
  return (
    a.date - b.date ||
    (a.start ?? -1) - (b.start ?? -1) ||
    byName(a, b) ||
    a.endDate - b.endDate ||
    compareText(a.id, b.id)
  );
}

/**
 * Events by time. Each series goes to its days in the order of names, so that next to nothing is left to be sorted
 * within a day.
 */
export function inOrder(events: readonly Occurrence[]): readonly Occurrence[] {
  const days = new Map<Day, Occurrence[]>();
  for (const { from, to } of seriesByName(events)) {
    for (const event of events.slice(from, to)) {
      const day = days.get(event.date);
      if (day) day.push(event);
      else days.set(event.date, [event]);
    }
  }
  const sorted: Occurrence[] = [];
  for (const day of [...days.keys()].sort((a, b) => a - b)) {
    for (const event of sortedDay(days.get(day) ?? [])) sorted.push(event);
  }
  return sorted;
}

/** Events that follow each other and have their names in common: places in a list, the last exclusive. */
interface Series {
  readonly from: number;
  readonly to: number;
  readonly first: Occurrence;
}

function seriesByName(events: readonly Occurrence[]): readonly Series[] {
  const series: Series[] = [];
  let from = 0;
  let first = events[0];
  for (let at = 1; first && at <= events.length; at++) {
    const event = events[at];
    if (event && event.activity === first.activity && event.group === first.group) continue;
    series.push({ from, to: at, first });
    from = at;
    first = event;
  }
  return series.sort((a, b) => byName(a.first, b.first));
}

function sortedDay(events: Occurrence[]): readonly Occurrence[] {
  const isSorted = events.every((event, at) => {
    const before = events[at - 1];
    return !before || byTime(before, event) <= 0;
  });
  return isSorted ? events : events.sort(byTime);
}

function byName(a: Occurrence, b: Occurrence): number {
  return compareText(a.group ?? '', b.group ?? '') || compareText(a.activity, b.activity);
}

/** By UTF-16 units: the same on every machine, whatever the locale. */
function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
