import type { Rational } from '../text/rational.ts';
import type { Sourced } from './source.ts';

/**
 * How an amount was compared. `bare` (每周2节) is an exact amount on its own and a rhythm beside a longer period;
 * only `exactly` (恰好, 共) forbids more.
 */
export type Comparison = 'atLeast' | 'atMost' | 'exactly' | 'range' | 'bare' | 'about';

/** How much: 不少于2节, 1~2次, 4×10名, 若干, XX字. Bounds are inclusive; null = unbounded or unknown. */
export interface Amount extends Sourced {
  readonly text: string;
  readonly comparison: Comparison;
  readonly min: Rational | null;
  readonly max: Rational | null;
  /** Standard unit (节 次 篇 % …); the written word if no table has it; null = none written. */
  readonly unit: string | null;
  /** 4×10名 → [4, 10]. */
  readonly factors?: readonly Rational[];
  /** 力争, 建议: a shortfall is only a hint. */
  readonly soft: boolean;
  /** 若干, 多次, 一定: legal, without a number. */
  readonly vague?: string;
  /** XX, 20xx: legal, to be filled in. */
  readonly placeholder?: string;
  /** 至少10所以上: the comparison was said twice. */
  readonly doubled?: string;
}
