import type { Day } from '../calendar/day.ts';
import type { Schedule } from '../plan/schedule.ts';
import type { Expansion } from './context.ts';
import { expand } from './expand.ts';
import type { Slot } from './slot.ts';
import { clockTime } from './time-of-day.ts';
import type { Span } from './weeks.ts';

/** More events than this of one activity is an error (`too-many-occurrences`); the first ones are kept. */
export const MAX_OCCURRENCES = 10_000;

/**
 * All slots of one series in order of time, without those taken away (除 …) or outside the 期间. At most
 * `room` of them; null in `rest` of the result means there are more.
 */
export function seriesOf(
  schedule: Schedule,
  period: Schedule | null,
  room: number,
  expansion: Expansion,
): { readonly slots: readonly Slot[]; readonly overflow: boolean } {
  const gone = spans(schedule.except, expansion);
  const bounds = period ? spans(period.entries, expansion) : [];
  const slots: Slot[] = [];
  // As long as each slot begins after all before it, none of them can stand twice, and they are in order.
  let latest = Number.NEGATIVE_INFINITY;
  let seen: TimesSeen | null = null;
  for (const entry of schedule.entries) {
    // What is asked for counts, though a term may have fewer days for it (每学期16000次).
    if (entry.when.kind === 'spread' && entry.when.count > MAX_OCCURRENCES)
      return { slots: [], overflow: true };
    for (const slot of expand(entry, expansion)) {
      if (gone.length > 0 && isCovered(slot.from, gone)) continue;
      if (bounds.length > 0 && !isCovered(slot.from, bounds)) continue;
      if (slot.from <= latest) seen ??= timesSeen(slots, expansion);
      if (seen?.has(slot)) continue;
      if (slots.length >= room) return { slots: seen ? slots.sort(byTime) : slots, overflow: true };
      seen?.add(slot);
      slots.push(slot);
      latest = Math.max(latest, slot.from);
    }
  }
  return { slots: seen ? slots.sort(byTime) : slots, overflow: false };
}

function spans(entries: Schedule['entries'], expansion: Expansion): readonly Span[] {
  const found: Span[] = [];
  for (const entry of entries) {
    // Exceptions and bounds say when not to look; that they lie on holidays or outside is no news.
    for (const slot of expand(entry, expansion)) {
      if (found.length >= MAX_OCCURRENCES) return found;
      found.push({ from: slot.from, to: slot.to });
    }
  }
  return found;
}

function isCovered(day: Day, spans: readonly Span[]): boolean {
  return spans.some(({ from, to }) => from <= day && day <= to);
}

interface TimesSeen {
  has(slot: Slot): boolean;
  add(slot: Slot): void;
}

/** More than there are days in a span. */
const MANY = 4096;

/** Days and times of day as numbers: each slot of a long series is asked about. */
function timesSeen(slots: readonly Slot[], { context }: Expansion): TimesSeen {
  const times = new Map<string, number>();
  const known = new Map<Slot['at'], number>();
  const timeOf = (at: Slot['at']): number => {
    let time = known.get(at);
    if (time === undefined) {
      const { start, part } = clockTime(at, context);
      const key = `${start}/${part}`;
      time = times.get(key) ?? times.size;
      times.set(key, time);
      known.set(at, time);
    }
    return time;
  };
  const keyOf = ({ from, to, at }: Slot) => (from * MANY + Math.min(to - from, MANY - 1)) * MANY + timeOf(at);
  const seen = new Set(slots.map(keyOf));
  return { has: (slot) => seen.has(keyOf(slot)), add: (slot) => void seen.add(keyOf(slot)) };
}

function byTime(a: Slot, b: Slot): number {
  return a.from - b.from || a.to - b.to;
}
