import { dayOf, monthOf, monthSpan } from './dates.ts';
import type { Entry } from './entries.ts';
import { type GridRow, gridRows } from './grid.ts';
import type { Shown } from './shown.ts';

/** Days, both inclusive. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** The term that is shown: the chosen one, or that of today, or the first; null = the whole year. */
export function termShown({ data, state, today }: Shown): number | null {
  const { terms } = data.calendar;
  if (state.term === null || terms.length === 0) return null;
  if (state.term !== 'auto') return Math.min(state.term, terms.length - 1);
  const current = terms.findIndex(({ end }) => today !== null && today <= dayOf(end));
  return Math.max(current, 0);
}

/** The days of the term that is shown, with the vacation before it and, after the last, what follows. */
export function termStretch(shown: Shown): Stretch {
  const { terms } = shown.data.calendar;
  const at = termShown(shown);
  const days = shown.entries.flatMap(({ from, to }) => [from, to]);
  const all = [...days, ...terms.flatMap(({ start, end }) => [dayOf(start), dayOf(end)])];
  const whole = { from: least(all), to: greatest(all) };
  const before = at === null ? undefined : terms[at - 1];
  const term = at === null ? undefined : terms[at];
  if (!term) return whole;
  return {
    from: before ? dayOf(before.end) + 1 : Math.min(whole.from, dayOf(term.start)),
    to: at === terms.length - 1 ? Math.max(whole.to, dayOf(term.end)) : dayOf(term.end),
  };
}

/** The lines of a term; vacation weeks only where something takes place. */
export function termRows(shown: Shown): readonly GridRow[] {
  const { from, to } = termStretch(shown);
  if (!Number.isFinite(from)) return [];
  return rowsIn(shown, from, to).filter(
    ({ week, cells, start }) =>
      week !== null ||
      cells.some(({ entries, bars }) => entries.length > 0 || bars.some((bar) => !passing(bar.entry, start))),
  );
}

/** A window that fills the whole week is no reason to show a week of the vacation. */
function passing({ from, to }: Entry, start: number): boolean {
  return from < start && to > start + 6;
}

function rowsIn({ data, entries }: Shown, from: number, to: number): readonly GridRow[] {
  return gridRows({ terms: data.calendar.terms, days: data.calendar.days, entries }, from, to);
}

/** The day around which month and week are shown: the chosen one, or today, or the first day of school. */
export function dayShown({ data, state, today }: Shown): number {
  if (state.day !== null) return dayOf(state.day);
  const { terms } = data.calendar;
  const [first, last] = [terms[0], terms.at(-1)];
  const inside =
    today !== null && first && last && today >= dayOf(first.start) - 31 && today <= dayOf(last.end) + 31;
  return today !== null && (inside || !first) ? today : first ? dayOf(first.start) : 0;
}

export function monthShown(shown: Shown): string {
  return shown.state.month ?? monthOf(dayShown(shown));
}

export function monthRows(shown: Shown): readonly GridRow[] {
  const { first, last } = monthSpan(monthShown(shown));
  return rowsIn(shown, first, last);
}

export function weekRows(shown: Shown): readonly GridRow[] {
  const day = dayShown(shown);
  return rowsIn(shown, day, day).slice(0, 1);
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
}

function greatest(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
}
