import type { Week } from '../engine/calendar/school-calendar.ts';
import type { Occurrence } from '../engine/schedule/occurrence.ts';
import { shortSpan } from './clock.ts';
import { type Entry, entriesOf } from './entry.ts';
import { inOrder } from './order.ts';
import { type Cell, textCell, withFigure } from './sheet.ts';
import type { CalendarView } from './view.ts';
import type { Words } from './words.ts';

/** What begins in a week. `week` null: before, between or after the school's weeks. */
export interface WeekOfEntries {
  readonly week: Week | null;
  readonly occurrences: readonly Occurrence[];
  readonly entries: readonly Entry[];
}

/** Every week with its entries, empty weeks too; what lies in no week comes where its date belongs. */
export function weeksOfEntries(view: CalendarView): readonly WeekOfEntries[] {
  const weeks = view.calendar.terms.flatMap((term) => term.weeks);
  const rows: WeekOfEntries[] = [];
  let rest = inOrder(view.occurrences);
  for (const week of weeks) {
    const before = rest.filter((o) => o.date < week.start);
    if (before.length > 0) rows.push(row(null, before));
    rows.push(
      row(
        week,
        rest.filter((o) => o.date >= week.start && o.date <= week.end),
      ),
    );
    rest = rest.filter((o) => o.date > week.end);
  }
  return rest.length > 0 ? [...rows, row(null, rest)] : rows;
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

function row(week: Week | null, occurrences: readonly Occurrence[]): WeekOfEntries {
  return { week, occurrences, entries: entriesOf(occurrences) };
}
