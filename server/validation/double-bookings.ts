import { type Day, iso } from '../engine/calendar/day.ts';
import type { Problem } from '../engine/plan/problem.ts';
import type { Source } from '../engine/plan/source.ts';
import type { Occurrence } from '../engine/schedule/occurrence.ts';
import { fold } from '../engine/text/fold.ts';
import { clashes, type Use } from './clashes.ts';

type Order = (a: Source, b: Source) => number;

/** Pairs of activities that are named one by one in a file; the rest is summed up in the last. */
const SHOWN = 100;
/** People of one clash who are named. */
const NAMED = 3;

/**
 * `person-double-booked` and `place-double-booked`: once per pair of activities, at the first clash. Tentative events
 * count, suspended ones do not, and windows and deadlines keep nobody busy. Stands on the activity declared later.
 */
export function doubleBookings(occurrences: readonly Occurrence[], order: Order): readonly Problem[] {
  const busy = occurrences.filter(({ kind, status }) => kind === 'activity' && status !== 'suspended');
  const once = memoFold();
  const people = busy.flatMap((event) => usesOf(event, [...event.speakers, ...event.participants], once));
  const places = busy.flatMap((event) => usesOf(event, event.place?.split('、') ?? [], once));
  return [
    ...reported('person-double-booked', pairsOf(people), order),
    ...reported('place-double-booked', pairsOf(places), order),
  ];
}

interface Pair {
  readonly earlier: Occurrence;
  readonly later: Occurrence;
  readonly names: Set<string>;
  /** Pairs of events, each once though several people are in both. */
  readonly events: Map<Occurrence, Set<Occurrence>>;
}

function pairsOf(uses: readonly Use[]): readonly Pair[] {
  const series = new Map<string, number>();
  const numberOf = ({ activity, group, name }: Occurrence): number => {
    const key = `${name?.source.start ?? ''} ${activity}\n${group ?? ''}`;
    const known = series.get(key) ?? series.size;
    series.set(key, known);
    return known;
  };
  const pairs = new Map<string, Pair>();
  for (const { first, second, name } of clashes(uses)) {
    const [a, b] = [numberOf(first), numberOf(second)];
    const key = a < b ? `${a} ${b}` : `${b} ${a}`;
    const pair = pairs.get(key) ?? { earlier: first, later: second, names: new Set(), events: new Map() };
    pairs.set(key, pair);
    if (pair.earlier === first && pair.later === second) pair.names.add(name);
    const others = pair.events.get(first) ?? new Set();
    pair.events.set(first, others.add(second));
  }
  return [...pairs.values()];
}

function reported(
  code: 'person-double-booked' | 'place-double-booked',
  pairs: readonly Pair[],
  order: Order,
): readonly Problem[] {
  const shown = pairs.slice(0, SHOWN);
  const more = pairs.length - shown.length;
  return shown.map(({ earlier, later, names, events }, i): Problem => {
    const [first, second] =
      order(placeOf(earlier), placeOf(later)) <= 0 ? [earlier, later] : [later, earlier];
    let count = 0;
    for (const others of events.values()) count += others.size;
    const data = {
      name: [...names].slice(0, NAMED).join('、'),
      first: first.activity,
      second: second.activity,
      date: iso(later.date),
      start: clock(Math.max(earlier.start ?? -1, later.start ?? -1)),
      end: earlier.end !== null && later.end !== null ? clock(Math.min(earlier.end, later.end)) : null,
      count,
      ...(more > 0 && i === shown.length - 1 && { more }),
    };
    const related = [
      { source: placeOf(first), message: { key: 'collidesWith', name: first.activity } as const },
    ];
    return { code, source: placeOf(second), data, related };
  });
}

function placeOf({ name, source }: Occurrence): Source {
  return name?.source ?? source;
}

function usesOf(event: Occurrence, names: readonly string[], once: (name: string) => string): readonly Use[] {
  const known = new Set<string>();
  return names.flatMap((name) => {
    const key = once(name);
    if (key === '' || known.has(key)) return [];
    known.add(key);
    return [{ event, key, name, day: event.date as Day }];
  });
}

/** `14:30` of minutes since midnight; null for less than none. */
function clock(minutes: number): string | null {
  if (minutes < 0) return null;
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** The same few names come ten thousand times. */
function memoFold(): (name: string) => string {
  const known = new Map<string, string>();
  return (name) => {
    let folded = known.get(name);
    if (folded === undefined) {
      folded = fold(name).trim();
      known.set(name, folded);
    }
    return folded;
  };
}
