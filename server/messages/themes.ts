import type { Code } from '../engine/plan/problem.ts';
import type { Catalogue } from './catalogue.ts';

/** The codes of one theme; the themes together make a {@link Catalogue}. */
type Theme<C extends Code> = Pick<Catalogue, C>;

/** What is said of problems, by what they are about: a file of each language holds one of these. */
export interface Themes {
  /** How a text was read: what could not be, and what was doubtful. */
  readonly reading: Theme<'syntax' | 'unknown-clause' | 'glued-keyword' | 'ambiguous-split'>;
  /** Names, and what they stand for. */
  readonly names: Theme<
    | 'unresolved-reference'
    | 'duplicate-name'
    | 'import-cycle'
    | 'group-cycle'
    | 'file-not-found'
    | 'undefined-cohort'
    | 'unknown-activity'
  >;
  /** Sums, subsets, rates: what one can check with a pencil. */
  readonly arithmetic: Theme<
    | 'sum-mismatch'
    | 'record-sum-mismatch'
    | 'subset-exceeds-total'
    | 'subset-equals-total'
    | 'count-mismatch'
    | 'weight-sum'
    | 'rate-below-total'
    | 'rate-does-not-fit'
  >;
  /** Demands against each other and against the calendar. */
  readonly quota: Theme<
    | 'quota-contradiction'
    | 'quota-shortfall'
    | 'quota-exceeded'
    | 'quota-unscheduled'
    | 'quota-infeasible'
    | 'capacity-exceeded'
    | 'ladder-inverted'
    | 'boundary-overlap'
  >;
  /** Days, weeks, terms, and what stands on them. */
  readonly calendar: Theme<
    | 'day-off-conflict'
    | 'exam-conflict'
    | 'outside-term'
    | 'deadline-on-day-off'
    | 'activity-unscheduled'
    | 'range-reversed'
    | 'school-year-span'
    | 'week-out-of-range'
    | 'invalid-date'
    | 'person-double-booked'
    | 'place-double-booked'
    | 'makeup-unassigned'
    | 'holidays-projected'
    | 'too-many-occurrences'
    | 'too-large'
  >;
  /** What is missing or vague. */
  readonly wording: Theme<
    | 'missing-field'
    | 'missing-amount'
    | 'missing-period'
    | 'vague-wording'
    | 'placeholder'
    | 'numbering-gap'
    | 'empty-section'
  >;
  /** What really happened, against what was asked for. */
  readonly records: Theme<'record-below-quota' | 'record-without-period' | 'record-in-future'>;
}
