import type { PeriodName } from '../plan/period-name.ts';
import type { Source } from '../plan/source.ts';

/** One quota line for one subject and period: what is demanded, planned and recorded (JSON of `quotas`). */
export interface QuotaRow {
  /** The same as long as subject, activity and period are. */
  readonly id: string;
  readonly subject: string;
  /** A person or group; null where no names are known. */
  readonly who: string | null;
  /** Whether the line is owed by each person or by each group; null where all owe it together. */
  readonly each: 'person' | 'group' | null;
  /** Head count of the row; null = nobody says. */
  readonly count: number | null;
  readonly activity: string;
  readonly unit: string;
  /** ISO dates, inclusive; null without a calendar. */
  readonly period: {
    readonly kind: string;
    readonly name: PeriodName;
    readonly start: string | null;
    readonly end: string | null;
  };
  /** In each single period; null = no bound. */
  readonly min: number | null;
  readonly max: number | null;
  readonly soft: boolean;
  /** What other lines on the same subject and activity force in this period. */
  readonly implied: number | null;
  /** Units that the calendar provides, for weekly lines in the worst week; null where it is not what serves. */
  readonly planned: number | null;
  /** The worst single week or month of a line that is owed in each. */
  readonly worst: {
    readonly name: PeriodName;
    readonly week: number | null;
    readonly planned: number;
  } | null;
  /** Units on record; null without a day up to which they count. */
  readonly recorded: number | null;
  readonly due: number | null;
  readonly gap: number | null;
  readonly plan: 'met' | 'short' | 'over' | 'infeasible' | 'unscheduled' | 'unchecked';
  readonly progress: 'ahead' | 'onTrack' | 'behind' | null;
  readonly source: Source;
}
