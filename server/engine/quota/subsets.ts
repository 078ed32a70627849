import type { Amount } from '../plan/amount.ts';
import type { Problem } from '../plan/problem.ts';
import type { QuotaPart } from '../plan/quota.ts';
import { compare, toNumber } from '../text/rational.ts';
import { allowed } from './bounds.ts';
import { unitKey } from './unit.ts';

/** 其中: each is at most the whole; one that is the whole is worth a remark (21篇，其中 省级以上 21篇). */
export function subsetProblems(amount: Amount | null, subsets: readonly QuotaPart[]): readonly Problem[] {
  const total = allowed(amount);
  if (!amount || !total?.max) return [];
  const most = total.max;
  return subsets.flatMap((subset): Problem[] => {
    const bounds = allowed(subset.amount);
    if (!bounds?.min || unitKey(subset.amount?.unit ?? amount.unit) !== unitKey(amount.unit)) return [];
    const name = subset.name?.text ?? '';
    const unit = amount.unit ?? '';
    const source = subset.source;
    const related = [{ source: amount.source, message: { key: 'totalHere' } as const }];
    const difference = compare(bounds.min, most);
    if (difference > 0) {
      const data = { name, subset: toNumber(bounds.min), total: toNumber(most), unit };
      return [{ code: 'subset-exceeds-total', source, data, related }];
    }
    const isWhole = difference === 0 && total.min !== null && compare(total.min, most) === 0;
    if (!isWhole) return [];
    return [{ code: 'subset-equals-total', source, data: { name, total: toNumber(most), unit }, related }];
  });
}
