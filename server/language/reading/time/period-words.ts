import { amountLength } from './amounts.ts';
import type { Cursor } from './cursor.ts';
import { weekNumbers } from './week-numbers.ts';

const MONTHS_OF_QUARTER = 3;

/** What a period is, without its place. */
export type PeriodCore =
  | { readonly kind: 'day' | 'plan' | 'lesson' | 'unit' }
  | { readonly kind: 'week' | 'month'; readonly every: number }
  | { readonly kind: 'term'; readonly this: boolean }
  | { readonly kind: 'year'; readonly every: number; readonly this: boolean }
  | { readonly kind: 'weeks'; readonly from: number; readonly to: number };

/** The period that begins at the cursor, without triggers (每次…); null if none does. */
export function period(cursor: Cursor): PeriodCore | null {
  return (
    cursor.attempt(everyUnit) ??
    cursor.attempt(countedUnit) ??
    cursor.attempt(standing) ??
    cursor.attempt(weeks)
  );
}

/** 每周, 每两周, 每个月, every 2 weeks, every other week. */
function everyUnit(cursor: Cursor): PeriodCore | null {
  const other = cursor.take('cycle', 'other');
  if (!other && !cursor.take('every')) return null;
  if (!other && cursor.take('daily')) return { kind: 'day' };
  if (!other && cursor.take('lesson')) return { kind: 'lesson' };
  const count = other ? null : (cursor.take('number') ?? cursor.take('cardinal'));
  if (count) cursor.take('counter');
  const unit = cursor.take('unit');
  if (!unit) return null;
  const core = unitPeriod(unit.id, other ? 2 : (count?.value ?? 1));
  if (!core || (!count && isName(cursor, core))) return null;
  return core;
}

/** 一学期, 一学年, 三年里; 两周 and 一月 only before an amount (两周一篇). */
function countedUnit(cursor: Cursor): PeriodCore | null {
  const count = cursor.take('number') ?? cursor.take('cardinal');
  if (count) cursor.take('counter');
  const unit = count && cursor.take('unit');
  if (!unit) return null;
  if (unit.id === 'term') return count.value === 1 ? { kind: 'term', this: false } : null;
  if (unit.id === 'schoolYear') return unitPeriod(unit.id, count.value);
  if (unit.id === 'year' && cursor.take('within')) return unitPeriod(unit.id, count.value);
  const sure = unit.id !== 'class' && unit.id !== 'chapter' && (cursor.done || amountLength(cursor) > 0);
  return sure ? unitPeriod(unit.id, count.value) : null;
}

function standing(cursor: Cursor): PeriodCore | null {
  if (cursor.take('current', 'term')) return { kind: 'term', this: true };
  if (cursor.take('current', 'year')) return { kind: 'year', every: 1, this: true };
  if (cursor.take('whole')) return { kind: 'plan' };
  const cycle = cursor.take('cycle');
  if (!cycle || cycle.id === 'other') return null;
  return unitPeriod(cycle.id.slice(0, -1), Number(cycle.id.slice(-1)));
}

function weeks(cursor: Cursor): PeriodCore | null {
  const range = weekNumbers(cursor);
  return range ? { kind: 'weeks', from: range.from, to: range.to } : null;
}

function unitPeriod(unit: string, every: number): PeriodCore | null {
  switch (unit) {
    case 'day':
      return every === 1 ? { kind: 'day' } : null;
    case 'week':
    case 'month':
      return { kind: unit, every };
    case 'quarter':
      return { kind: 'month', every: every * MONTHS_OF_QUARTER };
    case 'term':
      return every === 1 ? { kind: 'term', this: false } : null;
    case 'schoolYear':
    case 'year':
      return { kind: 'year', every, this: false };
    case 'class':
      return { kind: 'lesson' };
    case 'chapter':
      return { kind: 'unit' };
    default:
      return null;
  }
}

/** 每周一诗, 每日一题: 一 without a unit makes a name; 每周 3 without one, and 每周 周三, a weekday. */
function isName(cursor: Cursor, core: PeriodCore): boolean {
  if (core.kind === 'week' && cursor.is('weekday')) return true;
  const number = cursor.peek();
  if (number?.kind !== 'number' || amountLength(cursor) > 0) return false;
  const short =
    core.kind === 'week' || core.kind === 'month' || core.kind === 'day' || core.kind === 'lesson';
  if (number.id === 'words') return short && number.value === 1;
  const next = cursor.peek(1);
  return (
    core.kind === 'week' && number.value <= 7 && (!next || next.kind === 'dayPart' || next.kind === 'ordinal')
  );
}
