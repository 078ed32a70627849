import type { PeriodName } from './period-name.ts';
import type { DayPart } from './schedule.ts';

/** A rate over all its periods, against a total. */
export type RateData = {
  readonly activity: string;
  readonly rate: number;
  readonly unit: string;
  readonly periods: number;
  readonly periodKind: 'day' | 'week' | 'month' | 'term' | 'year';
  readonly every: number;
  readonly product: number;
  readonly total: number;
  readonly difference: number;
  readonly period: PeriodName;
};

/** What the calendar holds, against what is asked for. */
export type SupplyData = {
  readonly activity: string;
  readonly who: readonly string[];
  readonly period: PeriodName | readonly PeriodName[];
  readonly demanded: number;
  readonly planned: number;
  readonly unit: string;
  readonly weeks?: readonly number[];
  readonly weekDates?: readonly string[];
};

/** Two events that somebody cannot be at, or that a place cannot hold. */
export type ClashData = {
  readonly name: string;
  readonly first: string;
  readonly second: string;
  /** Whose the two are, where one activity of several groups clashes with itself. */
  readonly groups?: readonly string[];
  readonly date: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly count: number;
  readonly more?: number;
};

/** Numbers, names and dates behind every message, by code. Dates are ISO; lists are in reading order. */
export interface ProblemData {
  syntax: {
    /** What was wrong, see the catalogue. */
    readonly reason: SyntaxReason;
    /** The text that was found, shortened; '' at the end of a line. */
    readonly found: string;
    /** What was expected, as a catalogue key; null if only `reason` speaks. */
    readonly expected: Expected | null;
    readonly suggest?: string;
  };
  'unresolved-reference': {
    readonly name: string;
    readonly kind: 'anchor' | 'lesson' | 'parent' | 'import' | 'person';
  };
  'duplicate-name': { readonly name: string; readonly kind: string };
  'import-cycle': { readonly cycle: readonly string[] };
  'group-cycle': { readonly cycle: readonly string[] };
  'file-not-found': {
    readonly path: string;
    /** outside: not in a folder that is open, and nobody allowed it. */
    readonly reason: 'missing' | 'unreadable' | 'outside' | 'too-large' | 'columns' | 'row';
    readonly row?: number;
    readonly detail?: string;
  };
  /** `groups`: the name is a kind of group (每个教研组), of which none is declared. */
  'undefined-cohort': { readonly name: string; readonly groups?: boolean };
  'unknown-activity': { readonly name: string; readonly suggest: string };
  'sum-mismatch': {
    readonly total: number;
    readonly sum: number;
    readonly difference: number;
    readonly unit: string;
    readonly sumMax?: number;
  };
  'subset-exceeds-total': {
    readonly name: string;
    readonly subset: number;
    readonly total: number;
    readonly unit: string;
  };
  'subset-equals-total': { readonly name: string; readonly total: number; readonly unit: string };
  'count-mismatch': { readonly name: string; readonly declared: number; readonly found: number };
  'rate-below-total': RateData;
  'rate-does-not-fit': RateData;
  'quota-contradiction': {
    readonly activity: string;
    readonly subject: string;
    readonly min: number;
    readonly max: number;
    readonly unit: string;
    readonly period: PeriodName;
    readonly lines: number;
  };
  'quota-shortfall': SupplyData & { readonly gap: number };
  'quota-exceeded': SupplyData & { readonly over: number };
  'quota-unscheduled': { readonly activity: string; readonly subject: string };
  'quota-infeasible': {
    readonly activity: string;
    readonly people: readonly string[];
    readonly lessons: readonly string[];
    readonly demand: number;
    readonly supply: number;
    readonly gap: number;
    readonly unit: string;
    readonly each: number;
    readonly exact: boolean;
    readonly group?: string;
    readonly capacity?: number;
  };
  'capacity-exceeded': {
    readonly activity: string;
    readonly demand: number;
    readonly slots: number;
    readonly period: PeriodName;
    readonly unit: string;
  };
  'ladder-inverted': {
    readonly activity: string;
    readonly higher: string;
    readonly higherAmount: number;
    readonly lower: string;
    readonly lowerAmount: number;
    readonly unit: string;
  };
  'boundary-overlap': {
    readonly first: string;
    readonly second: string;
    readonly value: number;
    readonly field: 'age' | 'service';
  };
  'weight-sum': { readonly name: string; readonly sum: number; readonly difference: number };
  'day-off-conflict': {
    readonly activity: string;
    readonly date: string;
    readonly day: string;
    readonly projected: boolean;
  };
  'exam-conflict': { readonly activity: string; readonly date: string; readonly exam: string };
  'outside-term': {
    readonly what: string;
    readonly from: string;
    readonly to: string;
    readonly terms: readonly { readonly name: string; readonly start: string; readonly end: string }[];
  };
  'deadline-on-day-off': {
    readonly what: string;
    readonly date: string;
    readonly day: string;
    readonly suggest: string;
  };
  'activity-unscheduled': { readonly name: string; readonly count: number };
  'range-reversed': { readonly from: string; readonly to: string };
  'school-year-span': { readonly start: number; readonly end: number; readonly suggest: string };
  'week-out-of-range': {
    readonly week: number;
    readonly first: number;
    readonly last: number;
    readonly term: string;
  };
  /** `last` is the last day of that month; 0 if there is no such month (or the year is not within 1900–2200). */
  'invalid-date': {
    readonly text: string;
    readonly year: number | null;
    readonly month: number;
    readonly day: number;
    readonly last: number;
  };
  'person-double-booked': ClashData;
  'place-double-booked': ClashData;
  'makeup-unassigned': { readonly date: string; readonly weekday: number };
  'holidays-projected': {
    readonly year: number;
    readonly dates: readonly string[];
    readonly names: readonly string[];
  };
  'missing-field': { readonly activity: string; readonly fields: readonly string[] };
  'missing-amount': { readonly name: string };
  /** `lacks`: not how often, but in which term of a year's plan. */
  'missing-period': { readonly name: string; readonly assumed: string; readonly lacks?: 'term' };
  /** `twice`: a comparison said twice (至少10所以上), which is taken for `suggest`. */
  'vague-wording': { readonly word: string; readonly suggest?: string; readonly twice?: true };
  placeholder: { readonly text: string };
  'numbering-gap': { readonly expected: string; readonly found: string };
  'empty-section': { readonly title: string };
  /** A word where a clause word stands that no table has; its text is kept. */
  'unknown-clause': { readonly word: string; readonly suggest?: string };
  'glued-keyword': { readonly keyword: string; readonly rest: string };
  /** `time`: only this was read of a time, in place of a `reading`: no lesson (下午第一节), no weekday (每周三节). */
  'ambiguous-split': { readonly text: string; readonly reading: string; readonly time?: DayPart | 'week' };
  'record-below-quota': {
    readonly activity: string;
    readonly who: string;
    readonly recorded: number;
    readonly due: number;
    readonly unit: string;
  };
  'record-without-period': { readonly name: string };
  'record-sum-mismatch': {
    readonly total: number;
    readonly sum: number;
    readonly difference: number;
    readonly unit: string;
  };
  'record-in-future': { readonly date: string; readonly today: string };
  'too-many-occurrences': { readonly activity: string; readonly limit: number };
  'too-large': {
    /** quotas: comparisons that holding the quotas against the calendar would take. */
    readonly what: 'name' | 'lines' | 'characters' | 'quotas';
    readonly size: number;
    readonly limit: number;
  };
}

export type SyntaxReason =
  | 'unknown-head'
  | 'expected'
  | 'unclosed-brace'
  | 'unclosed-quote'
  | 'unclosed-prose'
  | 'stray-brace'
  | 'stray-text'
  | 'bare-prose'
  | 'misplaced-head'
  | 'unreadable-time'
  | 'unreadable-condition'
  | 'nesting-too-deep'
  | 'not-text';

/** What should have stood there. */
export type Expected =
  | 'head'
  | 'name'
  | 'time'
  | 'date'
  | 'amount'
  | 'people'
  | 'clause'
  | 'condition'
  | 'item'
  | 'block'
  | 'text'
  | 'file'
  | 'dayOff'
  | 'weekday'
  | 'end';
