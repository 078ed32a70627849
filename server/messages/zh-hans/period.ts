import type { PeriodName } from '../../engine/plan/period-name.ts';
import { term } from './terms.ts';
import { list, week } from './text.ts';

/** 第3周, 第3周—第4周, 9月, 2026—2027学年, 第一学期; several of them in a row. */
export function period(names: PeriodName | readonly PeriodName[]): string {
  return isList(names) ? list(names.map(named)) : named(names);
}

function named(name: PeriodName): string {
  if (typeof name === 'string') return term(name);
  if (name.kind === 'year') return `${name.start}—${name.end}学年`;
  const { kind, from, to } = name;
  const numbered = (number: number) => (kind === 'week' ? week(number) : `${number}月`);
  return from === to ? numbered(from) : `${numbered(from)}—${numbered(to)}`;
}

function isList(names: PeriodName | readonly PeriodName[]): names is readonly PeriodName[] {
  return Array.isArray(names);
}
