import { type Day, weekday } from '../engine/calendar/day.ts';
import { mapped, type Steps } from '../engine/steps/steps.ts';
import { clockSpan, shortDate } from './clock.ts';
import { contentOf, type Entry, remarkOf, toneOf } from './entry.ts';
import { oneLine } from './plain.ts';
import { type Cell, cell, type Line, type Sheet, textCell, withFigure } from './sheet.ts';
import { headOf } from './sheet-head.ts';
import type { CalendarView } from './view.ts';
import { rowsByWeek, weekHeads, weeksOfEntries } from './week-rows.ts';
import type { Words } from './words.ts';

/** 周工作安排: a row per day that has events, with hours, speakers and places. */
export function* daysSheet(view: CalendarView, words: Words): Steps<Sheet> {
  return {
    ...headOf(view, words),
    landscape: false,
    columns: [
      { title: words.columns.week, width: 7, centred: true },
      { title: words.columns.weekday, width: 17, centred: true },
      { title: words.columns.work, width: 76, centred: false },
    ],
    rows: yield* rowsByWeek(yield* weeksOfEntries(view), 3, ({ week, entries }) => {
      const days = [...new Set(entries.map((entry) => entry.first.date))];
      return mapped(days, (day, index) => [
        index === 0 ? weekHeads(week, days.length, words)[0] : null,
        dayCell(day, words),
        cell(entries.filter((entry) => entry.first.date === day).map((entry) => dayLine(entry, words))),
      ]);
    }),
  };
}

function dayCell(day: Day, words: Words): Cell {
  const tail = ` ${words.weekdays[weekday(day) - 1] ?? ''}`;
  return withFigure(textCell(`${shortDate(day)}${tail}`), { kind: 'day', day, tail });
}

function dayLine(entry: Entry, words: Words): Line {
  const { first } = entry;
  const until = first.endDate > first.date ? `—${shortDate(first.endDate)} ` : '';
  const hours = first.start === null ? (first.part ?? '') : clockSpan(first.start, first.end);
  const notes = [
    entry.speakers.join(words.list),
    entry.places.join(words.list),
    remarkOf(entry, words),
  ].filter((note) => note !== '');
  const note = notes.length === 0 ? '' : words.parenthesis(notes.join('；'));
  return { text: oneLine(`${until}${hours} ${contentOf(entry, words)}${note}`), tone: toneOf(first) };
}
