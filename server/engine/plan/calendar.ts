import type { Name } from './name.ts';
import type { DateExpression, Schedule, ScheduleEntry, Weekday } from './schedule.ts';
import type { Sourced } from './source.ts';

export interface SchoolYear extends Sourced {
  /** 2026—2027 → 2026, 2027; a single year (2026学年) gives start and start + 1. 民国 115 reads as 2026. */
  readonly start: number;
  readonly end: number;
}

export interface TermDeclaration extends Sourced {
  /** 1 = 第一学期 (autumn), 2 = 第二学期; null = 学期 without a number. */
  readonly number: number | null;
  readonly name: string;
  readonly start: DateExpression;
  readonly end: DateExpression;
}

/** 校历: said as written; engine/calendar turns all declarations in scope into one SchoolCalendar. */
export interface CalendarDeclaration extends Sourced {
  readonly schoolYear: SchoolYear | null;
  readonly terms: readonly TermDeclaration[];
  readonly weekStart: { readonly weekday: Weekday; readonly source: Sourced['source'] } | null;
  /** 第2周 = 2026-02-15 */
  readonly weekStarts: readonly (Sourced & {
    readonly term: number | null;
    readonly week: number;
    readonly date: DateExpression;
  })[];
  /** 预备周: the week before week 1 (or the one that holds the date) is week 0. */
  readonly preparatory: (Sourced & { readonly date: DateExpression | null }) | null;
  /** 教学周 至少3天 */
  readonly teachingWeek: (Sourced & { readonly minDays: number }) | null;
  /** 法定节假日 自定: the State Council's notices do not hold here, only what the calendar says itself. */
  readonly ownHolidays: boolean;
  readonly exams: readonly (Sourced & {
    readonly name: Name;
    readonly when: readonly ScheduleEntry[];
    /** 占周 / 不占周; where neither is said only 期末 takes its week. */
    readonly occupiesWeek: boolean;
  })[];
  /** 停课 */
  readonly closures: readonly (Sourced & { readonly name: Name | null; readonly span: CalendarSpan })[];
  /** 放假 */
  readonly holidays: readonly (Sourced & { readonly name: Name | null; readonly span: CalendarSpan })[];
  /** 调休 D 按 周四; 上课 D */
  readonly makeups: readonly (Sourced & { readonly date: DateExpression; readonly runsAs: Weekday | null })[];
  /** 第1节 8:00—8:40: minutes since midnight. */
  readonly bells: readonly (Sourced & {
    readonly lesson: number;
    readonly start: number;
    readonly end: number;
  })[];
}

/** Days of a closure or holiday: dates, or weeks (第8周). */
export interface CalendarSpan {
  readonly when: readonly ScheduleEntry[];
  readonly half: 'morning' | 'afternoon' | null;
}

/** 计划, 总结: the head of a file. */
export interface PlanHeader extends Sourced {
  /** 总结: activities are past, the two `*-unscheduled` codes are off. */
  readonly report: boolean;
  readonly title: Name | null;
  readonly school: Name | null;
  readonly schoolYear: SchoolYear | null;
  /** Of 第一学期 / 第二学期; null = a year's plan. */
  readonly term: number | null;
  readonly level: string | null;
  readonly issuer: Name | null;
  readonly date: DateExpression | null;
  /** 报告期 of a 总结. */
  readonly reportPeriod: Schedule | null;
  readonly imports: readonly Name[];
  /** 上级 */
  readonly superior: Name | null;
}
