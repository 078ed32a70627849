import { mapped, type Steps } from '../engine/steps/steps.ts';
import { entriesOf } from './entry.ts';
import { oneLine } from './plain.ts';
import { type Cell, cell, type Sheet } from './sheet.ts';
import { headOf } from './sheet-head.ts';
import type { CalendarView } from './view.ts';
import { datedEntry } from './week-entry.ts';
import { rowsByWeek, weekHeads, weeksOfEntries } from './week-rows.ts';
import type { Words } from './words.ts';

const COLUMNS = 6;

/** 週曆: a row per week, a column for the school and one per group; groups beyond the sixth share the school's. */
export function* departmentsSheet(view: CalendarView, words: Words): Steps<Sheet> {
  const groups = [...new Set(view.occurrences.flatMap((o) => o.groups.map(oneLine)))].slice(0, COLUMNS);
  const owner = (names: readonly string[]) => {
    const known = names.map(oneLine).filter((name) => groups.includes(name));
    return names.length === 1 && known.length === 1 ? (known[0] ?? null) : null;
  };
  return {
    ...headOf(view, words),
    landscape: true,
    columns: [
      { title: words.columns.week, width: 5, centred: true },
      { title: words.columns.dates, width: 11, centred: true },
      { title: words.columns.school, width: 24, centred: false },
      ...groups.map((title) => ({ title, width: 60 / groups.length, centred: false })),
    ],
    rows: yield* rowsByWeek(
      yield* weeksOfEntries(view),
      3 + groups.length,
      function* ({ week, occurrences }) {
        const cells: Cell[] = [...weekHeads(week, 1, words)];
        for (const group of [null, ...groups]) {
          const own = occurrences.filter((o) => owner(o.groups) === group);
          const entries = yield* entriesOf(own);
          cells.push(cell(yield* mapped(entries, (entry) => datedEntry(entry, words, group === null))));
        }
        return [cells];
      },
    ),
  };
}
