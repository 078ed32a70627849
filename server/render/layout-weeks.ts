import { mapped, type Steps } from '../engine/steps/steps.ts';
import { groupsOf } from './entry.ts';
import { oneLine } from './plain.ts';
import { cell, type Sheet, textCell } from './sheet.ts';
import { headOf } from './sheet-head.ts';
import type { CalendarView } from './view.ts';
import { datedEntry } from './week-entry.ts';
import { rowsByWeek, weekHeads, weeksOfEntries } from './week-rows.ts';
import type { Words } from './words.ts';

/** 学校行事历: week, dates, main work, who is responsible; empty weeks are listed. */
export function* weeksSheet(view: CalendarView, words: Words): Steps<Sheet> {
  const { columns } = words;
  return {
    ...headOf(view, words),
    landscape: false,
    columns: [
      { title: columns.week, width: 6, centred: true },
      { title: columns.dates, width: 14, centred: true },
      { title: columns.work, width: 58, centred: false },
      { title: columns.responsible, width: 18, centred: false },
      { title: columns.note, width: 16, centred: false },
    ],
    rows: yield* rowsByWeek(yield* weeksOfEntries(view), 5, ({ week, entries }) => {
      const count = Math.max(1, entries.length);
      const notes = textCell(oneLine((week?.notes ?? []).join(words.list)), 'plain', count);
      return mapped(Array.from({ length: count }).keys(), (index) => {
        const entry = entries[index];
        return [
          ...(index === 0 ? weekHeads(week, count, words) : [null, null]),
          cell(entry ? [datedEntry(entry, words, false)] : []),
          textCell(entry ? groupsOf(entry, words) : ''),
          index === 0 ? notes : null,
        ];
      });
    }),
  };
}
