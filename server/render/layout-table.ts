import { contentOf, groupsOf, remarkOf, timeOf, toneOf } from './entry.ts';
import { oneLine } from './plain.ts';
import { cell, type Sheet, textCell } from './sheet.ts';
import { headOf } from './sheet-head.ts';
import type { CalendarView } from './view.ts';
import { weekHeads, weeksOfEntries } from './week-rows.ts';
import type { Words } from './words.ts';

const MANY = 6;

/** 教研活动安排表: one row per event with time, content, group, speakers, participants, place. */
export function tableSheet(view: CalendarView, words: Words): Sheet {
  const { columns } = words;
  const titles: readonly (readonly [string, number])[] = [
    [columns.week, 5],
    [columns.time, 17],
    [columns.content, 25],
    [columns.group, 13],
    [columns.speakers, 11],
    [columns.participants, 17],
    [columns.place, 11],
    [columns.note, 13],
  ];
  return {
    ...headOf(view, words),
    landscape: true,
    columns: titles.map(([title, width]) => ({ title, width, centred: title === columns.week })),
    rows: weeksOfEntries(view)
      .filter(({ entries }) => entries.length > 0)
      .flatMap(({ week, entries }) =>
        entries.map((entry, index) => [
          index === 0 ? weekHeads(week, entries.length, words)[0] : null,
          textCell(timeOf(entry, words)),
          cell([{ text: oneLine(contentOf(entry, words, false)), tone: toneOf(entry.first) }]),
          textCell(groupsOf(entry, words)),
          textCell(entry.speakers.join(words.list)),
          textCell(people(entry.participants, words)),
          textCell(entry.places.join(words.list)),
          textCell(remarkOf(entry, words)),
        ]),
      ),
  };
}

function people(names: readonly string[], words: Words): string {
  return names.length > MANY
    ? `${names.slice(0, 3).join(words.list)}…${words.parenthesis(words.people(names.length))}`
    : names.join(words.list);
}
