/** What `jiaoyan quotas` says, version 1: one row per quota line, subject and kind of period. */
export interface QuotaReport {
  readonly version: 1;
  /** ISO date, or null: nothing that depends on the date. */
  readonly asOf: string | null;
  readonly quotas: readonly QuotaRow[];
}

export interface QuotaRow {
  readonly id: string;
  readonly subject: string;
  /** A person or group; null where no names are known. */
  readonly who: string | null;
  /** Whether the line is owed by each person or by each group; null where all owe it together. */
  readonly each: 'person' | 'group' | null;
  readonly count: number | null;
  readonly activity: string;
  readonly unit: string | null;
  readonly period: {
    readonly kind: string;
    readonly label: string;
    readonly start: string | null;
    readonly end: string | null;
  };
  readonly min: number | null;
  readonly max: number | null;
  readonly soft: boolean;
  /** What the other lines on the same subject and activity force in this period. */
  readonly implied: number | null;
  readonly planned: number | null;
  readonly recorded: number | null;
  readonly due: number | null;
  readonly gap: number | null;
  readonly worst?: unknown;
  readonly plan: 'met' | 'short' | 'over' | 'infeasible' | 'unscheduled' | 'unchecked';
  readonly progress: 'ahead' | 'onTrack' | 'behind' | null;
  readonly source: { readonly file: string; readonly line: number; readonly character: number };
}
