import type { KindTable } from '../plan/kinds.ts';
import { fold } from '../text/fold.ts';
import type { Demand } from './demand.ts';
import { unitKey } from './unit.ts';

/** 对象, 听课只计 …, in one spelling. */
export function restrictionKey({ quota }: Demand): string {
  return quota.onlyCounting
    .map((name) => fold(name.text))
    .sort()
    .join('、');
}

/** What an amount is counted in; amounts of one duty can be compared. */
export function dutyKey(demand: Demand, kinds: KindTable): string {
  const name = kinds.find(demand.activity)?.name.text ?? demand.activity;
  return `${fold(name)}|${unitKey(demand.unit) ?? ''}|${restrictionKey(demand)}`;
}
