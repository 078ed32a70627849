import type { Name } from './name.ts';
import type { Sourced } from './source.ts';

/**
 * Who belongs to a cohort. Ages and years of service are taken on 1 September of the school year;
 * 以上 以下 以内 include the number, 不满 超过 以外 do not (Civil Code of the PRC, art. 1259).
 */
export type Condition = Sourced &
  (
    | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] } // 且 / 或
    | { readonly kind: 'not'; readonly of: Condition } // 非
    | { readonly kind: 'age' | 'service'; readonly min: Bound | null; readonly max: Bound | null }
    /** A group, cohort, post, subject, grade, title or honour by its name. */
    | { readonly kind: 'is'; readonly name: Name }
    /** 职称 高级, 学科 语文: a field of the roster has this value. */
    | { readonly kind: 'field'; readonly field: string; readonly value: Name }
  );

export interface Bound {
  readonly value: number;
  readonly inclusive: boolean;
}
