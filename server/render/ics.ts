import { civil, type Day, iso } from '../engine/calendar/day.ts';
import type { Occurrence } from '../engine/schedule/occurrence.ts';
import { mapped, type Steps } from '../engine/steps/steps.ts';
import { contentLine, text } from './ics-line.ts';
import { inOrder } from './order.ts';
import { oneLine } from './plain.ts';
import type { CalendarView, RenderLanguage } from './view.ts';
import { type Words, wordsOf } from './words.ts';

/** Zones of this offset that have had no summer time for decades; others are written as floating local time. */
const EAST_EIGHT: ReadonlySet<string> = new Set([
  'Asia/Shanghai',
  'Asia/Taipei',
  'Asia/Hong_Kong',
  'Asia/Macau',
]);
const MINUTES_A_DAY = 1440;

/**
 * An iCalendar file (RFC 5545): one event per real occurrence, no rules of recurrence (holidays and make-up days
 * make them wrong); what is suspended is left out. DTSTAMP comes from the content, so the same plan gives the same bytes.
 */
export function* calendarIcs(view: CalendarView, language: RenderLanguage): Steps<string> {
  const zone = EAST_EIGHT.has(view.timeZone) ? view.timeZone : null;
  const title = oneLine(view.title);
  const stamp = `${basicDate(stampDay(view))}T000000Z`;
  const words = wordsOf(language);
  const held = inOrder(view.occurrences).filter((occurrence) => occurrence.status !== 'suspended');
  const events = yield* mapped(held, (occurrence) => event(occurrence, zone, stamp, words).join(''));
  return [
    contentLine('BEGIN', 'VCALENDAR'),
    contentLine('VERSION', '2.0'),
    contentLine('PRODID', '-//jiaoyan-plan//Jiaoyan Plan//ZH'),
    contentLine('CALSCALE', 'GREGORIAN'),
    contentLine('METHOD', 'PUBLISH'),
    contentLine('NAME', text(title)),
    contentLine('X-WR-CALNAME', text(title)),
    ...(zone ? [contentLine('X-WR-TIMEZONE', zone), ...timeZone(zone)] : []),
    ...events,
    contentLine('END', 'VCALENDAR'),
  ].join('');
}

function timeZone(zone: string): readonly string[] {
  return [
    contentLine('BEGIN', 'VTIMEZONE'),
    contentLine('TZID', zone),
    contentLine('BEGIN', 'STANDARD'),
    contentLine('DTSTART', '19700101T000000'),
    contentLine('TZOFFSETFROM', '+0800'),
    contentLine('TZOFFSETTO', '+0800'),
    contentLine('TZNAME', 'CST'),
    contentLine('END', 'STANDARD'),
    contentLine('END', 'VTIMEZONE'),
  ];
}

function event(occurrence: Occurrence, zone: string | null, stamp: string, words: Words): readonly string[] {
  const description = describe(occurrence, words);
  const place = oneLine(occurrence.place ?? '');
  const categories = [...new Set([...occurrence.groups, occurrence.activity])]
    .map(oneLine)
    .filter((name) => name !== '');
  return [
    contentLine('BEGIN', 'VEVENT'),
    contentLine('UID', text(`${oneLine(occurrence.id)}@jiaoyan-plan`)),
    contentLine('DTSTAMP', stamp),
    ...span(occurrence, zone),
    contentLine('SUMMARY', text(summary(occurrence, words))),
    ...(place === '' ? [] : [contentLine('LOCATION', text(place))]),
    ...(description === '' ? [] : [contentLine('DESCRIPTION', text(description))]),
    ...(categories.length === 0 ? [] : [contentLine('CATEGORIES', categories.map(text).join(','))]),
    contentLine('STATUS', occurrence.status === 'tentative' ? 'TENTATIVE' : 'CONFIRMED'),
    contentLine('TRANSP', occurrence.start === null ? 'TRANSPARENT' : 'OPAQUE'),
    contentLine('END', 'VEVENT'),
  ];
}

function span(occurrence: Occurrence, zone: string | null): readonly string[] {
  const { date, endDate, start, end } = occurrence;
  if (start === null) {
    return [
      contentLine('DTSTART;VALUE=DATE', basicDate(date)),
      contentLine('DTEND;VALUE=DATE', basicDate(endDate + 1)),
    ];
  }
  const parameter = zone ? `;TZID=${zone}` : '';
  const ends = end !== null && endDate * MINUTES_A_DAY + end > date * MINUTES_A_DAY + start;
  return [
    contentLine(`DTSTART${parameter}`, basicTime(date, start)),
    ...(ends ? [contentLine(`DTEND${parameter}`, basicTime(endDate, end))] : []),
  ];
}

function summary(occurrence: Occurrence, words: Words): string {
  const what = occurrence.kind === 'deadline' ? `${words.kind.deadline}${words.colon}` : '';
  const [first = ''] = occurrence.groups;
  const who =
    occurrence.groups.length > 3
      ? words.manyGroups(first, occurrence.groups.length)
      : occurrence.groups.join(words.list);
  return oneLine(`${what}${occurrence.activity}${who === '' ? '' : words.parenthesis(who)}`);
}

function describe(occurrence: Occurrence, words: Words): string {
  const { columns } = words;
  const line = (label: string, value: string): string[] =>
    oneLine(value) === '' ? [] : [`${label}${words.colon}${oneLine(value)}`];
  return [
    ...line(columns.topic, occurrence.topic ?? ''),
    ...line(columns.lessonKind, occurrence.lessonKind ?? ''),
    ...line(columns.speakers, occurrence.speakers.join(words.list)),
    ...line(
      columns.participants,
      occurrence.participants.length === 0 ? '' : words.people(occurrence.participants.length),
    ),
    ...line(columns.time, occurrence.start === null ? (occurrence.part ?? '') : ''),
    ...line(columns.movedFrom, occurrence.movedFrom === null ? '' : iso(occurrence.movedFrom)),
    ...line(columns.note, occurrence.note ?? ''),
  ].join('\n');
}

/** A day that belongs to the content: the first term's first, else the first event's. */
function stampDay(view: CalendarView): Day {
  return (
    view.calendar.terms[0]?.start ?? view.occurrences.reduce((first, o) => Math.min(first, o.date), 20_000)
  );
}

function basicDate(day: Day): string {
  const { year, month, day: date } = civil(day);
  return `${String(year).padStart(4, '0')}${String(month).padStart(2, '0')}${String(date).padStart(2, '0')}`;
}

function basicTime(day: Day, minutes: number): string {
  const within = minutes % MINUTES_A_DAY;
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${basicDate(day + Math.floor(minutes / MINUTES_A_DAY))}T${pad(Math.floor(within / 60))}${pad(within % 60)}00`;
}
