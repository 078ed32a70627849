import type { Bound } from '../../../engine/plan/condition.ts';
import { toNumber } from '../../../engine/text/rational.ts';
import { CONDITION } from '../../lexicon/sentence-words.ts';
import { numberAt, upperEnd } from '../amount/number.ts';

/** An age or a length of service, as a range. */
export interface YearRange {
  readonly kind: 'age' | 'service';
  readonly min: Bound | null;
  readonly max: Bound | null;
  /** Exclusive. */
  readonly end: number;
}

type Side = { readonly bound: 'min' | 'max'; readonly inclusive: boolean };

/**
 * 年龄35周岁以上, 教龄3年以内, 不满30周岁, 30~45岁, service within 3 years, age over 35. Without 年龄 or 教龄 only what is
 * counted in 岁. 以上 以下 以内 include the number, 不满 超过 do not (Civil Code, art. 1259).
 */
export function yearRangeAt(folded: string, at: number): YearRange | null {
  const field = CONDITION.field.at(folded, at);
  const kind = field?.id === '年龄' ? 'age' : field?.id === '教龄' ? 'service' : null;
  if (field && !kind) return null;
  const from = blanks(folded, at + (field?.length ?? 0));
  const before = sideAt(folded, from);
  const start = before ? blanks(folded, before.end) : from;
  const first = numberAt(folded, start);
  if (!first) return null;
  const firstUnit = yearUnit(folded, first.end);
  const upper = first.range ? null : upperEnd(folded, firstUnit?.end ?? first.end);
  const unit = upper ? yearUnit(folded, upper.end) : firstUnit;
  const last = unit?.end ?? upper?.end ?? first.end;
  if (!kind && unit?.age !== true) return null;
  if (kind && !unit && !isEnd(folded, last)) return null;
  const low = toNumber(first.min);
  const high = toNumber(upper?.max ?? first.max);
  const named = kind ?? 'age';
  if (upper || first.range) return { kind: named, min: including(low), max: including(high), end: last };
  const after = before ?? sideAt(folded, blanks(folded, last));
  const end = before ? last : (after?.end ?? last);
  if (!after)
    return kind || unit?.age ? { kind: named, min: including(low), max: including(low), end } : null;
  const bound = { value: low, inclusive: after.inclusive };
  return {
    kind: named,
    min: after.bound === 'min' ? bound : null,
    max: after.bound === 'max' ? bound : null,
    end,
  };
}

function including(value: number): Bound {
  return { value, inclusive: true };
}

function sideAt(folded: string, at: number): (Side & { readonly end: number }) | null {
  const inside = CONDITION.inside.at(folded, at);
  const outside = CONDITION.outside.at(folded, at);
  const inclusive = (inside?.length ?? 0) >= (outside?.length ?? 0);
  const found = inclusive ? inside : outside;
  if (!found) return null;
  const bound = found.id === '以上' || found.id === '超过' ? 'min' : 'max';
  return { bound, inclusive, end: at + found.length };
}

function yearUnit(folded: string, at: number): { readonly age: boolean; readonly end: number } | null {
  const start = blanks(folded, at);
  const age = CONDITION.ageUnit.at(folded, start);
  if (age) return { age: /[岁o]/.test(folded.slice(start, start + age.length)), end: start + age.length };
  return folded[start] === '年' ? { age: false, end: start + 1 } : null;
}

function isEnd(folded: string, at: number): boolean {
  const next = folded[at];
  return next === undefined || next === ' ' || sideAt(folded, at) !== null || /[的且或和与,)]/.test(next);
}

function blanks(folded: string, at: number): number {
  let i = at;
  while (folded[i] === ' ') i++;
  return i;
}
