import { iso, weekday } from '../engine/calendar/day.ts';
import type { Occurrence } from '../engine/schedule/occurrence.ts';
import { mapped, type Steps } from '../engine/steps/steps.ts';
import { clock } from './clock.ts';
import { csv, csvRow } from './csv.ts';
import { inOrder } from './order.ts';
import { oneLine } from './plain.ts';
import type { CalendarView, RenderLanguage } from './view.ts';
import { type Words, wordsOf } from './words.ts';

/** One row per event. Dates are ISO, so that spreadsheets read them as dates; weeks are numbers. */
export function* calendarCsv(view: CalendarView, language: RenderLanguage): Steps<string> {
  const words = wordsOf(language);
  const { columns } = words;
  const head = [
    columns.week,
    columns.date,
    columns.endDate,
    columns.weekday,
    columns.start,
    columns.end,
    columns.kind,
    columns.activity,
    columns.lessonKind,
    columns.group,
    columns.level,
    columns.topic,
    columns.speakers,
    columns.participants,
    columns.place,
    columns.status,
    columns.movedFrom,
    columns.note,
  ];
  const rows = yield* mapped(inOrder(view.occurrences), (occurrence) => csvRow(row(occurrence, words)));
  return csv([head]) + rows.join('');
}

function row(occurrence: Occurrence, words: Words): readonly (string | number | null)[] {
  const names = (values: readonly string[]) => values.map(oneLine).join(words.list);
  return [
    occurrence.week,
    iso(occurrence.date),
    iso(occurrence.endDate),
    words.weekdays[weekday(occurrence.date) - 1] ?? '',
    occurrence.start === null ? occurrence.part : clock(occurrence.start),
    occurrence.end === null ? null : clock(occurrence.end),
    words.kind[occurrence.kind],
    occurrence.activity,
    occurrence.lessonKind,
    names(occurrence.groups),
    occurrence.level,
    occurrence.topic,
    names(occurrence.speakers),
    names(occurrence.participants),
    occurrence.place,
    words.status[occurrence.status],
    occurrence.movedFrom === null ? null : iso(occurrence.movedFrom),
    occurrence.note,
  ];
}
