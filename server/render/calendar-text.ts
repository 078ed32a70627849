import type { Week } from '../engine/calendar/school-calendar.ts';
import { mapped, type Steps } from '../engine/steps/steps.ts';
import { shortSpan } from './clock.ts';
import { contentOf, type Entry, remarkOf, timeOf } from './entry.ts';
import { oneLine } from './plain.ts';
import type { CalendarView, RenderLanguage } from './view.ts';
import { weeksOfEntries } from './week-rows.ts';
import { type Words, wordsOf } from './words.ts';

/** Plain text to paste into a chat group: the weeks that have events, a line for each. */
export function* calendarText(view: CalendarView, language: RenderLanguage): Steps<string> {
  const words = wordsOf(language);
  const weeks: string[] = [];
  for (const { week, entries } of yield* weeksOfEntries(view)) {
    if (entries.length === 0) continue;
    const head = week === null ? [] : [weekHead(week, words)];
    const lines = yield* mapped(entries, (entry) => `· ${entryText(entry, words)}`);
    weeks.push([...head, ...lines].join('\n'));
  }
  return `${[oneLine(view.title), ...weeks].join('\n\n')}\n`;
}

function weekHead(week: Week, words: Words): string {
  const dates = words.parenthesis(shortSpan(week.start, week.end));
  const blank = dates.endsWith(')') ? ' ' : '';
  return oneLine(`${words.weekTitle(week.number)}${dates}${blank}${week.notes.join(words.list)}`).trimEnd();
}

function entryText(entry: Entry, words: Words): string {
  const details = [entry.places.join(words.list), entry.speakers.join(words.list)].filter(
    (detail) => detail !== '',
  );
  const remark = remarkOf(entry, words);
  const what = [`${timeOf(entry, words)} ${contentOf(entry, words)}`, ...details].join(words.comma);
  return oneLine(`${what}${remark === '' ? '' : words.parenthesis(remark)}`);
}
