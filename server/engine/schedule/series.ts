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
  const seen = timesSeen(expansion);
  for (const entry of schedule.entries) {
    // What is asked for counts, though a term may have fewer days for it (每学期16000次).
    if (entry.when.kind === 'spread' && entry.when.count > MAX_OCCURRENCES)
      return { slots: [], overflow: true };
    for (const slot of expand(entry, expansion)) {
      if (gone.some((span) => covers(span, slot.from))) continue;
      if (bounds.length > 0 && !bounds.some((span) => covers(span, slot.from))) continue;
      if (slots.length >= room && !seen.has(slot)) return { slots: slots.sort(byTime), overflow: true };
      if (seen.add(slot)) slots.push(slot);
    }
  }
  return { slots: slots.sort(byTime), overflow: false };
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

function covers(span: Span, day: Day): boolean {
  return span.from <= day && day <= span.to;
}

interface TimesSeen {
  has(slot: Slot): boolean;
  /** False: there was a slot at that time already. */
  add(slot: Slot): boolean;
}

/** More than there are days in a span. */
const MANY = 4096;

/** Days and times of day as numbers: each slot of a long series is asked about. */
function timesSeen({ context }: Expansion): TimesSeen {
  const times = new Map<string, number>();
  const known = new Map<Slot['at'], number>();
  const seen = new Set<number>();
  const timeOf = (at: Slot['at']): number => {
    let time = known.get(at);
    if (time === undefined) {
      const { start, part } = clockTime(at, context.calendar.bells);
      const key = `${start}/${part}`;
      time = times.get(key) ?? times.size;
      times.set(key, time);
      known.set(at, time);
    }
    return time;
  };
  const keyOf = ({ from, to, at }: Slot) => (from * MANY + Math.min(to - from, MANY - 1)) * MANY + timeOf(at);
  return {
    has: (slot) => seen.has(keyOf(slot)),
    add: (slot) => {
      const before = seen.size;
      return seen.add(keyOf(slot)).size > before;
    },
  };
}

function byTime(a: Slot, b: Slot): number {
  return a.from - b.from || a.to - b.to;
}
