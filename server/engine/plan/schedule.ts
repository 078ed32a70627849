import type { Name } from './name.ts';
import type { Sourced } from './source.ts';

/** 1 = Monday … 7 = Sunday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

/** When in a day. Clock times are minutes since midnight; `end` null = not said. */
export type TimeOfDay =
  | { readonly kind: 'clock'; readonly start: number; readonly end: number | null }
  /** 第7节, 第1—2节: looked up in the bell schedule (节次) of the calendar. */
  | { readonly kind: 'lesson'; readonly from: number; readonly to: number }
  /** 下午, 中午, 晚上, 早读 …: a part of the day without a clock time. */
  | { readonly kind: 'part'; readonly part: DayPart };

export type DayPart = 'morning' | 'noon' | 'afternoon' | 'evening' | 'earlyReading' | 'break' | 'afterSchool';

/** A civil date whose year may be left to the school year (8–12月: its first year, 1–7月: its second). */
export interface DateExpression extends Sourced {
  /** Four digits; null = not written; 'first'/'second' = 今年/明年 of the school year. */
  readonly year: number | 'first' | 'second' | null;
  readonly month: number;
  /** May be impossible (2月30日): whoever resolves it reports `invalid-date`. */
  readonly day: number;
}

/** A month or a third of one: 9月, 9月下旬, 月底. */
export interface MonthExpression extends Sourced {
  readonly year: number | 'first' | 'second' | null;
  readonly month: number;
  readonly part: 'whole' | 'early' | 'middle' | 'late' | 'start' | 'mid' | 'end';
}

/** 第3周至第16周; from = to for a single week. Numbers of the school, 0 = 预备周. */
export interface WeekRange extends Sourced {
  readonly from: number;
  readonly to: number;
}

/** Which school weeks. */
export type WeekSelection =
  | { readonly kind: 'numbers'; readonly ranges: readonly WeekRange[]; readonly term: number | null }
  /** 9月第1周: the n-th school week that begins in that month; n = -1 for 最后一周. */
  | { readonly kind: 'ofMonth'; readonly month: MonthExpression; readonly nth: number };

/** A named point or stretch of the school year, resolved on the calendar. */
export type PointName =
  | 'beforeTerm' // 开学前
  | 'termOpening' // 开学初, 期初: weeks 1–2
  | 'termStart' // 开学: the first day
  | 'termEnd' // 期末 (window: last two weeks; deadline: last day), 学期结束
  | 'termClosing' // 学期结束: last day
  | 'yearEnd' // 年底: December
  | 'winterBreak' // 寒假
  | 'summerBreak' // 暑假
  | 'vacation'; // 假期内

/** What a relative date hangs on. */
export type Anchor =
  | { readonly kind: 'named'; readonly name: Name } // an activity or an exam: 期中考试, 集体备课
  | { readonly kind: 'holiday'; readonly name: Name } // 国庆节
  | { readonly kind: 'point'; readonly point: PointName }; // 开学

/** When, without the time of day. */
export type When =
  /** 每周三, 单周 周二, 每三周 周四. No weekday: a window per week. */
  | {
      readonly kind: 'routine';
      readonly cycle: RoutineCycle;
      readonly days: RoutineDays;
      /** 第3周至第16周 每周 周一, 9—12月 每周三: only in these weeks or months. */
      readonly within: WeekSelection | MonthSpan | null;
    }
  /** 每天: each school day. */
  | { readonly kind: 'daily' }
  /** 每月一次, 每月 第2个周三, 每月最后一个周五, 每月10日, 每月第二周 周三. */
  | { readonly kind: 'monthly'; readonly on: MonthlyDay | null; readonly within: MonthSpan | null }
  /** 每学期16次 周三: spread evenly over the teaching weeks (language.md §4). */
  | {
      readonly kind: 'spread';
      readonly count: number;
      readonly per: 'term' | 'year';
      readonly days: RoutineDays;
    }
  /** 第3周 周二, 第3周、第7周 周一; no weekday: a window per range. */
  | { readonly kind: 'weeks'; readonly weeks: WeekSelection; readonly days: RoutineDays }
  /** 10月14日, 2026-09-15 至 2026-09-17 (`to` inclusive, a window unless equal). */
  | { readonly kind: 'date'; readonly from: DateExpression; readonly to: DateExpression | null }
  /** 九月份, 10月—11月, 9月下旬: a window, both ends inclusive. */
  | { readonly kind: 'months'; readonly span: MonthSpan }
  /** 开学前, 期初, 期末, 年底. */
  | { readonly kind: 'point'; readonly point: PointName; readonly term: number | null }
  /** 考试前1周, 集体备课 后1天, 每次公开课 前1周, 考试后一周 周三; 除 期中考试 (`during`: the days of the anchor itself). */
  | {
      readonly kind: 'relative';
      readonly anchor: Anchor;
      readonly direction: 'before' | 'after' | 'during';
      /** 考试后一周 周三: these days of the week in which the day counted lies; empty = that day. */
      readonly days: RoutineDays;
      /** null = 国庆节后, 考试前 without a distance: the next (previous) school day, or such weekday. */
      readonly distance: { readonly count: number; readonly unit: 'day' | 'week' | 'month' } | null;
      /** 每次…: said of each occurrence. (A plural anchor means each occurrence in any case.) */
      readonly each: boolean;
    }
  /** 每次X后, 每课, 每单元 without a distance: happens, is never dated. */
  | { readonly kind: 'triggered'; readonly text: string }
  /** 不定期, 机动: counted, never dated; said on purpose. */
  | { readonly kind: 'undated'; readonly word: string }
  /** 定期, 及时, 本学期, 本学年: a time in name only (`vague-wording`). */
  | { readonly kind: 'vague'; readonly word: string };

export type RoutineCycle =
  | { readonly kind: 'weekly'; readonly every: number; readonly fromWeek: number | null }
  | { readonly kind: 'parity'; readonly parity: 'odd' | 'even' };

/** Weekdays; empty = none named (a window per week); 'fixed' = the 固定时间 of each organising group. */
export type RoutineDays = readonly Weekday[] | 'fixed';

export interface MonthSpan {
  readonly kind: 'months';
  readonly from: MonthExpression;
  readonly to: MonthExpression;
}

export type MonthlyDay =
  | { readonly kind: 'nthWeekday'; readonly nth: number; readonly weekday: Weekday } // nth = -1: last
  | { readonly kind: 'weekOfMonth'; readonly nth: number; readonly days: RoutineDays } // empty: the whole week
  | { readonly kind: 'date'; readonly day: number }
  | { readonly kind: 'part'; readonly part: MonthExpression['part'] };

/** One alternative of a schedule: 第3周 周二 16:00. */
export interface ScheduleEntry extends Sourced {
  readonly when: When;
  /** null = all day (or, with days 'fixed', the time of the group's fixed slot). */
  readonly at: TimeOfDay | null;
  /** As a deadline: 以前, 前, 内 — the last day counts in. 5月前 is up to 30 April: `exclusiveMonth`. */
  readonly bound: 'by' | 'beforeMonth' | null;
}

/** The value of 时间, 截止, 固定时间, 期间 …. Entries add up; `except` takes away (除 …). */
export interface Schedule extends Sourced {
  readonly text: string;
  readonly entries: readonly ScheduleEntry[];
  readonly except: readonly ScheduleEntry[];
}
