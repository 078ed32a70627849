import { UNITS } from '../../lexicon/sentence-words.ts';
import { amountBefore } from '../amount/amount-at.ts';

/** Units that make periods or people with 每, not sizes. */
const NO_PIECE = new Set([
  '周',
  '月',
  '年',
  '天',
  '个',
  '名',
  '位',
  '人',
  '对',
  '组',
  '校',
  '所',
  '期',
  '班',
  '家',
  '支',
  '课',
  '单元',
  '户',
]);

/** Where 每+unit before an amount at the end begins (每篇不少于150字: a size); null if the clause has none. */
export function sizeStart(folded: string): number | null {
  const end = folded.trimEnd().length;
  for (let at = folded.lastIndexOf('每', end); at >= 0; at = folded.lastIndexOf('每', at - 1)) {
    const unit = UNITS.at(folded, at + 1);
    if (unit && !NO_PIECE.has(unit.id)) {
      const from = at + 1 + unit.length;
      const amount = amountBefore(folded, from, end);
      if (amount && folded.slice(from, amount.start).trim() === '' && saysSize(amount, unit.id)) return at;
    }
    if (at === 0) break;
  }
  return null;
}

/** 每次1份 is no size; 每次不少于2小时 and 每篇800字 are. */
function saysSize(
  amount: { readonly comparison: string; readonly unit: string | null; readonly placeholder: string | null },
  unit: string,
): boolean {
  if (amount.unit === unit) return false;
  return (
    amount.comparison !== 'bare' ||
    amount.placeholder !== null ||
    amount.unit === '字' ||
    amount.unit === '分钟' ||
    amount.unit === '小时'
  );
}
