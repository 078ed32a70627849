import type { SchoolYear } from '../plan/calendar.ts';
import type { Weekday } from '../plan/schedule.ts';
import type { Source } from '../plan/source.ts';
import type { Day } from './day.ts';

/** A term with its weeks. Days inclusive. */
export interface Term {
  /** 1 or 2; terms without a number are numbered in order. */
  readonly number: number;
  readonly name: string;
  readonly start: Day;
  readonly end: Day;
  /** In order; numbers ascend but need not be contiguous in time. Week 0 is the 预备周. */
  readonly weeks: readonly Week[];
  readonly source: Source;
}

export interface Week {
  /** The school's number; 0 = 预备周. */
  readonly number: number;
  readonly term: number;
  /** Seven days, also where the term covers only part of them; both inclusive. */
  readonly start: Day;
  readonly end: Day;
  /** School days of the term in this week (exam days are school days; a half day off still is one). */
  readonly schoolDays: number;
  /** A teaching week: counts for weekly quotas. */
  readonly countable: boolean;
  /** What is special: names of holidays, exams, closures. */
  readonly notes: readonly string[];
}

/** Where the knowledge of a day comes from, in rising priority. */
export type DaySource = 'weekend' | 'state-council' | 'holiday-file' | 'projected' | 'calendar';

export interface DayInfo {
  readonly day: Day;
  /** Within a term (or its 预备周). */
  readonly term: number | null;
  /** The school week it lies in; null outside terms and in gaps between weeks. */
  readonly week: Week | null;
  /** Lessons take place (exam days included). False outside terms. */
  readonly school: boolean;
  /** A working day of the country and the school, whether or not in a term: Monday–Friday less holidays, plus make-up days. */
  readonly working: boolean;
  /** Half of the day without school. */
  readonly half: 'morning' | 'afternoon' | null;
  readonly kind: 'ordinary' | 'weekend' | 'holiday' | 'makeup' | 'closure' | 'projected';
  /** 国庆节, 运动会 …; null for ordinary days and weekends. */
  readonly name: string | null;
  /** For make-up days: whose routine runs; null = none. */
  readonly runsAs: Weekday | null;
  readonly exam: Exam | null;
  readonly source: DaySource;
  /** True if the kind rests on a projection: the year's notice is not published (kind `projected` = a projected holiday). */
  readonly projected: boolean;
}

export interface Exam {
  readonly name: string;
  readonly term: number;
  readonly start: Day;
  readonly end: Day;
  readonly occupiesWeek: boolean;
  readonly source: Source;
}

/** All days of a school year as one school knows them. Immutable; every look-up is total and cheap. */
export interface SchoolCalendar {
  readonly schoolYear: Pick<SchoolYear, 'start' | 'end'> | null;
  /** In order of time. Empty: no calendar is known, nothing can be dated by weeks. */
  readonly terms: readonly Term[];
  /** 1 = Monday (default) or 7 = Sunday; any day is possible. */
  readonly weekStart: Weekday;
  /** In order of time. */
  readonly exams: readonly Exam[];
  readonly bells: ReadonlyMap<number, { readonly start: number; readonly end: number }>;
  /** Days that depart from the ordinary week within terms (holidays, make-up days, closures), in order. */
  readonly special: readonly DayInfo[];
  day(day: Day): DayInfo;
  /** Week by the school's number. */
  week(term: number, number: number): Week | null;
  /** First working school day after (before) a day, within the same term; null if none is left. */
  nextSchoolDay(day: Day): Day | null;
  previousSchoolDay(day: Day): Day | null;
}
