import { fromDecimal, type Rational, rational } from './rational.ts';

const DIGITS = '零一二三四五六七八九';
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 };
const ARABIC = /\d+(?:,\d{3})*(?:\.\d+)?/y;
const CHINESE = /[零一二两三四五六七八九十百千万亿廿卅半]{1,24}/y;
/** More digits than these are no exact number. */
const MOST_DIGITS = 15;

export interface Numeral {
  readonly value: Rational;
  /** UTF-16 units read. */
  readonly length: number;
}

/**
 * The longest numeral that begins at `at` in folded text: 16, 1,200, 1.5, 十六, 两, 二十三, 一百零五, 3万, 半.
 * Null if there is none. A run of bare digits (二〇二六) reads digit by digit.
 */
export function numeralAt(folded: string, at: number): Numeral | null {
  ARABIC.lastIndex = at;
  const arabic = ARABIC.exec(folded)?.[0];
  if (arabic && arabic.length > MOST_DIGITS) return null;
  if (arabic) {
    const value = fromDecimal(arabic.replaceAll(',', ''));
    const suffix = folded[at + arabic.length];
    if (suffix === '万' || suffix === '亿') {
      return { value: rational(value.n * (suffix === '万' ? 1e4 : 1e8), value.d), length: arabic.length + 1 };
    }
    return { value, length: arabic.length };
  }
  CHINESE.lastIndex = at;
  const run = CHINESE.exec(folded)?.[0] ?? '';
  for (let length = run.length; length > 0; length--) {
    const value = chinese(run.slice(0, length));
    if (value) return { value, length };
  }
  return null;
}

/** The value of a text that is wholly a whole number, Arabic or Chinese; null otherwise. */
export function wholeNumber(folded: string): number | null {
  const numeral = numeralAt(folded, 0);
  return numeral && numeral.length === folded.length && numeral.value.d === 1 ? numeral.value.n : null;
}

function chinese(text: string): Rational | null {
  if (text === '半') return rational(1, 2);
  if (/^[零一二三四五六七八九]{2,15}$/.test(text))
    return rational(Number([...text].map((c) => DIGITS.indexOf(c)).join('')));
  let total = 0;
  let section = 0;
  let digit: number | null = null;
  let lastUnit = Number.POSITIVE_INFINITY;
  for (const character of text) {
    const value = character === '两' ? 2 : DIGITS.indexOf(character);
    const unit = UNITS[character];
    if (value >= 0) {
      if (digit !== null && digit !== 0) return null;
      digit = value;
    } else if (character === '廿' || character === '卅') {
      if (digit !== null || section !== 0) return null;
      section = character === '廿' ? 20 : 30;
      lastUnit = 10;
    } else if (unit !== undefined) {
      if (unit >= lastUnit || (digit === null && unit !== 10)) return null;
      section += (digit ?? 1) * unit;
      lastUnit = unit;
      digit = null;
    } else if (character === '万' || character === '亿') {
      const part = section + (digit ?? 0);
      if (part === 0) return null;
      total += part * (character === '万' ? 1e4 : 1e8);
      section = 0;
      digit = null;
      lastUnit = Number.POSITIVE_INFINITY;
    } else {
      return null;
    }
  }
  return rational(total + section + (digit ?? 0));
}
