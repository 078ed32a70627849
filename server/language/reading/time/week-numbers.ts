import type { Cursor } from './cursor.ts';

/** Numbers of school weeks, both inclusive, and where they stand in the text. */
export interface WeekNumbers {
  readonly from: number;
  readonly to: number;
  readonly textFrom: number;
  readonly textTo: number;
}

/** 第3周, 第3周至第16周, 第2—5周, 预备周, week 3, weeks 3-16, week 3 to week 8, 3rd week. */
export function weekNumbers(cursor: Cursor): WeekNumbers | null {
  return cursor.attempt(unitFirst) ?? cursor.attempt(unitLast);
}

/** A number or range without its unit, for lists: the `3` of 第3、7、11周. */
export function bareWeeks(cursor: Cursor): WeekNumbers | null {
  return cursor.attempt((inner) => {
    const textFrom = inner.textStart;
    inner.take('ordinal');
    const from = inner.take('number');
    if (!from) return null;
    const to = inner.attempt((tail) => (tail.take('range') ? ordinalNumber(tail, false) : null));
    return { from: from.value, to: to ?? from.value, textFrom, textTo: inner.textEnd };
  });
}

/** week 3, weeks 3-16, week 3 to week 8 */
function unitFirst(cursor: Cursor): WeekNumbers | null {
  const textFrom = cursor.textStart;
  if (!cursor.take('unit', 'week')) return null;
  const from = ordinalNumber(cursor, false);
  if (from === null) return null;
  const to = cursor.attempt((inner) => {
    if (!inner.take('range')) return null;
    inner.take('unit', 'week');
    return ordinalNumber(inner, false);
  });
  return { from, to: to ?? from, textFrom, textTo: cursor.textEnd };
}

/** 第3周, 第3周至第16周, 第2—5周, 3rd week */
function unitLast(cursor: Cursor): WeekNumbers | null {
  const textFrom = cursor.textStart;
  const from = cursor.take('weekZero') ? 0 : ordinalNumber(cursor, true);
  if (from === null) return null;
  const closed = cursor.tokens[cursor.at - 1]?.kind === 'weekZero' || cursor.take('unit', 'week') !== null;
  const to = cursor.attempt((inner) => {
    if (!inner.take('range')) return null;
    const last = ordinalNumber(inner, false);
    return last !== null && inner.take('unit', 'week') ? last : null;
  });
  if (!closed && to === null) return null;
  return { from, to: to ?? from, textFrom, textTo: cursor.textEnd };
}

/** 第3, 3rd, third; without `marked` also a bare 3. */
function ordinalNumber(cursor: Cursor, marked: boolean): number | null {
  return cursor.attempt((inner) => {
    const nth = inner.take('nth');
    if (nth) return nth.value > 0 ? nth.value : null;
    const ordinal = inner.take('ordinal');
    const number = inner.take('number');
    if (!number) return null;
    const th = inner.take('ordinalEnd');
    return ordinal || th || !marked ? number.value : null;
  });
}
