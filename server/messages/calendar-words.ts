import type { DayPart, Weekday } from '../engine/plan/schedule.ts';

export type DayWord =
  | 'holiday'
  | 'makeup'
  | 'closure'
  | 'exam'
  | 'projected'
  | 'weekend'
  | 'schoolDay'
  | 'teachingWeek';
export type EventWord = 'activity' | 'window' | 'deadline' | 'exam' | 'closure' | 'milestone';
export type StatusWord = 'planned' | 'tentative' | 'suspended' | 'moved';
/** Words with which calendars, quotas and documents are written. */
export interface CalendarWords {
  readonly days: Readonly<Record<DayWord, string>>;
  readonly events: Readonly<Record<EventWord, string>>;
  readonly statuses: Readonly<Record<StatusWord, string>>;
  readonly dayParts: Readonly<Record<DayPart, string>>;
  /** 周三; Wed. */
  readonly weekday: (weekday: Weekday) => string;
  /** 九月; September. `month` 1–12. */
  readonly month: (month: number) => string;
  /** 第5周, 预备周 for 0. */
  readonly week: (number: number) => string;
  /** 10月7日（周三） from an ISO date. */
  readonly date: (iso: string) => string;
  /** 10月12日—10月18日, both ends inclusive; a single date if they are equal. */
  readonly span: (from: string, to: string) => string;
  /** 第7节, 第1—2节. */
  readonly lesson: (from: number, to: number) => string;
  /** 语文组、数学组 */
  readonly list: (items: readonly string[]) => string;
  /** 补周四的课 */
  readonly runsAs: (weekday: Weekday) => string;
  /** 原定10月7日（周三） */
  readonly movedFrom: (iso: string) => string;
}
