import type { Day } from '../calendar/day.ts';
import type { PeriodName } from '../plan/period-name.ts';

/** A stretch of school time in which an amount is owed: one week, one month, one term. Days inclusive. */
export interface Stretch {
  /** '' for a single day. */
  readonly name: PeriodName;
  readonly start: Day;
  readonly end: Day;
  /** The term it lies in; null if it spans several. */
  readonly term: number | null;
  /** Number and first day of the school week, for a stretch of one week. */
  readonly week: { readonly number: number; readonly start: Day } | null;
}

/** The stretches of a duty, in order of time; they do not overlap. */
export interface DutyPeriod {
  readonly kind: 'day' | 'week' | 'month' | 'term' | 'year' | 'weeks' | 'plan' | 'trigger';
  /** 每两周 → 2. */
  readonly every: number;
  readonly name: PeriodName;
  /** Empty if the calendar does not tell, or if only an event brings the duty about. */
  readonly stretches: readonly Stretch[];
  /** The same as upper bounds see them: without gaps between them, an odd last week being a stretch of its own. */
  readonly tiles: readonly Stretch[];
  /** The single weeks or months behind 每两周, 每三月; else the stretches themselves. */
  readonly singles: readonly Stretch[];
  /** The plan at hand covers only a part of it (a term's plan, 每学年; 每三年): the calendar cannot show a lack. */
  readonly beyondPlan: boolean;
}

export function contains(outer: Stretch, inner: Stretch): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Index of the first stretch that ends on or after a day; the number of stretches if there is none. */
export function firstEndingFrom(stretches: readonly Stretch[], day: Day): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle]?.end ?? Number.POSITIVE_INFINITY) < day) low = middle + 1;
    else high = middle;
  }
  return low;
}

const LENGTHS: readonly DutyPeriod['kind'][] = ['day', 'week', 'month', 'weeks', 'term', 'plan', 'year'];

/** 每周 is shorter than 每两周, that than 每学期; what an event brings about has no length. */
export function isShorter(a: DutyPeriod, b: DutyPeriod): boolean {
  if (a.kind === 'trigger' || b.kind === 'trigger') return false;
  const [first, second] = [LENGTHS.indexOf(a.kind), LENGTHS.indexOf(b.kind)];
  return first < second || (first === second && a.every < b.every);
}
