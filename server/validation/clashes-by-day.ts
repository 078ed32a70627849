import type { Day } from '../engine/calendar/day.ts';
import { perList } from '../engine/change/per-list.ts';
import type { Occurrence } from '../engine/schedule/occurrence.ts';
import { fold } from '../engine/text/fold.ts';
import { type BusyEvent, type ClashingPair, clashesOfDay, seriesOf } from './clashes.ts';

/** The clashes of one day. */
export interface DayClashes {
  readonly people: readonly ClashingPair[];
  readonly places: readonly ClashingPair[];
}

/**
 * The clashes of each day, in order of the days. A day that keeps its events keeps its clashes: most edits move the
 * events of few days.
 */
export function clashesByDay(occurrences: readonly Occurrence[]): readonly DayClashes[] {
  const days = new Map<Day, Occurrence[]>();
  for (const event of occurrences) {
    if (!keepsBusy(event)) continue;
    const day = days.get(event.date);
    if (day) day.push(event);
    else days.set(event.date, [event]);
  }
  return [...days]
    .filter(([, events]) => events.length > 1)
    .sort(([a], [b]) => a - b)
    .map(([, events]) => ofDay(events));
}

function keepsBusy({ kind, status, start, part }: Occurrence): boolean {
  return kind === 'activity' && status !== 'suspended' && (start !== null || part !== null);
}

const ofDay = perList((events: readonly Occurrence[]): DayClashes => {
  const inOrder = events.toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0));
  return {
    people: clashesOfDay(inOrder.map((event) => busy(event, [...event.speakers, ...event.participants]))),
    places: clashesOfDay(inOrder.map((event) => busy(event, event.place?.split('、') ?? []))),
  };
});

function busy(event: Occurrence, needed: readonly string[]): BusyEvent {
  const needs = new Map<string, string>();
  for (const name of needed) {
    const key = fold(name);
    if (!needs.has(key)) needs.set(key, name);
  }
  return { event, series: seriesOf(event), needs };
}
