import type { CalendarData, Changes, EventData, PreviewData } from '../preview/data.ts';
import { changedEvents } from './changes.ts';
import type { Entry } from './entries.ts';

/**
 * New data with the objects of the old where they say the same, so that what is made from them need not be made again:
 * a message is a copy, and most of it has not changed.
 */
export function reused(before: PreviewData | null, now: PreviewData): PreviewData {
  if (!before) return now;
  const { calendar } = now;
  return {
    ...now,
    calendar: {
      ...calendar,
      terms: same(before.calendar.terms, calendar.terms),
      days: same(before.calendar.days, calendar.days),
      events: now.changes
        ? changedList(before.calendar.events, now.changes)
        : reusedEvents(before.calendar, calendar),
    },
  };
}

function changedList(before: readonly EventData[], changes: Changes): readonly EventData[] {
  const events = changedEvents(before, changes);
  const unchanged = events.length === before.length && events.every((event, at) => event === before[at]);
  return unchanged ? before : events;
}

function reusedEvents(before: CalendarData, now: CalendarData): readonly EventData[] {
  const known = new Map(before.events.map((event) => [keyOf(event), event]));
  const events = now.events.map((event) => {
    const old = known.get(keyOf(event));
    return old && equal(old, event) ? old : event;
  });
  const unchanged =
    events.length === before.events.length && events.every((event, at) => event === before.events[at]);
  return unchanged ? before.events : events;
}

function keyOf({ id, date, source }: EventData): string {
  return `${id} ${date} ${source.file}`;
}

/** Of data as messages carry it. */
function equal(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>];
  let count = 0;
  for (const name in right) {
    if (!equal(left[name], right[name])) return false;
    count++;
  }
  return count === Object.keys(left).length;
}

function same<T>(before: T, now: T): T {
  return equal(before, now) ? before : now;
}

/** Entries that are about the same events as before are the same objects as before. */
export function reusedEntries(
  before: ReadonlyMap<string, Entry> | null,
  now: readonly Entry[],
): readonly Entry[] {
  return now.map((entry) => {
    const old = before?.get(entry.key);
    const isKept =
      old &&
      old.events.length === entry.events.length &&
      old.events.every((event, at) => event === entry.events[at]);
    return isKept ? old : entry;
  });
}
