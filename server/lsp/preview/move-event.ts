import { type Day, iso } from '../../engine/calendar/day.ts';
import type { Occurrence } from '../../engine/schedule/occurrence.ts';
import type { Edit } from '../../school/renaming/edits.ts';
import type { School } from '../../school/school.ts';
import { moves } from './moves.ts';
import { same, scheduleOf } from './schedule-of.ts';

/** An event as the preview knows it, and the day it is to have. */
export interface EventMove {
  readonly path: string;
  readonly id: string;
  /** Where the event stands now (its first day). */
  readonly from: Day;
  readonly to: Day;
}

/** Remarks on how a text is read: a change must not bring any. */
const DOUBTS: readonly string[] = [
  'syntax',
  'ambiguous-split',
  'glued-keyword',
  'unknown-clause',
  'invalid-date',
];

/**
 * What to write so that one event stands on another day at the same hour, and no other event of its activity changes.
 * If a statement holds its events for several groups at once, they move together. The plan is read again with each
 * possible change; null: none does just that. (Who speaks follows from the order of the events, and may change.)
 */
export function moveEvent(school: School, { path, id, from, to }: EventMove): readonly Edit[] | null {
  const known = school.known(path);
  const analysis = school.analysis(path);
  const before = known?.scheduled.occurrences ?? [];
  const event = before.find((one) => one.id === id && one.date === from);
  const said = analysis && event && scheduleOf(analysis, event.source);
  if (!said || from === to) return null;
  const siblings = before.filter((one) => same(one.source, event.source));
  const only = siblings.every(({ date }) => date === event.date);
  const alone = [event];
  const together = siblings.filter((one) => one.date === from && one.activity === event.activity);
  const expected = [alone, together].map((moved) => after(before, event, new Set(moved), to));
  const doubts = doubtsIn(school, path);
  for (const edits of moves({ analysis, said, event, to, only })) {
    const changed = school.with(path, applied(analysis.text, edits));
    const now = footprint(changed.known(path)?.scheduled.occurrences ?? [], event);
    if (expected.includes(now) && doubtsIn(changed, path) <= doubts) return edits;
  }
  return null;
}

/** The footprint there should be when some events have moved. */
function after(
  before: readonly Occurrence[],
  event: Occurrence,
  moved: ReadonlySet<Occurrence>,
  to: Day,
): string {
  return footprint(
    before.map((one) =>
      moved.has(one) ? { ...one, date: to, endDate: one.endDate - one.date + to, movedFrom: null } : one,
    ),
    event,
  );
}

/** When and for whom the events of an activity are, in one text: what must stay or change just so. */
function footprint(occurrences: readonly Occurrence[], { activity }: Occurrence): string {
  return occurrences
    .filter((one) => one.activity === activity)
    .map(({ kind, groups, date, endDate, start, end, part, place, movedFrom }) =>
      JSON.stringify([kind, groups, iso(date), iso(endDate), start, end, part, place, movedFrom]),
    )
    .sort()
    .join('\n');
}

function doubtsIn(school: School, path: string): number {
  return school.analysis(path)?.plan.problems.filter(({ code }) => DOUBTS.includes(code)).length ?? 0;
}

function applied(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((whole, { start, end, text: put }) => whole.slice(0, start) + put + whole.slice(end), text);
}
