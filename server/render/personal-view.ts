import type { Day } from '../engine/calendar/day.ts';
import type { QuotaRow } from './quota-report.ts';
import type { CalendarView } from './view.ts';

/** What one teacher has to know of the plans: what takes place, what she owes, by when. */
export interface PersonalView {
  readonly name: string;
  readonly memberships: readonly Membership[];
  /** Her own events and the deadlines of her duties; exams and closures of the school. */
  readonly calendar: CalendarView;
  /** Her own first, then those of her groups. */
  readonly duties: readonly Duty[];
  /** null: nothing is said that depends on the date. */
  readonly today: Day | null;
}

export interface Membership {
  readonly group: string;
  readonly role: 'leader' | 'deputy' | 'member';
}

/** A line of a quota that binds her, or a group of hers. */
export interface Duty {
  readonly row: QuotaRow;
  readonly own: boolean;
  /** Days on which it has to be handed in, in order. */
  readonly deadlines: readonly Day[];
}

/** What is on record; of what the calendar provides nothing is said unless somebody keeps a record of it. */
export function recordedIn({ planned, recorded, progress }: QuotaRow): number | null {
  return planned !== null && progress === null ? null : recorded;
}

/**
 * What is missing: of what is owed each week or month, as much as should be there by now; of all else, what is left to
 * do. Without records: what the calendar does not provide. null = nothing, or nothing is known.
 */
export function missingIn(row: QuotaRow): number | null {
  const recorded = recordedIn(row);
  const owed = ['day', 'week', 'month'].includes(row.period.kind) ? row.due : row.min;
  const missing = recorded === null || owed === null ? row.gap : owed - recorded;
  return missing === null || missing <= 0 ? null : missing;
}
