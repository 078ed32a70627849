import type { Occurrence } from '../engine/schedule/occurrence.ts';

/** Two series of events (activities with their groups) that need the same person or place at one time. */
export interface ClashingPair {
  /** The first two events that clash, in order of time. */
  readonly earlier: Occurrence;
  readonly later: Occurrence;
  /** Who or what those two need. */
  readonly names: string[];
  /** Pairs of events that clash. */
  count: number;
}

export interface BusyEvent {
  readonly event: Occurrence;
  /** Equal numbers: events of one series. */
  readonly series: number;
  /** What the event needs, by number. */
  readonly needs: readonly number[];
}

/** Events at one time with which a further one is compared; where more run at once no plan means what it says. */
const AT_ONCE = 50;
/** More than there are series. */
const MANY = 2 ** 26;

/**
 * All pairs of series that clash, by their first clash. Only sure ones: clock times that overlap on a day, or the same
 * part of the day without a clock. One sweep in order of time.
 */
export function clashingPairs(
  busy: readonly BusyEvent[],
  nameOf: (need: number) => string,
): readonly ClashingPair[] {
  const events = busy.filter(({ event }) => event.start !== null || event.part !== null).toSorted(byTime);
  const pairs = new Map<number, ClashingPair>();
  const met = new Int32Array(events.length).fill(-1);
  let running = new Map<string | number, number[]>();
  let today = Number.NaN;
  for (const [at, { event, series, needs }] of events.entries()) {
    if (event.date !== today) running = new Map();
    today = event.date;
    for (const need of needs) {
      const key = event.start === null ? `${need} ${event.part}` : need;
      const others = stillRunning(running.get(key) ?? [], events, event);
      for (const other of others) {
        const before = events[other];
        if (!before) continue;
        // Each pair of events counts once, however many people are in both.
        meet(pairs, before, { event, series, needs }, nameOf(need), met[other] !== at);
        met[other] = at;
      }
      others.push(at);
      running.set(key, others);
    }
  }
  return [...pairs.values()];
}

function meet(
  pairs: Map<number, ClashingPair>,
  a: BusyEvent,
  b: BusyEvent,
  name: string,
  anew: boolean,
): void {
  const key = Math.min(a.series, b.series) * MANY + Math.max(a.series, b.series);
  const pair = pairs.get(key);
  if (!pair) pairs.set(key, { earlier: a.event, later: b.event, names: [name], count: 1 });
  else if (anew) pair.count++;
  else if (pair.earlier === a.event && pair.later === b.event) pair.names.push(name);
}

/** Those that go on when an event begins; without a clock, all of that part of the day. */
function stillRunning(
  others: readonly number[],
  events: readonly BusyEvent[],
  { start }: Occurrence,
): number[] {
  const going = start === null ? [...others] : others.filter((other) => endOf(events[other]) > start);
  return going.length > AT_ONCE ? going.slice(-AT_ONCE) : going;
}

/** An event without an end is busy in its first minute, more is not sure. */
function endOf(busy: BusyEvent | undefined): number {
  return busy ? (busy.event.end ?? (busy.event.start ?? 0) + 1) : 0;
}

function byTime({ event: a }: BusyEvent, { event: b }: BusyEvent): number {
  return a.date - b.date || (a.start ?? 0) - (b.start ?? 0);
}
