import type { Expected } from '../../../engine/plan/codes.ts';
import type { Problem } from '../../../engine/plan/problem.ts';
import { type Slice, sourceOf } from '../slice.ts';

const FOUND_LENGTH = 20;

/** From `from` to `to` no time could be read; `expected` says what should have stood there. */
export function unreadable(whole: Slice, expected: Expected, from = 0, to = whole.text.length): Problem {
  const text = whole.text.slice(from, to);
  const found = text.length > FOUND_LENGTH ? `${text.slice(0, FOUND_LENGTH)}…` : text;
  return {
    code: 'syntax',
    source: sourceOf(whole, from, to),
    data: { reason: 'unreadable-time', found, expected },
  };
}
