import { civil, dayFromIso, weekday as weekdayOf } from '../../engine/calendar/day.ts';
import type { Weekday } from '../../engine/plan/schedule.ts';
import { ENGLISH_MONTHS } from '../../engine/text/english-months.ts';

const WEEKDAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const SHOWN = 5;

export const weekday = (day: Weekday): string => WEEKDAYS[day - 1] ?? '';
export const month = (number: number): string => ENGLISH_MONTHS[number - 1] ?? String(number);
export const week = (number: number): string => (number === 0 ? 'preparatory week' : `week ${number}`);

/** Wed 7 Oct; what is no ISO date stays as it is. */
export function date(iso: string): string {
  const day = dayFromIso(iso);
  return day === null ? iso : `${weekday(weekdayOf(day))} ${monthDay(iso)}`;
}

/** 7 Oct 2026 */
export function fullDate(iso: string): string {
  const day = dayFromIso(iso);
  return day === null ? iso : `${monthDay(iso)} ${civil(day).year}`;
}

/** 7 Oct */
export function monthDay(iso: string): string {
  const day = dayFromIso(iso);
  if (day === null) return iso;
  const parts = civil(day);
  return `${parts.day} ${month(parts.month).slice(0, 3)}`;
}

export const span = (from: string, to: string): string =>
  from === to ? monthDay(from) : `${monthDay(from)} – ${monthDay(to)}`;

export function list(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** The first few, and how many more: 李华, 王芳 and 6 others. */
export function some(items: readonly string[]): string {
  const rest = items.length - SHOWN;
  return rest <= 0
    ? list(items)
    : `${items.slice(0, SHOWN).join(', ')} and ${rest} ${rest === 1 ? 'other' : 'others'}`;
}

/** week 3 (from 14 Sep); weeks 3 and 5 where nobody says which days, or they are many. */
export function weeks(numbers: readonly number[], starts: readonly string[] = []): string {
  if (starts.length === numbers.length && numbers.length <= SHOWN)
    return list(numbers.map((number, i) => `week ${number} (from ${monthDay(starts[i] ?? '')})`));
  return `${numbers.length === 1 ? 'week' : 'weeks'} ${some(numbers.map(String))}`;
}

/** Quoted, and shortened where it is long. */
export function quoted(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return `“${line.length > 40 ? `${line.slice(0, 39)}…` : line}”`;
}

/** `听课: ` before a sentence; nothing where no name is known. */
export const topic = (name: string): string => (name === '' ? '' : `${name}: `);

export const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
