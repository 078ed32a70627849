import type { Occurrence } from '../engine/schedule/occurrence.ts';

/** Two series of events (activities with their groups) that need the same person or place at one time. */
export interface ClashingPair {
  /** The first two events that clash, in order of time. */
  readonly earlier: Occurrence;
  readonly later: Occurrence;
  /** Who or what those two need. */
  readonly names: readonly string[];
  /** Pairs of events that clash. */
  readonly count: number;
}

export interface BusyEvent {
  readonly event: Occurrence;
  /** Equal texts: events of one series. */
  readonly series: string;
  /** Who or what the event needs, as written and folded; each once. */
  readonly needs: ReadonlyMap<string, string>;
}

/** Events at one time with which a further one is compared; where more run at once no plan means what it says. */
const AT_ONCE = 50;
/** Pairs told of one day. A day with more is a slip of the pen, and is not followed to its end. */
const MOST_PAIRS = 1000;

/**
 * All pairs of series that clash on one day, by their first clash. Only sure ones: clock times that overlap, or the same
 * part of the day without a clock. One sweep in order of time.
 */
export function clashesOfDay(day: readonly BusyEvent[]): readonly ClashingPair[] {
  const pairs: Pair[] = [];
  const bySeries = new Map<string, Pair>();
  const met = new Map<BusyEvent, BusyEvent>();
  const running = new Map<string, BusyEvent[]>();
  for (const busy of day) {
    if (pairs.length >= MOST_PAIRS) break;
    const { event, needs } = busy;
    for (const [key, name] of needs) {
      const slot = event.start === null ? `${key}\n${event.part}` : key;
      const others = stillRunning(running.get(slot) ?? [], event);
      for (const other of others) {
        const pair = pairOf(other, busy, bySeries, pairs);
        // Each pair of events counts once, however many people are in both.
        if (met.get(other) !== busy) pair.count++;
        if (pair.earlier === other.event && pair.later === event)
          pair.names.push(other.needs.get(key) ?? name);
        met.set(other, busy);
      }
      others.push(busy);
      running.set(slot, others);
    }
  }
  return pairs;
}

/** The pairs of several days, in order of the days: of two series the first clash, and how many there are. */
export function clashesOfDays(days: readonly (readonly ClashingPair[])[]): readonly ClashingPair[] {
  const pairs: Pair[] = [];
  const bySeries = new Map<string, Pair>();
  for (const day of days) {
    for (const { earlier, later, names, count } of day) {
      const key = keyOf(seriesOf(earlier), seriesOf(later));
      const known = bySeries.get(key);
      if (known) known.count += count;
      else bySeries.set(key, add(pairs, { earlier, later, names: [...names], count }));
    }
  }
  return pairs;
}

/** What tells series apart: the activity as declared, and the group that holds it. */
export function seriesOf({ activity, group, name }: Occurrence): string {
  return `${activity}\n${group ?? ''}\n${name?.source.start ?? ''}`;
}

interface Pair extends ClashingPair {
  readonly names: string[];
  count: number;
}

function pairOf(a: BusyEvent, b: BusyEvent, bySeries: Map<string, Pair>, pairs: Pair[]): Pair {
  const key = keyOf(a.series, b.series);
  let pair = bySeries.get(key);
  if (!pair) {
    pair = add(pairs, { earlier: a.event, later: b.event, names: [], count: 0 });
    bySeries.set(key, pair);
  }
  return pair;
}

function add(pairs: Pair[], pair: Pair): Pair {
  pairs.push(pair);
  return pair;
}

function keyOf(a: string, b: string): string {
  return a < b ? `${a}\n\n${b}` : `${b}\n\n${a}`;
}

/** Those that go on when an event begins; without a clock, all of that part of the day. */
function stillRunning(others: readonly BusyEvent[], { start }: Occurrence): BusyEvent[] {
  const going = start === null ? [...others] : others.filter((other) => endOf(other) > start);
  return going.length > AT_ONCE ? going.slice(-AT_ONCE) : going;
}

/** An event without an end is busy in its first minute, more is not sure. */
function endOf({ event }: BusyEvent): number {
  return event.end ?? (event.start ?? 0) + 1;
}
