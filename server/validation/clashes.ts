import type { Day } from '../engine/calendar/day.ts';
import type { Occurrence } from '../engine/schedule/occurrence.ts';

/** A person or place that an event keeps busy on a day. */
export interface Use {
  readonly event: Occurrence;
  readonly key: string;
  readonly name: string;
  readonly day: Day;
}

/** Two events at one time that need the same person or place; `first` begins no later. */
export interface Clash {
  readonly first: Occurrence;
  readonly second: Occurrence;
  readonly name: string;
}

/** Events of one day and person that are compared with each further one; beyond it no plan means what it says. */
const AT_ONCE = 50;

/** All clashes in order of time. Sure ones only: clock times that overlap, or the same part of the day without a clock. */
export function clashes(uses: readonly Use[]): readonly Clash[] {
  const found: Clash[] = [];
  for (const group of byDayAndKey(uses)) {
    const timed = group.filter(({ event }) => event.start !== null);
    if (timed.length > 1) found.push(...overlapping(timed));
    const parts = group.filter(({ event }) => event.start === null && event.part !== null);
    if (parts.length > 1) found.push(...sameParts(parts));
  }
  return found.sort((a, b) => a.second.date - b.second.date || (a.second.start ?? 0) - (b.second.start ?? 0));
}

function byDayAndKey(uses: readonly Use[]): readonly (readonly Use[])[] {
  const days = new Map<Day, Map<string, Use[]>>();
  for (const use of uses) {
    let day = days.get(use.day);
    if (!day) {
      day = new Map();
      days.set(use.day, day);
    }
    const group = day.get(use.key);
    if (group) group.push(use);
    else day.set(use.key, [use]);
  }
  return [...days.values()].flatMap((day) => [...day.values()].filter((group) => group.length > 1));
}

/** A sweep over the day: each event meets those that have not ended yet. */
function overlapping(uses: readonly Use[]): readonly Clash[] {
  const inOrder = uses.toSorted((a, b) => startOf(a.event) - startOf(b.event));
  const found: Clash[] = [];
  let running: Use[] = [];
  for (const use of inOrder) {
    running = running.filter(({ event }) => endOf(event) > startOf(use.event)).slice(-AT_ONCE);
    for (const { event: first } of running) found.push({ first, second: use.event, name: use.name });
    running.push(use);
  }
  return found;
}

function sameParts(uses: readonly Use[]): readonly Clash[] {
  return uses.flatMap((use, i) =>
    uses
      .slice(Math.max(0, i - AT_ONCE), i)
      .filter(({ event }) => event.part === use.event.part)
      .map(({ event: first }) => ({ first, second: use.event, name: use.name })),
  );
}

function startOf({ start }: Occurrence): number {
  return start ?? 0;
}

/** An event without an end is busy in its first minute, more is not sure. */
function endOf(event: Occurrence): number {
  return event.end ?? startOf(event) + 1;
}
