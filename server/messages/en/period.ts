import type { PeriodName } from '../../engine/plan/period-name.ts';
import { term } from './terms.ts';
import { list, month } from './text.ts';

/** week 3, weeks 3–4, September, school year 2026–2027, Term 1; several of them in a row. */
export function period(names: PeriodName | readonly PeriodName[]): string {
  return isList(names) ? list(names.map(named)) : named(names);
}

function named(name: PeriodName): string {
  if (typeof name === 'string') return term(name);
  if (name.kind === 'year') return `school year ${name.start}–${name.end}`;
  const { kind, from, to } = name;
  if (kind === 'week') return from === to ? `week ${from}` : `weeks ${from}–${to}`;
  return from === to ? month(from) : `${month(from)}–${month(to)}`;
}

function isList(names: PeriodName | readonly PeriodName[]): names is readonly PeriodName[] {
  return Array.isArray(names);
}
