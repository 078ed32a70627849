import { schoolCalendar } from '../../server/engine/calendar/build.ts';
import { iso } from '../../server/engine/calendar/day.ts';
import type { SchoolCalendar } from '../../server/engine/calendar/school-calendar.ts';
import type { CalendarDeclaration } from '../../server/engine/plan/calendar.ts';
import type {
  Anchor,
  MonthExpression,
  MonthSpan,
  RoutineCycle,
  RoutineDays,
  Schedule,
  ScheduleEntry,
  TimeOfDay,
  WeekRange,
  When,
} from '../../server/engine/plan/schedule.ts';
import type { Occurrence } from '../../server/engine/schedule/occurrence.ts';
import { calendar, exam, makeup, onDates, term } from './calendar-builders.ts';
import { holidaysOf2026 } from './holidays-2026.ts';
import { date, name, somewhere } from './plan-builders.ts';

/** 2026-09-01 to 2027-01-22, final exams in the last week; 09-20 is worked without a routine, 10-10 as a Thursday. */
export const AUTUMN = calendar({
  terms: [term(1, '2026-09-01', '2027-01-22')],
  exams: [exam('期末考试', onDates('2027-01-18', '2027-01-22'), true)],
  makeups: [makeup('2026-09-20'), makeup('2026-10-10', 4)],
});

/** The whole school year. */
export const YEAR = calendar({
  terms: [term(1, '2026-09-01', '2027-01-22'), term(2, '2027-02-22', '2027-07-02')],
  exams: [
    exam('期末考试', onDates('2027-01-18', '2027-01-22'), true),
    exam('期末考试', onDates('2027-06-28', '2027-07-02'), true),
  ],
});

export function built(...declarations: readonly CalendarDeclaration[]): SchoolCalendar {
  return schoolCalendar(declarations, holidaysOf2026(), { start: 2026, end: 2027 }).calendar;
}

export function schedule(...lines: readonly (When | ScheduleEntry)[]): Schedule {
  return { text: '', entries: lines.map(asEntry), except: [], source: somewhere() };
}

function asEntry(line: When | ScheduleEntry): ScheduleEntry {
  return 'when' in line ? line : at(line, null);
}

/** With a time of day, or as a deadline. */
export function at(when: When, time: TimeOfDay | null, bound: ScheduleEntry['bound'] = null): ScheduleEntry {
  return { when, at: time, bound, source: somewhere() };
}

export function clock(start: string, end: string | null = null): TimeOfDay {
  const minutes = (text: string) => Number(text.slice(0, -3)) * 60 + Number(text.slice(-2));
  return { kind: 'clock', start: minutes(start), end: end === null ? null : minutes(end) };
}

const WEEKLY: RoutineCycle = { kind: 'weekly', every: 1, fromWeek: null };

/** 每周 … */
export function weekly(days: RoutineDays, cycle: RoutineCycle = WEEKLY): When {
  return { kind: 'routine', cycle, days, within: null };
}

export function parity(odd: 'odd' | 'even'): RoutineCycle {
  return { kind: 'parity', parity: odd };
}

export function every(count: number, fromWeek: number | null = null): RoutineCycle {
  return { kind: 'weekly', every: count, fromWeek };
}

/** 第a周, 第a周至第b周 */
export function weeks(
  ranges: readonly (number | readonly [number, number])[],
  days: RoutineDays = [],
  inTerm: number | null = null,
): When {
  return { kind: 'weeks', weeks: { kind: 'numbers', ranges: ranges.map(range), term: inTerm }, days };
}

function range(one: number | readonly [number, number]): WeekRange {
  const [from, to] = typeof one === 'number' ? [one, one] : one;
  return { from, to, source: somewhere() };
}

export function month(number: number, part: MonthExpression['part'] = 'whole'): MonthExpression {
  return { year: null, month: number, part, source: somewhere() };
}

export function monthSpan(from: MonthExpression, to = from): MonthSpan {
  return { kind: 'months', from, to };
}

export function months(from: MonthExpression, to = from): When {
  return { kind: 'months', span: monthSpan(from, to) };
}

/** `10-14`, or `2026-10-14`; with `to` a stretch of days. */
export function on(from: string, to?: string): When {
  return { kind: 'date', from: date(from), to: to === undefined ? null : date(to) };
}

export function relative(
  anchor: string | Anchor,
  direction: 'before' | 'after',
  count: number | null,
  unit: 'day' | 'week' | 'month' = 'day',
): When {
  const hung: Anchor = typeof anchor === 'string' ? { kind: 'named', name: name(anchor) } : anchor;
  return {
    kind: 'relative',
    anchor: hung,
    direction,
    days: [],
    distance: count === null ? null : { count, unit },
    each: false,
  };
}

/** `2026-10-07停`, `2026-10-08←2026-10-07`, `2026-09-21…2026-09-30`: an event as one would note it down. */
export function noted(event: Occurrence): string {
  const span = event.endDate === event.date ? '' : `…${iso(event.endDate)}`;
  const from = event.movedFrom === null ? '' : `←${iso(event.movedFrom)}`;
  return `${iso(event.date)}${span}${from}${event.status === 'suspended' ? '停' : ''}`;
}
