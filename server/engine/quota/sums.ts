import type { Amount } from '../plan/amount.ts';
import type { ProblemData } from '../plan/codes.ts';
import type { Fix, Problem } from '../plan/problem.ts';
import type { QuotaPart } from '../plan/quota.ts';
import { add, compare, type Rational, rational, subtract, toNumber } from '../text/rational.ts';
import { allowed, type Bounds } from './bounds.ts';
import { sameUnit } from './unit.ts';

type SumCode = 'sum-mismatch' | 'record-sum-mismatch';

/**
 * Parts must be able to sum to their total: 16 = 1+6+2+5+1+1; 10 within 2~3 + 5~8. Parts of another unit, and
 * parts without an exact number (若干, 约), leave it unchecked unless the rest alone exceeds the total.
 */
export function sumProblem(
  code: SumCode,
  amount: Amount | null,
  parts: readonly QuotaPart[],
): Problem | null {
  const total = allowed(amount);
  if (!amount || !total || parts.length === 0) return null;
  if (!parts.every((part) => !part.amount || sameUnit(part.amount.unit, amount.unit))) return null;
  const known = parts.flatMap((part) => allowed(part.amount) ?? []);
  const sum = summed(known);
  const open = known.length < parts.length;
  const tooMuch = total.max !== null && sum.min !== null && compare(sum.min, total.max) > 0;
  const tooLittle = !open && total.min !== null && sum.max !== null && compare(sum.max, total.min) < 0;
  if (!tooMuch && !tooLittle) return null;
  const target = (tooMuch ? total.max : total.min) ?? rational(0);
  const reached = (tooMuch ? sum.min : sum.max) ?? rational(0);
  const unit = amount.unit ?? parts.find((part) => part.amount?.unit)?.amount?.unit ?? '';
  return {
    code,
    source: amount.source,
    data: dataOf(target, reached, sum, unit),
    fixes: open ? [] : fixesOf(amount, target, reached, unit),
  };
}

/** What a list of bounds can sum to. */
function summed(bounds: readonly Bounds[]): Bounds {
  let min: Rational = rational(0);
  let max: Rational | null = rational(0);
  for (const one of bounds) {
    min = add(min, one.min ?? rational(0));
    max = max && one.max ? add(max, one.max) : null;
  }
  return { min, max };
}

function dataOf(target: Rational, reached: Rational, sum: Bounds, unit: string): ProblemData[SumCode] {
  const data = {
    total: toNumber(target),
    sum: toNumber(sum.min ?? reached),
    difference: toNumber(subtract(reached, target)),
    unit,
  };
  const isRange = sum.min && sum.max && compare(sum.min, sum.max) !== 0;
  return isRange && sum.max ? { ...data, sumMax: toNumber(sum.max) } : data;
}

/** The written total becomes the sum, where both are plain numbers in Arabic digits. */
function fixesOf(amount: Amount, target: Rational, reached: Rational, unit: string): readonly Fix[] {
  const written = String(toNumber(target));
  const at = amount.text.indexOf(written);
  if (at < 0 || amount.text.lastIndexOf(written) !== at || /\d/.test(amount.text.charAt(at - 1))) return [];
  const start = amount.source.start + at;
  const source = { ...amount.source, start, end: start + written.length };
  const total = toNumber(reached);
  return [{ key: 'correctSum', data: { total, unit }, edits: [{ source, text: String(total) }] }];
}
