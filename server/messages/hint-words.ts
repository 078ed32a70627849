import type { PeriodName } from '../engine/plan/period-name.ts';
/** An amount between two bounds; null = open on that side. */
export interface Bounds {
  readonly min: number | null;
  readonly max: number | null;
  readonly unit: string;
}

/** What came of an activity's schedule. */
export interface EventCounts {
  /** Events with a date, those on days off included. */
  readonly events: number;
  /** Spans of several days. */
  readonly windows: number;
  /** Not held because of a day off, moved because of one, not held because of an exam. */
  readonly daysOff: number;
  readonly moved: number;
  readonly exams: number;
  /** The activity as a whole is cancelled or postponed. */
  readonly calledOff: boolean;
}

/** Labels of what a hover tells. */
export type Fact =
  | 'dates'
  | 'schoolDays'
  | 'teachingWeek'
  | 'noTeachingWeek'
  | 'holidays'
  | 'makeups'
  | 'exams'
  | 'condition'
  | 'members'
  | 'leader'
  | 'deputies'
  | 'fixedTime'
  | 'place'
  | 'partOf'
  | 'next'
  | 'last'
  | 'organizers'
  | 'subjects'
  | 'grades'
  | 'age'
  | 'service'
  | 'title'
  | 'posts'
  | 'honours'
  | 'groups'
  | 'mentors'
  | 'mentees'
  | 'duties'
  | 'alsoCalled'
  | 'english'
  | 'unit'
  | 'belongsTo'
  | 'countsAs'
  | 'selfArranged'
  | 'scheduled'
  | 'synonyms'
  | 'example'
  | 'planned'
  | 'recorded'
  | 'severity'
  | 'outsideTerms';

/** Words of hints in the text, of lines above it, and of what stands under the pointer. Dates are ISO. */
export interface HintWords {
  readonly facts: Readonly<Record<Fact, string>>;
  /** `成员：张敏、李华` */
  readonly fact: (label: string, value: string) => string;
  /** 9/28–10/4; a single date if both are equal. */
  readonly dates: (from: string, to: string) => string;
  /** 至9/30 */
  readonly until: (date: string) => string;
  /** The first few of `count`. */
  readonly first: (shown: readonly string[], count: number) => string;
  /** A holiday or period that the product itself has named. */
  readonly called: (name: string) => string;
  /** 国庆节（放假） */
  readonly noted: (name: string, note: string) => string;
  readonly names: (names: readonly string[]) => string;
  readonly bounds: (bounds: Bounds) => string;
  /** `limited`: the amount is an upper bound. */
  readonly perTerm: (amount: string, limited: boolean) => string;
  /** A period by its name: 第3周, 第一学期. */
  readonly period: (name: PeriodName) => string;
  readonly inTerm: (term: string, amount: string) => string;
  /** What each term comes to. */
  readonly terms: (totals: readonly string[]) => string;
  readonly altogether: (amount: string) => string;
  /** `40节` and what a longer line asks for beyond it: 0 = neither more nor less. */
  readonly against: (amount: string, gap: number, unit: string) => string;
  /** `每周2节×20周=40节`; every second week: `每两周1次，20周共10次`. `units`: weeks, not pairs of them. */
  readonly product: (
    period: PeriodName,
    each: string,
    units: number,
    every: number,
    counted: CountedUnit,
    total: string,
  ) => string;
  /** Weeks that are no teaching weeks, each with the reason. */
  readonly notCounted: (weeks: readonly string[]) => string;
  readonly people: (count: number) => string;
  readonly unnamed: (count: number | null) => string;
  readonly years: (count: number) => string;
  /** Of a person's life. */
  readonly ages: (count: number) => string;
  readonly creditRole: Readonly<Record<'teacher' | 'attendee' | 'group', string>>;
  readonly credit: (role: string, kind: string, amount: string) => string;
  readonly planned: (planned: string, demanded: string, gap: number | null) => string;
  readonly recorded: (recorded: number, due: number) => string;
  /** How many of those who owe are short, or behind with their records. */
  readonly short: (count: number, of: number) => string;
  readonly behind: (count: number, of: number) => string;
  readonly infeasible: string;
  readonly unscheduled: string;
  readonly events: (counts: EventCounts) => string;
  readonly undated: string;
  readonly vacation: string;
  readonly page: string;
  readonly allCodes: string;
}

/** What a period is counted in. */
export type CountedUnit = 'day' | 'week' | 'month';
