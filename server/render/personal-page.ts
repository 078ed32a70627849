import { civil } from '../engine/calendar/day.ts';
import type { Occurrence } from '../engine/schedule/occurrence.ts';
import { done } from '../engine/steps/steps.ts';
import { shortSpan } from './clock.ts';
import { sizeTogether } from './density.ts';
import { documentWords } from './document-words.ts';
import { contentOf, type Entry, entriesOf, hoursOf, remarkOf, toneOf } from './entry.ts';
import type { Table } from './outline.ts';
import { type DutyWords, dutyTable } from './personal-duties.ts';
import type { PersonalView } from './personal-view.ts';
import { dayAndWeekday, leadsIn, weekTable } from './personal-weeks.ts';
import { personalWords } from './personal-words.ts';
import { oneLine } from './plain.ts';
import { quotaWords } from './quota-words.ts';
import { cell, textCell } from './sheet.ts';
import { withoutEmptyColumns } from './table-columns.ts';
import type { RenderLanguage } from './view.ts';
import { type Words, wordsOf } from './words.ts';

/** A teacher's own page as every format shows it. */
export interface PersonalPage {
  readonly title: string;
  /** School, groups, date. */
  readonly subtitle: string;
  /** A page for each term. */
  readonly pages: readonly (readonly PersonalPart[])[];
}

export interface PersonalPart {
  /** What the table is about; `heading` also says of which term, where there are several. */
  readonly name: string;
  readonly heading: string;
  readonly table: Table;
}

/** How many of the next dates are told. */
const NEXT = 5;

/** What is next, what she owes, and her weeks; terms that are over are left out where the date is known. */
export function personalPage(view: PersonalView, language: RenderLanguage): PersonalPage {
  const own = personalWords(language);
  const words = wordsOf(language);
  const all: DutyWords = { own, words, quotas: quotaWords(language) };
  const { terms } = view.calendar.calendar;
  const left = terms.filter(({ end }) => view.today === null || end >= view.today);
  const shown = left.length > 0 ? left : terms;
  const next = nextTable(view, all);
  const pages = shown.map((term, at) => {
    const of = shown.length > 1 ? `${oneLine(term.name)} ` : '';
    return [
      ...(at === 0 ? part(own.next, next) : []),
      ...part(own.duties, dutyTable(view.duties, term, at === 0, all), of),
      ...part(own.weeks, weekTable(view, term, words, own), of),
    ];
  });
  return {
    title: own.title(oneLine(view.name)),
    subtitle: subtitleOf(view, language, words),
    pages: pages.length > 0 ? pages : [withoutTerms(view, all)],
  };
}

/** A plan may have dates and no calendar: what she owes, and her dates as they come. */
function withoutTerms(view: PersonalView, all: DutyWords): readonly PersonalPart[] {
  return [
    ...part(all.own.duties, dutyTable(view.duties, null, true, all)),
    ...part(all.words.calendarTitle, datesTable(view, view.calendar.occurrences, all)),
  ];
}

/** A4 less narrow margins and the title; millimetres. */
const ROOM = { width: 186, height: 252, padding: 0.8 };
/** What a heading with the head of its table takes. */
const HEADING = 12.5;
const SMALLEST = 6.5;
const LARGEST = 9.5;

/** The largest type, in points, at which every term fits its A4 page. */
export function typeSizeOf({ pages }: PersonalPage): number {
  const sizes = pages.map((parts) =>
    sizeTogether(
      parts.map(({ table }) => table),
      { ...ROOM, height: ROOM.height - parts.length * HEADING },
    ),
  );
  return Math.min(LARGEST, ...sizes.map((size) => Math.max(SMALLEST, size ?? 8)));
}

function part(name: string, table: Table | null, of = ''): readonly PersonalPart[] {
  return table === null ? [] : [{ name, heading: of + name, table }];
}

function subtitleOf(view: PersonalView, language: RenderLanguage, words: Words): string {
  const { role, asOf } = personalWords(language);
  const groups = view.memberships.map(({ group, role: as }) =>
    role[as] === '' ? group : `${group}${words.parenthesis(role[as])}`,
  );
  return [view.calendar.school ?? '', groups.join(words.list), dateOf(view, language, words, asOf)]
    .map(oneLine)
    .filter((text) => text !== '')
    .join('　');
}

function dateOf(
  { today, calendar }: PersonalView,
  language: RenderLanguage,
  words: Words,
  asOf: (date: string, week: string) => string,
): string {
  if (today === null) return '';
  const { year, month, day } = civil(today);
  const week = calendar.calendar.terms
    .flatMap(({ weeks }) => weeks)
    .find(({ start, end }) => start <= today && today <= end);
  return asOf(documentWords(language).date(year, month, day), week ? words.weekTitle(week.number) : '');
}

/** The next dates, from today on. */
function nextTable(view: PersonalView, all: DutyWords): Table | null {
  const { today, calendar } = view;
  if (today === null) return null;
  const coming = calendar.occurrences.filter(
    (event) => event.endDate >= today && event.status !== 'suspended',
  );
  return datesTable(view, coming, all, NEXT);
}

/** Events one by one, at most so many; null if there are none. */
function datesTable(
  { name }: PersonalView,
  events: readonly Occurrence[],
  { words, own }: DutyWords,
  most = Number.POSITIVE_INFINITY,
): Table | null {
  const entries = done(entriesOf(events)).slice(0, most);
  if (entries.length === 0) return null;
  const { columns } = words;
  const titles: readonly (readonly [string, number])[] = [
    [columns.date, 14],
    [columns.time, 14],
    [columns.content, 38],
    [columns.place, 16],
    [columns.note, 18],
  ];
  return withoutEmptyColumns({
    columns: titles.map(([title, width]) => ({ title, width, centred: false })),
    rows: entries.map((entry) => [
      textCell(dateText(entry, words)),
      textCell(hoursOf(entry)),
      cell([{ text: contentOf(entry, words, false), tone: toneOf(entry.first) }]),
      textCell(entry.places.join(words.list)),
      textCell(
        [leadsIn(entry, name) ? own.leads : '', remarkOf(entry, words)]
          .filter((note) => note !== '')
          .join(words.list),
      ),
    ]),
  });
}

function dateText({ first }: Entry, words: Words): string {
  return first.date === first.endDate
    ? dayAndWeekday(first.date, words)
    : shortSpan(first.date, first.endDate);
}
