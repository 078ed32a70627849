import type { QuotaAnalysis } from '../../engine/quota/analysis.ts';
import type { Demand } from '../../engine/quota/demand.ts';
import type { Words } from '../../messages/catalogue.ts';
import { productLines, type TermTotal, termTotals } from '../said/totals.ts';
import type { Hint } from './hint.ts';

/** 每周2节 → 学期共40节: what an amount for each week, day or month comes to in a term. */
export function quotaHints(demand: Demand, analysis: QuotaAnalysis, words: Words): readonly Hint[] {
  const amount = demand.quota.amount;
  const totals = amount ? termTotals(demand, analysis) : [];
  const [first, ...more] = totals;
  if (!amount || !first) return [];
  const label = more.length > 0 ? totals.map((one) => inTerm(one, words)) : [only(first, demand, words)];
  return [
    {
      at: amount.source.end,
      label: words.hints.terms(label),
      tooltip: () => productLines(demand, analysis, words).join('  \n'),
    },
  ];
}

function only({ total, gap }: TermTotal, demand: Demand, { hints }: Words): string {
  const amount = hints.bounds(total);
  // 第3周至第16周 每周2节: not all of the term.
  const sum = demand.quota.trigger ? hints.altogether(amount) : hints.perTerm(amount, total.min === null);
  return gap === null ? sum : hints.against(sum, gap, total.unit);
}

function inTerm({ term, total, gap }: TermTotal, { hints }: Words): string {
  const sum = hints.inTerm(term, hints.bounds(total));
  return gap === null ? sum : hints.against(sum, gap, total.unit);
}
