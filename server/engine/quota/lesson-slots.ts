import type { Day } from '../calendar/day.ts';
import type { QuotaEvent } from './events.ts';

/** Which lessons take place at the same time, as numbers of disjoint groups. */
export interface Slots {
  /** Null: nobody says when it is, so it clashes with nothing. */
  readonly of: readonly (number | null)[];
  /** Every pair that clashes is in one group; otherwise some clashes are left out. */
  readonly exact: boolean;
}

/**
 * Groups lessons that all overlap: the first to end with everything that has begun by then, and so on. Chains of
 * overlaps (8:00–9:30, 9:00–10:00, 9:45–10:30) are no such group; attending those with seats for few is NP-hard in
 * general (interval scheduling with eligible machines), so only a part of their clashes counts.
 */
export function slotsOf(lessons: readonly QuotaEvent[]): Slots {
  const slots = new Array<number | null>(lessons.length).fill(null);
  const byDay = new Map<Day, number[]>();
  lessons.forEach((lesson, at) => {
    const { date } = lesson.occurrence;
    if (lesson.timed) byDay.set(date, [...(byDay.get(date) ?? []), at]);
  });
  let count = 0;
  let exact = true;
  for (const open of byDay.values()) {
    open.sort((a, b) => endOf(lessons[a]) - endOf(lessons[b]));
    for (const at of open) {
      if (slots[at] !== null) continue;
      for (const other of open) {
        if (!clash(lessons[at], lessons[other])) continue;
        if (slots[other] === null) slots[other] = count;
        else exact = false;
      }
      count++;
    }
  }
  return { of: slots, exact };
}

/** Whether two lessons overlap in time for certain; without an end only those that begin together do. */
export function clash(first: QuotaEvent | undefined, second: QuotaEvent | undefined): boolean {
  if (!first?.timed || !second?.timed) return false;
  const [a, b] = [first.occurrence, second.occurrence];
  if (a.date !== b.date) return false;
  if (a.start !== null && b.start !== null) {
    return a.start < (b.end ?? b.start + 1) && b.start < (a.end ?? a.start + 1);
  }
  return a.start === null && b.start === null && a.part === b.part;
}

function endOf(lesson: QuotaEvent | undefined): number {
  return lesson?.occurrence.end ?? (lesson?.occurrence.start ?? 0) + 1;
}
