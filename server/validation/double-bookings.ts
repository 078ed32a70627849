import { iso } from '../engine/calendar/day.ts';
import type { Problem } from '../engine/plan/problem.ts';
import type { Source } from '../engine/plan/source.ts';
import type { Occurrence } from '../engine/schedule/occurrence.ts';
import { type ClashingPair, clashesOfDays } from './clashes.ts';
import { clashesByDay } from './clashes-by-day.ts';

/** Compares places by where they stand in the file. */
type Order = (a: Source, b: Source) => number;

type Code = 'person-double-booked' | 'place-double-booked';

/** Pairs of activities that are named one by one in a file; the rest is summed up in the last. */
const SHOWN = 100;
/** People of one clash who are named. */
const NAMED = 3;

/**
 * `person-double-booked` and `place-double-booked`: once per pair of activities, at the first clash. Tentative events
 * count, suspended ones do not, and windows and deadlines keep nobody busy. Stands on the activity declared later.
 */
export function doubleBookings(occurrences: readonly Occurrence[], order: Order): readonly Problem[] {
  const days = clashesByDay(occurrences);
  return [
    ...reported('person-double-booked', clashesOfDays(days.map(({ people }) => people)), order),
    ...reported('place-double-booked', clashesOfDays(days.map(({ places }) => places)), order),
  ];
}

function reported(code: Code, pairs: readonly ClashingPair[], order: Order): readonly Problem[] {
  const more = Math.max(0, pairs.length - SHOWN);
  return pairs.slice(0, SHOWN).map((pair, i, shown) => {
    return problem(code, pair, order, i === shown.length - 1 ? more : 0);
  });
}

function problem(
  code: Code,
  { earlier, later, names, count }: ClashingPair,
  order: Order,
  more: number,
): Problem {
  const inOrder = order(placeOf(earlier), placeOf(later)) <= 0;
  const [first, second] = inOrder ? [earlier, later] : [later, earlier];
  const groups = first.activity === second.activity ? distinctGroups(first, second) : null;
  const data = {
    name: names.slice(0, NAMED).join('、'),
    first: first.activity,
    second: second.activity,
    ...(groups && { groups }),
    date: iso(later.date),
    start: later.start === null ? null : clock(later.start),
    end: earlier.end === null || later.end === null ? null : clock(Math.min(earlier.end, later.end)),
    count,
    ...(more > 0 && { more }),
  };
  const source = placeOf(second);
  const other = { source: placeOf(first), message: { key: 'collidesWith', name: first.activity } as const };
  return { code, source, data, related: order(other.source, source) === 0 ? [] : [other] };
}

/** Whose the two events are; null if that does not tell them apart. */
function distinctGroups(first: Occurrence, second: Occurrence): readonly string[] | null {
  if (first.group === null || second.group === null || first.group === second.group) return null;
  return [first.group, second.group];
}

function placeOf({ name, source }: Occurrence): Source {
  return name?.source ?? source;
}

/** `14:30` of minutes since midnight. */
function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
