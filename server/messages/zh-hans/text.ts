import { civil, dayFromIso, weekday as weekdayOf } from '../../engine/calendar/day.ts';
import type { Weekday } from '../../engine/plan/schedule.ts';

const NARROW = ['一', '二', '三', '四', '五', '六', '日'] as const;
const MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'] as const;
const SHOWN = 5;

const weekdayNarrow = (weekday: Weekday): string => NARROW[weekday - 1] ?? '';
export const weekday = (day: Weekday): string => `周${weekdayNarrow(day)}`;
export const month = (number: number): string => `${MONTHS[number - 1] ?? number}月`;
export const week = (number: number): string => (number === 0 ? '预备周' : `第${number}周`);

/** A number without needless decimals. */
export const number = (value: number): string => String(Math.round(value * 100) / 100);

/** 10月7日（周三）; what is no ISO date stays as it is. */
export function date(iso: string): string {
  const day = dayFromIso(iso);
  return day === null ? iso : `${monthDay(iso)}（${weekday(weekdayOf(day))}）`;
}

/** 2026年10月7日 */
export function fullDate(iso: string): string {
  const day = dayFromIso(iso);
  return day === null ? iso : `${civil(day).year}年${monthDay(iso)}`;
}

/** 10月7日 */
function monthDay(iso: string): string {
  const day = dayFromIso(iso);
  if (day === null) return iso;
  const { month, day: date } = civil(day);
  return `${month}月${date}日`;
}

export const span = (from: string, to: string): string =>
  from === to ? monthDay(from) : `${monthDay(from)}—${monthDay(to)}`;

export const list = (items: readonly string[]): string => items.join('、');

/** The first few and how many there are: 李华、王芳等8人. */
export function people(names: readonly string[]): string {
  return names.length > SHOWN ? `${list(names.slice(0, SHOWN))}等${names.length}人` : list(names);
}

/** The first few of many: 10月14日、10月21日等8个. */
export function some(items: readonly string[], counter = '个'): string {
  return items.length > SHOWN ? `${list(items.slice(0, SHOWN))}等${items.length}${counter}` : list(items);
}

/** 9/14 of an ISO date. */
function slashed(iso: string): string {
  const day = dayFromIso(iso);
  return day === null ? iso : `${civil(day).month}/${civil(day).day}`;
}

/** 第3周9/14起、第5周9/28起; 第3、5周 where nobody says which days, or they are many. */
export function weeks(numbers: readonly number[], starts: readonly string[] = []): string {
  if (starts.length === numbers.length && numbers.length <= SHOWN)
    return list(numbers.map((number, i) => `第${number}周${slashed(starts[i] ?? '')}起`));
  const shown = numbers.slice(0, 2 * SHOWN).join('、');
  return numbers.length > 2 * SHOWN ? `第${shown}等${numbers.length}周` : `第${shown}周`;
}

/** Quoted, and shortened where it is long. */
export function quoted(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return `“${line.length > 30 ? `${line.slice(0, 29)}…` : line}”`;
}

/** `听课：` before a sentence; nothing where no name is known. */
export const topic = (name: string): string => (name === '' ? '' : `${name}：`);
