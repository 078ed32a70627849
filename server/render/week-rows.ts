import type { Day } from '../engine/calendar/day.ts';
import type { Week } from '../engine/calendar/school-calendar.ts';
import type { Occurrence } from '../engine/schedule/occurrence.ts';
import { flatMapped, type Steps } from '../engine/steps/steps.ts';
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
export function* weeksOfEntries(view: CalendarView): Steps<readonly WeekOfEntries[]> {
  const { terms } = view.calendar;
  const weeks = terms.flatMap(({ name, weeks: own }) =>
    own.map((week, at) => ({ week, term: at === 0 && terms.length > 1 ? name : null })),
  );
  const rows: WeekOfEntries[] = [];
  const all = inOrder(view.occurrences);
  let next = 0;
  const until = (day: Day): readonly Occurrence[] => {
    const from = next;
    for (let one = all[next]; one && one.date < day; one = all[next]) next++;
    return all.slice(from, next);
  };
  for (const { week, term } of weeks) {
    const before = until(week.start);
    if (before.length > 0) rows.push(yield* row(null, null, before));
    rows.push(yield* row(week, term, until(week.end + 1)));
  }
  const rest = all.slice(next);
  return rest.length > 0 ? [...rows, yield* row(null, null, rest)] : rows;
}

/** Rows of a table week by week, a heading before each of several terms; what comes before the first belongs to it. */
export function* rowsByWeek(
  weeks: readonly WeekOfEntries[],
  columns: number,
  rowsOf: (week: WeekOfEntries) => Steps<Sheet['rows']>,
): Steps<Sheet['rows']> {
  const first = weeks.find(({ term }) => term !== null);
  const heading = (term: string) => headingRow(oneLine(term), columns);
  return [
    ...(first?.term ? [heading(first.term)] : []),
    ...(yield* flatMapped(weeks, function* (week): Steps<Sheet['rows']> {
      const rows = yield* rowsOf(week);
      return week.term === null || week === first ? rows : [heading(week.term), ...rows];
    })),
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

function* row(
  week: Week | null,
  term: string | null,
  occurrences: readonly Occurrence[],
): Steps<WeekOfEntries> {
  return { week, term, occurrences, entries: yield* entriesOf(occurrences) };
}
