import { civil, type Day, weekday } from '../engine/calendar/day.ts';
import type { DayInfo, Week } from '../engine/calendar/school-calendar.ts';
import type { Occurrence } from '../engine/schedule/occurrence.ts';
import { mapped, type Steps } from '../engine/steps/steps.ts';
import { shortSpan } from './clock.ts';
import { entriesOf, entryLine } from './entry.ts';
import { oneLine } from './plain.ts';
import { type Cell, type CellTone, cell, headingRow, type Line, type Sheet, textCell } from './sheet.ts';
import { headOf } from './sheet-head.ts';
import type { CalendarView } from './view.ts';
import { weekEntry } from './week-entry.ts';
import { weekCell } from './week-rows.ts';
import { paperWidth } from './width.ts';
import type { Words } from './words.ts';

/** 行事历: weeks down, weekdays across, holidays shaded; what has no day of its own stands in the last column. */
export function* gridSheet(view: CalendarView, words: Words): Steps<Sheet> {
  const { terms, weekStart } = view.calendar;
  const order = [0, 1, 2, 3, 4, 5, 6].map((shift) => (weekStart - 1 + shift) % 7);
  const rows: (readonly (Cell | null)[])[] = [];
  for (const term of terms) {
    if (terms.length > 1) rows.push(headingRow(oneLine(term.name), order.length + 3));
    for (const week of term.weeks) rows.push(yield* weekRow(view, week, words));
  }
  const titles = [...order.map((index) => words.weekdays[index] ?? ''), words.columns.thisWeek];
  return {
    ...headOf(view, words),
    landscape: true,
    columns: [
      { title: words.columns.week, width: 3.6, centred: true },
      { title: words.columns.dates, width: 7, centred: true },
      ...(yield* mapped(titles, (title, at) => ({ title, width: widthOf(rows, at + 2), centred: false }))),
    ],
    rows,
  };
}

/** A column is as wide as what stands in it asks for, so that the type need not be small for one empty column. */
function widthOf(rows: readonly (readonly (Cell | null)[])[], column: number): number {
  const ems = rows.reduce(
    (sum, row) =>
      sum + (row[column]?.lines.reduce((width, line) => width + paperWidth(line.text) / 2, 0) ?? 0),
    0,
  );
  return Math.max(7, 5.5 + Math.sqrt(ems) / 2);
}

function* weekRow(view: CalendarView, week: Week, words: Words): Steps<readonly Cell[]> {
  const days = Array.from({ length: 7 }, (_, shift) => week.start + shift);
  const inWeek = view.occurrences.filter((o) => o.date <= week.end && o.endDate >= week.start);
  const stretches = inWeek.filter((o) => !hasOwnDay(o) && !isLabelled(o, view.calendar.day(o.date)));
  const cells = [weekCell(week.number, 1, words), textCell(shortSpan(week.start, week.end), 'head')];
  for (const day of days) {
    const events = inWeek.filter((o) => hasOwnDay(o) && o.date === day);
    cells.push(yield* dayCell(view.calendar.day(day), events, words));
  }
  const entries = yield* entriesOf(stretches);
  return [...cells, cell(entries.map((entry) => weekEntry(entry, words)))];
}

/** Windows, deadlines over several days and the like belong to the week; exams and closures label their days. */
function hasOwnDay(occurrence: Occurrence): boolean {
  return occurrence.date === occurrence.endDate && occurrence.kind !== 'window';
}

function* dayCell(info: DayInfo, occurrences: readonly Occurrence[], words: Words): Steps<Cell> {
  const labels = labelsOf(info, words);
  const entries = yield* entriesOf(occurrences.filter((o) => !isLabelled(o, info)));
  const said = labels.map((label) => label.text).join(' ');
  return cell(
    [...labels, ...entries.map((entry) => entryLine(entry, words, said))],
    dayTone(info),
    1,
    dateMark(info.day),
  );
}

/** An exam or closure of this day is already its label. */
function isLabelled(occurrence: Occurrence, info: DayInfo): boolean {
  return (
    (occurrence.kind === 'exam' && info.exam?.name === occurrence.activity) ||
    (occurrence.kind === 'closure' && info.name === occurrence.activity)
  );
}

function labelsOf(info: DayInfo, words: Words): readonly Line[] {
  const labels: string[] = [];
  if (info.kind === 'makeup') labels.push(info.runsAs === null ? words.makeup : words.runsAs(info.runsAs));
  else if (info.name !== null)
    labels.push(info.projected ? `${info.name}${words.parenthesis(words.projected)}` : info.name);
  if (info.half !== null) labels.push(`${words.half[info.half]}${words.off}`);
  if (info.exam !== null) labels.push(info.exam.name);
  return labels.length === 0 ? [] : [{ text: oneLine(labels.join(' ')), tone: 'label' }];
}

function dayTone(info: DayInfo): CellTone {
  if (info.exam !== null && info.school) return 'exam';
  if (info.kind === 'makeup') return 'makeup';
  if (info.kind === 'holiday' || info.kind === 'closure' || info.kind === 'projected') return 'off';
  if (info.term === null && info.kind === 'ordinary') return 'outside';
  return info.kind === 'weekend' ? 'outside' : 'plain';
}

/** The day of the month; the first of a month and the first day of a week say which month. */
function dateMark(day: Day): string {
  const { month, day: date } = civil(day);
  return date === 1 || weekday(day) === 1 ? `${month}/${date}` : String(date);
}
