import type { Cursor } from './cursor.ts';

const BARE_CLASS = '课'.length;

/**
 * How many tokens from `ahead` on make an amount: 三次, 1篇, 一到两次, 二、三次, once. 0 = there is none. A numeral
 * without a unit is no amount (每周一诗).
 */
export function amountLength(cursor: Cursor, ahead = 0): number {
  const first = cursor.peek(ahead);
  if (!first) return 0;
  if (first.kind === 'times' && first.id === 'times') return 1;
  if (!isNumber(first.kind)) return 0;
  let at = ahead + 1;
  const joint = cursor.peek(at);
  if (
    joint &&
    (joint.kind === 'range' || joint.id === 'comma') &&
    isNumber(cursor.peek(at + 1)?.kind ?? 'other')
  )
    at += 2;
  if (cursor.is('mark', 'dot', at) && cursor.is('number', 'digits', at + 1)) at += 2;
  return isMeasure(cursor, at) ? at + 1 - ahead : 0;
}

function isNumber(kind: string): boolean {
  return kind === 'number' || kind === 'cardinal';
}

/** Units of amounts. 课 alone is none (每日一课 is a name), 节课 and 堂课 are. */
function isMeasure(cursor: Cursor, ahead: number): boolean {
  const unit = cursor.peek(ahead);
  if (!unit) return false;
  if (unit.kind === 'unit') {
    return (unit.id === 'class' && unit.to - unit.from > BARE_CLASS) || unit.id === 'term';
  }
  return (
    unit.kind === 'times' || unit.kind === 'measure' || unit.kind === 'counter' || unit.kind === 'lesson'
  );
}
