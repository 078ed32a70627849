import timeTable from '../../../grammar/vocabulary/time.json' with { type: 'json' };
import { civil, type Day } from '../../engine/calendar/day.ts';
import type { Term, Week } from '../../engine/calendar/school-calendar.ts';
import { fold } from '../../engine/text/fold.ts';
import { LANGUAGES } from '../../messages/language.ts';
import { wordsIn } from '../../messages/words.ts';
import type { Asked } from './asked.ts';
import { type Candidate, ranked } from './candidate.ts';
import { byUse } from './names-in-scope.ts';
import type { Around } from './place.ts';
import { quotedName } from './quoted-name.ts';
import { type Offer, parallel } from './sentence.ts';
import { spell, spellings } from './spelling.ts';
import { splits } from './splits.ts';
import { type TimeState, timePieces, timeState } from './time-pieces.ts';

/** What a time is for: 截止 wants an end, 固定时间 a weekday. */
export type TimeUse = 'schedule' | 'deadline' | 'fixed';

/** What may follow in a time: `text` is the value up to the cursor. */
export function timeOffers(asked: Asked, around: Around, use: TimeUse, text: string): readonly Offer[] {
  const folded = fold(text);
  const { pieces, rest } = timePieces(folded, asked.analysis.names);
  return splits(pieces, rest).map((split) => ({
    from: split.from,
    last: split.last,
    candidates: candidatesIn(asked, around, use, timeState(split.pieces, folded)),
  }));
}

function candidatesIn(asked: Asked, around: Around, use: TimeUse, state: TimeState): readonly Candidate[] {
  switch (state) {
    case 'opening':
      if (use === 'fixed') return [...timesInUse(asked, 0), ...weekdays(asked, 1)];
      return use === 'deadline' ? deadlines(asked, around) : openings(asked, around);
    case 'weekday':
      return [...fixedTime(asked, around, 0), ...weekdays(asked, 0.5)];
    case 'ofDay':
      return [...clockTimes(asked, 0), ...parallel(asked, 'dayParts', 2)];
    case 'clock':
      return clockTimes(asked, 0);
    case 'month':
      return parallel(asked, 'monthParts', 0).map((one) => ({ ...one, tight: asked.language !== 'en' }));
    case 'rangeEnd':
      return weekdays(asked, 0).map((one) => ({ ...one, tight: asked.language !== 'en' }));
    case 'year':
      return months(asked, 0).map((one) => ({ ...one, tight: asked.language !== 'en' }));
    case 'monthly':
      return parallel(asked, 'monthly', 0);
    case 'distance':
      return parallel(asked, 'distances', 0);
    default:
      return [];
  }
}

function openings(asked: Asked, around: Around): readonly Candidate[] {
  return [
    ...timesInUse(asked, 0),
    ...parallel(asked, 'routines', 0.5),
    ...weekdays(asked, 2),
    ...weeks(asked, 3),
    ...months(asked, 4),
    ...parallel(asked, 'points', 5),
    ...anchors(asked, around, 6),
    ...parallel(asked, 'undated', 7),
  ];
}

function deadlines(asked: Asked, around: Around): readonly Candidate[] {
  return [
    ...endsOfWeeks(asked, 0.5),
    ...parallel(asked, 'points', 0).filter((_, i) => i === 2 || i === 3),
    ...months(asked, 2),
    ...anchors(asked, around, 3),
  ];
}

/** Whole times as other statements have them. */
function timesInUse({ names }: Asked, rank: number): readonly Candidate[] {
  return ranked(names.times.filter((text) => text.length <= 20).slice(0, 12), 'time', rank);
}

function fixedTime({ names, language }: Asked, { kind }: Around, rank: number): readonly Candidate[] {
  if (kind === 'group') return [];
  const often = names.times.some((text) => fold(text).includes('固定时间')) ? 0 : 1;
  return timeTable.fixed.map((entry) => ({
    label: spell(entry, language),
    kind: 'word',
    rank: rank + often,
    also: spellings(entry),
  }));
}

function weekdays({ language }: Asked, rank: number): readonly Candidate[] {
  return timeTable.weekday.map((entry, i) => ({
    label: language === 'en' ? (entry.en[1] ?? spell(entry, 'en')) : spell(entry, language),
    kind: 'time',
    rank: rank + i / 1000,
    also: spellings(entry),
  }));
}

/** The weeks of the plan's terms, with their dates. */
function weeks(asked: Asked, rank: number): readonly Candidate[] {
  const words = wordsIn(asked.language).completion;
  return termsOf(asked).flatMap((term, t) =>
    numbered(term.weeks).map((week, i) => {
      const bare = words.week(week.number);
      const label = t === 0 ? bare : `${words.ofTerm(term.number)} ${bare}`;
      return { ...weekCandidate(week, label), rank: rank + t / 10 + i / 1000 };
    }),
  );
}

/** 第2周内: in a year's plan it is said of each term, so only weeks that each of them has. */
function endsOfWeeks(asked: Asked, rank: number): readonly Candidate[] {
  const words = wordsIn(asked.language).completion;
  const [first, ...others] = termsOf(asked).map(({ weeks: all }) => numbered(all));
  const common = (first ?? []).filter(({ number }) =>
    others.every((all) => all.some((week) => week.number === number)),
  );
  return common.map((week, i) => ({
    ...weekCandidate(week, (asked.language === 'en' ? words.week : words.withinWeek)(week.number)),
    rank: rank + i / 1000,
    ...(others.length > 0 && { detail: '' }),
  }));
}

function weekCandidate(week: Week, label: string): Omit<Candidate, 'rank'> {
  const also = LANGUAGES.map((language) => wordsIn(language).completion.week(week.number));
  return { label, kind: 'time', detail: datesOf(week), also };
}

function termsOf({ known: { plan, calendar } }: Asked): readonly Term[] {
  return calendar.calendar.terms.filter(({ number }) => plan.term === null || number === plan.term);
}

function numbered(all: readonly Week[]): readonly Week[] {
  return all.filter(({ number }) => number > 0);
}

function datesOf({ start, end }: Week): string {
  return `${monthAndDay(start)}–${monthAndDay(end)}`;
}

function monthAndDay(day: Day): string {
  const { month, day: date } = civil(day);
  return `${month}/${date}`;
}

/** The months in which the terms lie. */
function months(asked: Asked, rank: number): readonly Candidate[] {
  const words = wordsIn(asked.language).completion;
  const all = termsOf(asked).flatMap((term) => term.weeks.map(({ start }) => civil(start).month));
  const distinct = all.length > 0 ? [...new Set(all)] : [9, 10, 11, 12, 1];
  return distinct.map((month, i) => ({
    label: words.month(month),
    kind: 'time',
    rank: rank + i / 1000,
    also: LANGUAGES.map((language) => wordsIn(language).completion.month(month)),
  }));
}

/** Exams and activities on which a time may hang: 期中考试 前1周. */
function anchors({ names, language }: Asked, { names: own }: Around, rank: number): readonly Candidate[] {
  const distances = wordsIn(language).completion.distances.join(',');
  const others = names.activities.filter((name) => !own.map(fold).includes(fold(name)));
  return [...names.exams, ...others].map((name, i) => ({
    label: quotedName(name),
    kind: 'activity',
    rank: rank + i / 1000,
    snippet:
      language === 'en'
        ? `\${1|${distances}|} ${quotedName(name)}`
        : `${quotedName(name)} \${1|${distances}|}`,
  }));
}

/** Times in use, periods of the bell schedule. */
function clockTimes(asked: Asked, rank: number): readonly Candidate[] {
  const words = wordsIn(asked.language).completion;
  const inUse = byUse(asked.names.times.flatMap((text) => clocksIn(text)));
  const bells = [...asked.known.calendar.calendar.bells].sort(([a], [b]) => a - b);
  return [
    ...ranked(inUse.slice(0, 8), 'time', rank),
    ...bells.map(
      ([number, { start, end }], i): Candidate => ({
        label: words.lesson(number),
        kind: 'time',
        rank: rank + 1 + i / 1000,
        detail: `${clock(start)}–${clock(end)}`,
        also: LANGUAGES.map((language) => wordsIn(language).completion.lesson(number)),
      }),
    ),
  ];
}

function clocksIn(text: string): readonly string[] {
  return text.match(/\d{1,2}[:：]\d\d(?:\s?[—–~-]+\s?\d{1,2}[:：]\d\d)?/g) ?? [];
}

function clock(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
