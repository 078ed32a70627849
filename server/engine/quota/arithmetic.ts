import { perElement } from '../change/per-element.ts';
import { perList } from '../change/per-list.ts';
import { perObject } from '../change/per-object.ts';
import type { Amount } from '../plan/amount.ts';
import type { Problem } from '../plan/problem.ts';
import type { Quota, QuotaPart, RecordEntry } from '../plan/quota.ts';
import type { Declared } from '../plan/scope.ts';
import { subsetProblems } from './subsets.ts';
import { sumProblem } from './sums.ts';

type SumCode = 'sum-mismatch' | 'record-sum-mismatch';

interface Itemised {
  readonly amount: Amount | null;
  readonly parts: readonly QuotaPart[];
  readonly subsets: readonly QuotaPart[];
}

/** Totals against parts and subsets, in quotas and records, at every depth. */
export function arithmeticProblems({ quotas, records }: Declared): readonly Problem[] {
  return [...ofQuotas(quotas), ...ofRecords(records)];
}

const ofQuotas = perObject((quotas: Declared['quotas']) => statements(quotas).flatMap(ofStatement));
const ofRecords = perElement((record: RecordEntry) => itemProblems('record-sum-mismatch', record));

/** Quotas that one statement became (每两周1次，每学年16次 {…}); its block belongs to one of the amounts. */
function statements(quotas: readonly Quota[]): readonly (readonly Quota[])[] {
  const groups: Quota[][] = [];
  for (const quota of quotas) {
    const last = groups.at(-1);
    if (last?.[0] && isOneBlock(last[0], quota)) last.push(quota);
    else groups.push([quota]);
  }
  return groups;
}

function isOneBlock(a: Quota, b: Quota): boolean {
  const [first, second] = [a.parts[0] ?? a.subsets[0], b.parts[0] ?? b.subsets[0]];
  if (!first || !second || a.statement.source.origin !== b.statement.source.origin) return false;
  return first.source.start === second.source.start && first.source.end === second.source.end;
}

/** Nothing is wrong if the block fits one of the amounts; else it is held against the last. */
const ofStatement = perList((quotas: readonly Quota[]): readonly Problem[] => {
  const tried = quotas.map((quota) => itemProblems('sum-mismatch', quota));
  return tried.find((problems) => problems.length === 0) ?? tried.at(-1) ?? [];
});

function itemProblems(code: SumCode, item: Itemised): readonly Problem[] {
  const sum = sumProblem(code, item.amount, item.parts);
  return [
    ...(sum ? [sum] : []),
    ...subsetProblems(item.amount, item.subsets),
    ...item.parts.flatMap((part) => itemProblems(code, part)),
    ...item.subsets.flatMap((part) => itemProblems(code, part)),
  ];
}
