import items from '../../../grammar/vocabulary/items.json' with { type: 'json' };
import timeTable from '../../../grammar/vocabulary/time.json' with { type: 'json' };
import { iso } from '../../engine/calendar/day.ts';
import { usualTerm } from '../../engine/calendar/usual-term.ts';
import { fold } from '../../engine/text/fold.ts';
import type { Entry } from '../../language/lexicon/entry.ts';
import { wordsIn } from '../../messages/words.ts';
import type { Asked } from './asked.ts';
import { type Candidate, ranked } from './candidate.ts';
import { yearStarts } from './school-years.ts';
import { spell, spellings } from './spelling.ts';

/** Where the dates of the shapes in the messages are those of the first term. */
const WRITTEN = { start: '2026-09-01', end: '2027-01-22', makeup: '2026-10-10' };
const DATE = /^\s*\S*\d\S*\s+$/;

/** From which day a term runs to which, piece by piece. `before`: what stands of it; `number`: which term it is. */
export function termSpans(asked: Asked, before: string, number: number): readonly Candidate[] {
  const to = spell(timeTable.range[0] as Entry, asked.language);
  const { start, end } = datesOf(asked, number);
  if (before.trim() === '') {
    if (startsWith(behind(asked), timeTable.range)) return ranked([start], 'time', 0);
    const [shape] = wordsIn(asked.language).completion.calendarValues.termSpan;
    const body = shape?.body.replace(WRITTEN.start, start).replace(WRITTEN.end, end);
    return shape && body !== undefined
      ? [{ label: shape.title, kind: 'snippet', rank: 0, snippet: body }]
      : [];
  }
  if (hasWord(before, timeTable.range)) return ranked([end], 'time', 0);
  return DATE.test(before) ? ranked([`${to} ${end}`], 'time', 0) : [];
}

/** The weekends that the country works and the calendar does not speak of yet, and whose timetable they follow. */
export function makeupDays(asked: Asked, before: string): readonly Candidate[] {
  const as = spell(items.runsAs[0] as Entry, asked.language);
  const days = timeTable.weekday.slice(0, 5).map((entry) => spell(entry, asked.language));
  if (before.trim() === '') {
    const open = asked.known.calendar.problems.flatMap(({ code, data }) =>
      code === 'makeup-unassigned' && 'date' in data && typeof data.date === 'string' ? [data.date] : [],
    );
    const dates = open.length > 0 ? [...new Set(open)] : [WRITTEN.makeup];
    if (startsWith(behind(asked), items.runsAs)) return ranked(dates, 'time', 0);
    return dates.map((date, i) => ({
      label: open.length > 0 ? `${date} ${as} …` : (shapeTitle(asked) ?? date),
      kind: 'snippet',
      rank: i / 1000,
      snippet: `${open.length > 0 ? date : `\${1:${date}}`} ${as} $\{2|${days.join(',')}|}`,
    }));
  }
  if (hasWord(before, items.runsAs)) return ranked(days, 'time', 0);
  return DATE.test(before)
    ? ranked(
        days.map((day) => `${as} ${day}`),
        'time',
        0,
      )
    : [];
}

function shapeTitle({ language }: Asked): string | undefined {
  return wordsIn(language).completion.calendarValues.makeup[0]?.title;
}

function datesOf(asked: Asked, number: number): { readonly start: string; readonly end: string } {
  const [year] = yearStarts(asked);
  const region = asked.language === 'zh-Hant' ? 'taiwan' : 'mainland';
  const term = year === undefined ? null : usualTerm(year, number === 2 ? 2 : 1, region);
  return term ? { start: iso(term.start), end: iso(term.end) } : WRITTEN;
}

/** What stands on the line behind the cursor. */
function behind({ analysis: { text }, offset }: Asked): string {
  return fold(/[^\n;；}｝]*/.exec(text.slice(offset))?.[0] ?? '').trimStart();
}

function startsWith(text: string, entries: readonly Entry[]): boolean {
  return entries.flatMap(spellings).some((word) => text.startsWith(`${fold(word)} `) || text === fold(word));
}

/** Whether a date and one of the words stand, with a blank behind it. */
function hasWord(before: string, entries: readonly Entry[]): boolean {
  const words = entries.flatMap(spellings).map(fold);
  return words.some((word) => DATE.test(withoutLast(before, word)));
}

function withoutLast(before: string, word: string): string {
  const text = before.trimEnd();
  return text.endsWith(word) && text.length < before.length ? text.slice(0, -word.length) : '';
}
