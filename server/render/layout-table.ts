import { weekday } from '../engine/calendar/day.ts';
import { mapped, type Steps } from '../engine/steps/steps.ts';
import { shortDate, shortSpan } from './clock.ts';
import { contentOf, type Entry, groupsOf, hoursOf, remarkOf, toneOf } from './entry.ts';
import { oneLine } from './plain.ts';
import { type Cell, cell, type Sheet, textCell, withFigure } from './sheet.ts';
import { headOf } from './sheet-head.ts';
import type { CalendarView } from './view.ts';
import { rowsByWeek, weekHeads, weeksOfEntries } from './week-rows.ts';
import type { Words } from './words.ts';

const MANY = 6;

/** 教研活动安排表: one row per event with time, content, group, speakers, participants, place. */
export function* tableSheet(view: CalendarView, words: Words): Steps<Sheet> {
  const { columns } = words;
  const titles: readonly (readonly [string, number])[] = [
    [columns.week, 5],
    [columns.date, 11],
    [columns.time, 12],
    [columns.content, 24],
    [columns.group, 13],
    [columns.speakers, 11],
    [columns.participants, 17],
    [columns.place, 11],
    [columns.note, 12],
  ];
  return {
    ...headOf(view, words),
    landscape: true,
    columns: titles.map(([title, width]) => ({ title, width, centred: title === columns.week })),
    rows: yield* rowsByWeek(
      (yield* weeksOfEntries(view)).filter(({ entries, term }) => entries.length > 0 || term !== null),
      titles.length,
      ({ week, entries }) =>
        mapped(entries, (entry, index) => [
          index === 0 ? weekHeads(week, entries.length, words)[0] : null,
          dateCell(entry, words),
          textCell(hoursOf(entry)),
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

/** A single day is a date to a spreadsheet; a stretch of days is text. */
function dateCell({ first }: Entry, words: Words): Cell {
  if (first.date !== first.endDate) return textCell(shortSpan(first.date, first.endDate));
  const tail = ` ${words.weekdays[weekday(first.date) - 1] ?? ''}`;
  return withFigure(textCell(`${shortDate(first.date)}${tail}`), { kind: 'day', day: first.date, tail });
}

function people(names: readonly string[], words: Words): string {
  return names.length > MANY
    ? `${names.slice(0, 3).join(words.list)}…${words.parenthesis(words.people(names.length))}`
    : names.join(words.list);
}
