import type { View } from '../preview/messages.ts';
import { ALL, type Filter } from './filter.ts';

/** What the user has chosen; survives a reload of the window. */
export interface State {
  readonly view: View;
  /** The plan whose school is shown. */
  readonly uri: string | null;
  /** Index of the term; null = the whole year; 'auto' = the one of today. */
  readonly term: number | null | 'auto';
  /** `2026-09`; null = that of today. */
  readonly month: string | null;
  /** ISO, a day of the week; null = today. */
  readonly day: string | null;
  readonly filter: Filter;
  readonly legend: boolean;
  readonly onlyShort: boolean;
  /** Key of the event or day chosen last. */
  readonly chosen: string | null;
  readonly scroll: Readonly<Partial<Record<View, number>>>;
  /** How much of a long list is shown. */
  readonly rows: number;
}

/** Rows of a long list that come at a time. */
export const PAGE = 300;

const START: State = {
  view: 'term',
  uri: null,
  term: 'auto',
  month: null,
  day: null,
  filter: ALL,
  legend: false,
  onlyShort: false,
  chosen: null,
  scroll: {},
  rows: PAGE,
};

const VIEWS: readonly string[] = ['term', 'month', 'week', 'agenda', 'person', 'quotas'];

/** A state that was kept; what is not understood is as at the start. */
export function restored(kept: unknown): State {
  if (typeof kept !== 'object' || kept === null) return START;
  const state = { ...START, ...kept };
  const known = VIEWS.includes(state.view) && typeof state.filter === 'object' && state.filter !== null;
  return known ? { ...state, filter: { ...ALL, ...state.filter } } : START;
}
