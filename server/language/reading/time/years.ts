import type { DateExpression } from '../../../engine/plan/schedule.ts';
import type { TimeReader } from './time-reader.ts';

export type Year = Exclude<DateExpression['year'], null>;

/** Year 1 of 民国 is 1912. */
const MINGUO_OFFSET = 1911;
const FIRST_SHORT = 2000;

/** 2026年, 二〇二六年, 115年 (民国), 26年, 今年, 明年, 次年. */
export function year(reader: TimeReader): Year | null {
  return reader.attempt((inner) => {
    const word = inner.take('yearWord');
    if (word) return word.id === 'second' ? 'second' : 'first';
    const minguo = inner.take('minguo');
    const number = inner.take('number');
    if (!number || !(inner.take('unit', 'year') ?? inner.take('unit', 'schoolYear'))) return null;
    return fullYear(number.value, minguo !== null);
  });
}

/** 2026 stays; 民国 years and three digits add 1911; two digits are of this century. Null = no year. */
export function fullYear(value: number, minguo: boolean): number | null {
  if (minguo || (value >= 100 && value < 300)) return value + MINGUO_OFFSET;
  if (value < 100) return value >= 10 ? value + FIRST_SHORT : null;
  return value >= 1900 && value <= 2200 ? value : null;
}
