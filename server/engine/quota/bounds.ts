import type { Amount } from '../plan/amount.ts';
import { multiply, type Rational, rational } from '../text/rational.ts';

/** Inclusive; null = open on that side. */
export interface Bounds {
  readonly min: Rational | null;
  readonly max: Rational | null;
}

/**
 * The numbers an amount allows: 不少于2 → 2…, 至多2 → …2, 1~2 → 1…2, 2 and 恰好2 → 2…2, 4×10 → 40…40.
 * Null if it names no exact number (约, 若干, XX).
 */
export function allowed(amount: Amount | null): Bounds | null {
  if (!amount || amount.comparison === 'about') return null;
  const product = amount.factors?.reduce(multiply, rational(1)) ?? null;
  const value = product ?? amount.min ?? amount.max;
  if (!value) return null;
  switch (amount.comparison) {
    case 'atLeast':
      return { min: value, max: null };
    case 'atMost':
      return { min: null, max: product ?? amount.max ?? value };
    case 'range':
      return { min: amount.min, max: amount.max };
    case 'exactly':
    case 'bare':
      return { min: value, max: value };
  }
}

/**
 * What an amount demands: as {@link allowed}, but a bare amount forbids no more; only 至多, 不超过, 恰好, 共 and
 * ranges have an upper bound.
 */
export function demanded(amount: Amount | null): Bounds {
  const bounds = allowed(amount);
  if (!bounds) return { min: null, max: null };
  return amount?.comparison === 'bare' ? { min: bounds.min, max: null } : bounds;
}
