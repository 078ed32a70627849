import type { CalendarDeclaration, SchoolYear, TermDeclaration } from '../../server/engine/plan/calendar.ts';
import type { ScheduleEntry, Weekday, When } from '../../server/engine/plan/schedule.ts';
import { date, name, somewhere } from './plan-builders.ts';

export function schoolYear(start: number, end = start + 1): SchoolYear {
  return { start, end, source: somewhere() };
}

export function entry(when: When): ScheduleEntry {
  return { when, at: null, bound: null, source: somewhere() };
}

/** One day, or all days of a span. */
export function onDates(from: string, to?: string): ScheduleEntry {
  return entry({ kind: 'date', from: date(from), to: to === undefined ? null : date(to) });
}

/** 第a周, 第a周至第b周; `term` null where none is written. */
export function inWeeks(
  from: number,
  {
    to = from,
    term = null,
    days = [],
  }: { to?: number; term?: number | null; days?: readonly Weekday[] } = {},
): ScheduleEntry {
  return entry({
    kind: 'weeks',
    weeks: { kind: 'numbers', ranges: [{ from, to, source: somewhere() }], term },
    days,
  });
}

export function term(number: number | null, start: string, end: string): TermDeclaration {
  const title = number === null ? '学期' : number === 1 ? '第一学期' : '第二学期';
  return { number, name: title, start: date(start), end: date(end), source: somewhere() };
}

/** 校历 { … } */
export function calendar(said: Partial<CalendarDeclaration>): CalendarDeclaration {
  return {
    source: somewhere(),
    schoolYear: null,
    terms: [],
    weekStart: null,
    weekStarts: [],
    preparatory: null,
    teachingWeek: null,
    ownHolidays: false,
    exams: [],
    closures: [],
    holidays: [],
    makeups: [],
    bells: [],
    ...said,
  };
}

/** 考试 */
export function exam(
  title: string,
  when: ScheduleEntry,
  occupiesWeek = false,
): CalendarDeclaration['exams'][number] {
  return { name: name(title), when: [when], occupiesWeek, source: somewhere() };
}

/** 停课, 放假 */
export function away(
  when: ScheduleEntry,
  { called, half = null }: { called?: string; half?: 'morning' | 'afternoon' | null } = {},
): CalendarDeclaration['closures'][number] {
  return {
    name: called === undefined ? null : name(called),
    span: { when: [when], half },
    source: somewhere(),
  };
}

/** 调休 D [按 X] */
export function makeup(on: string, runsAs: Weekday | null = null): CalendarDeclaration['makeups'][number] {
  return { date: date(on), runsAs, source: somewhere() };
}
