import { civil, dayOf } from '../engine/calendar/day.ts';
import { flatMapped, type Steps } from '../engine/steps/steps.ts';
import { contentOf, type Entry, entriesOf } from './entry.ts';
import { oneLine } from './plain.ts';
import { type Cell, cell, type Line, type Sheet, textCell, withFigure } from './sheet.ts';
import { headOf } from './sheet-head.ts';
import type { CalendarView } from './view.ts';
import { datedEntry } from './week-entry.ts';
import type { Words } from './words.ts';

/** 月份表: a row per month; what recurs within the month is one line with its days. */
export function* monthsSheet(view: CalendarView, words: Words): Steps<Sheet> {
  const months = new Map<string, Entry[]>();
  for (const entry of yield* entriesOf(view.occurrences)) {
    const { year, month } = civil(entry.first.date);
    const key = `${year} ${month}`;
    const entries = months.get(key);
    if (entries) entries.push(entry);
    else months.set(key, [entry]);
  }
  return {
    ...headOf(view, words),
    landscape: false,
    columns: [
      { title: words.columns.month, width: 12, centred: true },
      { title: words.columns.work, width: 88, centred: false },
    ],
    rows: yield* flatMapped(months, function* ([key, entries]): Steps<Sheet['rows']> {
      const [year = '', month = ''] = key.split(' ');
      const lines = yield* monthLines(entries, words);
      return [[monthCell(Number(year), Number(month), words), cell(lines)]];
    }),
  };
}

function monthCell(year: number, month: number, words: Words): Cell {
  const day = dayOf(year, month, 1);
  return withFigure(textCell(words.month(year, month), 'head'), day === null ? null : { kind: 'month', day });
}

function* monthLines(entries: readonly Entry[], words: Words): Steps<readonly Line[]> {
  const series = new Map<string, Entry[]>();
  for (const entry of entries) {
    yield;
    const { first } = entry;
    const alone = first.status !== 'planned' || first.date !== first.endDate || entry.topics.length > 0;
    const key = JSON.stringify([
      first.activity,
      entry.groups,
      first.kind,
      alone ? first.date : null,
      alone ? first.id : null,
    ]);
    const same = series.get(key);
    if (same) same.push(entry);
    else series.set(key, [entry]);
  }
  return [...series.values()].flatMap((same) => {
    const [first] = same;
    if (!first) return [];
    if (same.length === 1) return [datedEntry(first, words)];
    const days = same.map((entry) => civil(entry.first.date).day);
    return [
      {
        text: oneLine(`${contentOf(first, words)}${words.colon}${words.days(days)}`),
        tone: 'plain' as const,
      },
    ];
  });
}
