import type { KindTable } from '../plan/kinds.ts';
import type { Plan } from '../plan/scope.ts';
import type { Occurrence } from '../schedule/occurrence.ts';
import { fold } from '../text/fold.ts';
import { type Line, LineBook } from './attendance-lines.ts';
import type { Demand } from './demand.ts';
import type { QuotaEvent } from './events.ts';
import type { Attendance, Lesson, Need } from './feasibility/attendance.ts';
import { clash, slotsOf } from './lesson-slots.ts';
import type { Served } from './served.ts';
import { serviceOf } from './service.ts';
import type { Serving } from './serving.ts';

export interface AttendanceProblem extends Attendance {
  readonly people: readonly string[];
  readonly events: readonly Occurrence[];
  /** The line that each need comes from, in the order of needs. */
  readonly lines: readonly Line[];
  /** Nothing was left out to make it tractable: what cannot be proved impossible is possible. */
  readonly exact: boolean;
}

/** A demand for attendance that everybody of its audience must meet, and the lessons that count for it. */
export interface Owed {
  readonly demand: Demand;
  readonly served: readonly Served[];
}

export function attendanceOwed(
  demands: readonly Demand[],
  serving: Serving,
  plan: Plan,
  kinds: KindTable,
): readonly Owed[] {
  return demands.flatMap((demand): Owed[] => {
    const { min, own, soft, audience, period } = demand;
    const isOwed = min && own && !soft && audience.mode === 'person' && !period.beyondPlan;
    if (!isOwed || serviceOf(demand, plan, kinds) !== 'attended') return [];
    return [{ demand, served: serving.attended(demand) }];
  });
}

/** All demands for attendance of a plan as one problem: one attendance counts for everything it matches. */
export function attendanceProblem(owed: readonly Owed[]): AttendanceProblem | null {
  const book = new LineBook();
  for (const { demand, served } of owed) book.add(demand, served);
  const debtors = book.debtors();
  const occurrences = book.events.map(({ occurrence }) => occurrence);
  const slots = slotsOf(book.events);
  const blocked = blockedFor(book.events);
  const needs: Need[] = [];
  const lines: Line[] = [];
  let exact = book.exact && slots.exact;
  debtors.forEach(({ name, template }, person) => {
    exact &&= template.exact;
    for (const [line, lessons] of template.without(blocked(fold(name)))) {
      // Who cannot do it alone is told so by the supply.
      if (lessons.length < line.min) continue;
      needs.push({ person, lessons, min: line.min });
      lines.push(line);
    }
  });
  if (needs.length === 0) return null;
  const lessons = book.events.map(
    ({ activity }, at): Lesson => ({ capacity: activity?.capacity ?? null, slot: slots.of[at] ?? null }),
  );
  return { lessons, needs, lines, people: debtors.map(({ name }) => name), events: occurrences, exact };
}

const NOTHING: readonly number[] = [];

/** What somebody who teaches cannot attend, in order: neither his own lessons nor what goes on meanwhile. */
function blockedFor(events: readonly QuotaEvent[]): (person: string) => readonly number[] {
  const byDay = new Map<number, number[]>();
  const taught = new Map<string, number[]>();
  events.forEach(({ occurrence, speakers }, at) => {
    push(byDay, occurrence.date, at);
    for (const speaker of speakers) push(taught, speaker, at);
  });
  return (person) => {
    const own = taught.get(person);
    if (!own) return NOTHING;
    const blocked = new Set(own);
    for (const at of own) {
      const lesson = events[at];
      for (const other of byDay.get(lesson?.occurrence.date ?? 0) ?? [])
        if (clash(lesson, events[other])) blocked.add(other);
    }
    return [...blocked].sort((a, b) => a - b);
  };
}

function push<K>(map: Map<K, number[]>, key: K, item: number): void {
  const list = map.get(key);
  if (list) list.push(item);
  else map.set(key, [item]);
}
