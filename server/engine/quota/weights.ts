import type { Problem } from '../plan/problem.ts';
import type { Assessment, AssessmentItem } from '../plan/quota.ts';
import { add, compare, type Rational, rational, subtract, toNumber } from '../text/rational.ts';
import { allowed } from './bounds.ts';

const WHOLE = rational(100);

/** 占30%: weights of one level make 100, or the weight of what they belong to. */
export function weightProblems(assessments: readonly Assessment[]): readonly Problem[] {
  return assessments.flatMap(({ name, items, source }) =>
    levelProblems(name?.text ?? '', items, name?.source ?? source, null),
  );
}

function levelProblems(
  name: string,
  items: readonly AssessmentItem[],
  source: Problem['source'],
  weight: Rational | null,
): readonly Problem[] {
  const below = items.flatMap((item) =>
    levelProblems(
      item.name?.text ?? item.text,
      item.items,
      item.source,
      item.kind === 'weight' ? exact(item) : null,
    ),
  );
  // 加分, 扣分, 否决 and 奖励 stand beside the weights; an unweighted item leaves the level open.
  const weighed = items.filter((item) => item.kind === 'weight' || item.kind === 'item');
  const weights = weighed.flatMap((item) => (item.kind === 'weight' ? (exact(item) ?? []) : []));
  if (weights.length < 2 || weights.length < weighed.length) return below;
  const sum = weights.reduce(add);
  if (compare(sum, WHOLE) === 0 || (weight && compare(sum, weight) === 0)) return below;
  const data = { name, sum: toNumber(sum), difference: toNumber(subtract(sum, WHOLE)) };
  return [{ code: 'weight-sum', source, data }, ...below];
}

function exact({ amount }: AssessmentItem): Rational | null {
  const bounds = allowed(amount);
  return bounds?.min && bounds.max && compare(bounds.min, bounds.max) === 0 ? bounds.min : null;
}
