import { type Day, weekday } from '../engine/calendar/day.ts';
import type { Term } from '../engine/calendar/school-calendar.ts';
import type { Occurrence } from '../engine/schedule/occurrence.ts';
import { done } from '../engine/steps/steps.ts';
import { sameName } from '../engine/text/fold.ts';
import { clock, shortDate, shortSpan } from './clock.ts';
import { contentOf, type Entry, entriesOf, remarkOf, toneOf } from './entry.ts';
import type { Table } from './outline.ts';
import type { PersonalView } from './personal-view.ts';
import type { PersonalWords } from './personal-words.ts';
import { oneLine } from './plain.ts';
import { cell, type Line, textCell } from './sheet.ts';
import { weekHeads } from './week-rows.ts';
import type { Words } from './words.ts';

/** Her weeks, one line for a day; weeks without anything are there too. */
export function weekTable(
  { calendar, name, today }: PersonalView,
  term: Term,
  words: Words,
  own: PersonalWords,
): Table {
  const events = calendar.occurrences.filter(isOwn);
  return {
    columns: [
      { title: words.columns.week, width: 6, centred: true },
      { title: words.columns.dates, width: 13, centred: true },
      { title: own.mine, width: 66, centred: false },
      { title: words.columns.note, width: 15, centred: false },
    ],
    rows: term.weeks.map((week) => {
      const inWeek = events.filter(({ date }) => date >= week.start && date <= week.end);
      const current = today !== null && today >= week.start && today <= week.end ? [own.thisWeek] : [];
      return [
        ...weekHeads(week, 1, words),
        cell(dayLines(inWeek, name, words, own)),
        textCell(oneLine([...current, ...week.notes].join(words.list))),
      ];
    }),
  };
}

/** Exams and closures stand beside the week. */
export function isOwn({ kind }: Occurrence): boolean {
  return kind !== 'exam' && kind !== 'closure';
}

/** A line for each day: `9/2 周三　14:50 集体备课（语文教研室）　15:50 组内教研·主讲`. What falls out stands alone. */
export function dayLines(
  events: readonly Occurrence[],
  name: string,
  words: Words,
  own: PersonalWords,
): readonly Line[] {
  const days = new Map<string, Entry[]>();
  for (const entry of done(entriesOf(events))) {
    const { first } = entry;
    const key = `${first.date} ${first.endDate} ${toneOf(first)}`;
    days.set(key, [...(days.get(key) ?? []), entry]);
  }
  return [...days.values()].flatMap((entries) => {
    const [entry] = entries;
    if (!entry) return [];
    const parts = entries.map((one) => entryPart(one, name, words, own));
    return [{ text: oneLine([dayName(entry.first, words), ...parts].join('　')), tone: toneOf(entry.first) }];
  });
}

function dayName({ date, endDate }: Occurrence, words: Words): string {
  return date === endDate ? dayAndWeekday(date, words) : shortSpan(date, endDate);
}

export function dayAndWeekday(day: Day, words: Words): string {
  return `${shortDate(day)} ${words.weekdays[weekday(day) - 1] ?? ''}`;
}

/** What there is, where, and whether she leads it. */
function entryPart(entry: Entry, name: string, words: Words, own: PersonalWords): string {
  const { first, places } = entry;
  const time = first.start === null ? (first.part ?? '') : clock(first.start);
  const due = first.kind === 'deadline' ? `${words.kind.deadline}${words.colon}` : '';
  const leads = leadsIn(entry, name) ? `·${own.leads}` : '';
  const remark = remarkOf({ ...entry, first: { ...first, kind: 'activity' } }, words);
  const notes = [places.join(words.list), remark].filter((note) => note !== '');
  const note = notes.length === 0 ? '' : words.parenthesis(notes.join(words.list));
  return `${time === '' ? '' : `${time} `}${due}${contentOf(entry, words, false)}${leads}${note}`;
}

export function leadsIn({ speakers }: Entry, name: string): boolean {
  return speakers.some((speaker) => sameName(speaker, name));
}
