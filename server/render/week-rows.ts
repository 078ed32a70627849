import type { Week } from '../engine/calendar/school-calendar.ts';
import type { Occurrence } from '../engine/schedule/occurrence.ts';
import { shortSpan } from './clock.ts';
import { type Entry, entriesOf } from './entry.ts';
import { inOrder } from './order.ts';
import { oneLine } from './plain.ts';
import { type Cell, headingRow, type Sheet, textCell, withFigure } from './sheet.ts';
import type { CalendarView } from './view.ts';
import type { Words } from './words.ts';

/** What begins in a week. `week` null: before, between or after the school's weeks. */
export interface WeekOfEntries {
  readonly week: Week | null;
  /** The term that begins with this week, where there are several; null = none does. */
  readonly term: string | null;
  readonly occurrences: readonly Occurrence[];
  readonly entries: readonly Entry[];
}

/** Every week with its entries, empty weeks too; what lies in no week comes where its date belongs. */
export function weeksOfEntries(view: CalendarView): readonly WeekOfEntries[] {
  const { terms } = view.calendar;
  const weeks = terms.flatMap(({ name, weeks: own }) =>
    own.map((week, at) => ({ week, term: at === 0 && terms.length > 1 ? name : null })),
  );
  const rows: WeekOfEntries[] = [];
  let rest = inOrder(view.occurrences);
  for (const { week, term } of weeks) {
    const before = rest.filter((o) => o.date < week.start);
    if (before.length > 0) rows.push(row(null, null, before));
    const inside = rest.filter((o) => o.date >= week.start && o.date <= week.end);
    rows.push(row(week, term, inside));
    rest = rest.filter((o) => o.date > week.end);
  }
  return rest.length > 0 ? [...rows, row(null, null, rest)] : rows;
}

/** Rows of a table week by week, a heading before each of several terms; what comes before the first belongs to it. */
export function rowsByWeek(
  weeks: readonly WeekOfEntries[],
  columns: number,
  rowsOf: (week: WeekOfEntries) => Sheet['rows'],
): Sheet['rows'] {
  const first = weeks.find(({ term }) => term !== null);
  const heading = (term: string) => headingRow(oneLine(term), columns);
  return [
    ...(first?.term ? [heading(first.term)] : []),
    ...weeks.flatMap((week) => [
      ...(week.term === null || week === first ? [] : [heading(week.term)]),
      ...rowsOf(week),
    ]),
  ];
}

/** The first two cells of a week, over as many rows as it needs. */
export function weekHeads(week: Week | null, rows: number, words: Words): readonly [Cell, Cell] {
  return week === null
    ? [textCell('', 'head', rows), textCell('', 'head', rows)]
    : [weekCell(week.number, rows, words), textCell(shortSpan(week.start, week.end), 'head', rows)];
}

/** The number of a week; 预备 for week 0. */
export function weekCell(number: number, rows: number, words: Words): Cell {
  return withFigure(
    textCell(words.week(number), 'head', rows),
    words.week(number) === String(number) ? { kind: 'number', value: number } : null,
  );
}

function row(week: Week | null, term: string | null, occurrences: readonly Occurrence[]): WeekOfEntries {
  return { week, term, occurrences, entries: entriesOf(occurrences) };
}
