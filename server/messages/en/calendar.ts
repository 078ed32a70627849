import type { ClashData, ProblemData } from '../../engine/plan/codes.ts';
import { isPlainDay } from '../plain-day.ts';
import type { Themes } from '../themes.ts';
import { count, term } from './terms.ts';
import { capital, date, fullDate, list, month as monthName, quoted, some, topic, week } from './text.ts';

/** A plain weekend has no name. */
const off = (day: string): string => (isPlainDay(day) ? 'has no lessons' : `is ${term(day)}`);

const clock = (start: string | null, end: string | null): string =>
  start === null ? '' : end === null ? ` at ${start}` : `, ${start}–${end}`;

function clash({
  first,
  second,
  groups,
  date: iso,
  start,
  end,
  count: often,
  more,
}: Omit<ClashData, 'name'>): string {
  const twice = groups ? `${quoted(first)} of both ${list(groups)}` : `${quoted(first)} twice`;
  const both = first === second ? twice : `both ${quoted(first)} and ${quoted(second)}`;
  const again = often > 1 ? `; they clash ${often} times in all` : '';
  const rest = more ? `; ${count(more, 'more pair')} of activities also clash` : '';
  return `${date(iso)}${clock(start, end)} has ${both}${again}${rest}`;
}

function outside({ what, from, to, terms }: ProblemData['outside-term']): string {
  const when = from === to ? `${fullDate(from)} is` : `${fullDate(from)} – ${fullDate(to)} are`;
  const known = terms.map(({ name, start, end }) => `${term(name)}: ${fullDate(start)} – ${fullDate(end)}`);
  return `${topic(what)}${when} outside the terms${known.length > 0 ? ` (${list(known)})` : ''}`;
}

function invalid({ text, year, month, last }: ProblemData['invalid-date']): string {
  if (month < 1 || month > 12) return `There is no ${quoted(text)}: a year has 12 months`;
  if (last === 0) return `The year of ${quoted(text)} should lie between 1900 and 2200`;
  return `There is no ${quoted(text)}: ${monthName(month)}${year === null ? '' : ` ${year}`} has ${last} days`;
}

/** Days, weeks, terms, and what stands on them. */
export const calendar: Themes['calendar'] = {
  'day-off-conflict': ({ activity, date: iso, day, projected }) =>
    `${topic(activity)}${date(iso)} ${off(day)}${projected ? ' (expected; the notice is not out yet)' : ''}; choose another day or write “on day off next” (遇假 顺延)`,
  'exam-conflict': ({ activity, date: iso, exam }) =>
    `${topic(activity)}${date(iso)} is a day of ${quoted(exam)}`,
  'outside-term': outside,
  'deadline-on-day-off': ({ what, date: iso, day, suggest }) =>
    `${topic(what)}the deadline, ${date(iso)}, ${off(day)}; ${date(suggest)} would do`,
  'activity-unscheduled': ({ name, count: many }) =>
    many > 1
      ? `None of the ${many} activities of this plan has a time, so the calendar stays empty`
      : `${quoted(name)} has no time and is not on the calendar`,
  'range-reversed': ({ from, to }) => `The end comes before the beginning: ${quoted(from)} to ${quoted(to)}`,
  'school-year-span': ({ start, end, suggest }) =>
    `A school year spans two years in a row; ${start}—${end} does not. Did you mean ${suggest}? The calendar is not checked until then`,
  'week-out-of-range': ({ week: asked, first, last, term: name }) =>
    `${capital(term(name))} has no ${week(asked)}, only ${week(first)} to ${week(last)}`,
  'invalid-date': invalid,
  'person-double-booked': ({ name, ...rest }) => `${topic(name)}${clash(rest)}`,
  'place-double-booked': ({ name, ...rest }) => `${topic(name)}${clash(rest)}`,
  'makeup-unassigned': ({ date: iso }) =>
    `${date(iso)} is a make-up day, but nothing says which weekday it follows, so no routine takes place; write for example “as Thu” (按 周四) after it`,
  'holidays-projected': ({ year, dates, names }) =>
    `The holidays of ${year} are not published yet; ${names.length > 0 ? list(names.map(term)) : 'they'} ${names.length === 1 ? 'follows' : 'follow'} the usual pattern${dates.length > 0 ? ` (${some(dates.map(date))})` : ''}. Please check when the notice is out`,
  'too-many-occurrences': ({ activity, limit }) =>
    `${topic(activity)}this would make more than ${limit} events, so none were made; shorten the period or repeat less often`,
  'too-large': ({ what, size, limit }) =>
    what === 'quotas'
      ? `Too many demands on too many people: to hold them against the calendar takes ${size} comparisons, at most ${limit} are made; from here on not everything was checked. Please merge demands that are alike, or split the plan`
      : what === 'name'
        ? `This name has ${size} characters, at most ${limit} are meant; is a blank, colon or comma missing?`
        : `This file has ${size} ${what}, at most ${limit} are read, so none of it was; please split it`,
};
