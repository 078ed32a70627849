import type { Day } from '../engine/calendar/day.ts';
import { sameElements } from '../engine/change/same-elements.ts';
import type { Occurrence } from '../engine/schedule/occurrence.ts';
import { fold } from '../engine/text/fold.ts';
import { type BusyEvent, type ClashingPair, clashesOfDay, seriesOf } from './clashes.ts';

/** The clashes of one day. */
export interface DayClashes {
  readonly people: readonly ClashingPair[];
  readonly places: readonly ClashingPair[];
}

interface KnownDay extends DayClashes {
  readonly events: readonly Occurrence[];
}

const byFirst = new WeakMap<Occurrence, KnownDay>();

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

function ofDay(events: readonly Occurrence[]): DayClashes {
  const [first] = events;
  const before = first && byFirst.get(first);
  if (before && sameElements(before.events, events)) return before;
  const inOrder = events.toSorted((a, b) => (a.start ?? 0) - (b.start ?? 0));
  const clashes: KnownDay = {
    events,
    people: clashesOfDay(inOrder.map((event) => busy(event, [...event.speakers, ...event.participants]))),
    places: clashesOfDay(inOrder.map((event) => busy(event, event.place?.split('、') ?? []))),
  };
  if (first) byFirst.set(first, clashes);
  return clashes;
}

function busy(event: Occurrence, needed: readonly string[]): BusyEvent {
  const needs = new Map<string, string>();
  for (const name of needed) {
    const key = fold(name);
    if (!needs.has(key)) needs.set(key, name);
  }
  return { event, series: seriesOf(event), needs };
}
