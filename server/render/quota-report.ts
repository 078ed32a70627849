import type { QuotaRow as EngineRow } from '../engine/quota/row.ts';

/** What `jiaoyan quotas` says, version 1: one row per quota line, subject and kind of period. */
export interface QuotaReport {
  readonly version: 1;
  /** ISO date, or null: nothing that depends on the date. */
  readonly asOf: string | null;
  readonly quotas: readonly QuotaRow[];
}

/** A row as programs read it: periods in words, and the place as file, line and character. */
export interface QuotaRow extends Omit<EngineRow, 'period' | 'worst' | 'source'> {
  readonly period: EngineRow['period'] & Labelled;
  readonly worst: (NonNullable<EngineRow['worst']> & Labelled) | null;
  readonly source: { readonly file: string; readonly line: number; readonly character: number };
}

interface Labelled {
  readonly label: string;
}
