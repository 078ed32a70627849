import { fold } from '../../engine/text/fold.ts';
import { numeralAt } from '../../engine/text/numeral.ts';
import { toNumber } from '../../engine/text/rational.ts';

const DIGITS = '零一二三四五六七八九';

/**
 * A text with its only numeral of a value replaced by another, in the same digits (四项 → 五项, 16次 → 15次); null if that
 * value stands not or more than once in it.
 */
export function withNumber(text: string, from: number, to: number): string | null {
  const found = numeralsIn(text).filter(({ value }) => value === from);
  const [one] = found;
  if (!one || found.length > 1) return null;
  return text.slice(0, one.start) + inDigitsOf(text.slice(one.start, one.end), to) + text.slice(one.end);
}

interface Found {
  readonly start: number;
  readonly end: number;
  readonly value: number;
}

/** All numerals of a text, in order. */
function numeralsIn(text: string): readonly Found[] {
  const folded = fold(text);
  const found: Found[] = [];
  for (let at = 0; at < folded.length; ) {
    const numeral = numeralAt(folded, at);
    if (numeral) found.push({ start: at, end: at + numeral.length, value: toNumber(numeral.value) });
    at += numeral?.length ?? 1;
  }
  return found;
}

/** A number in Chinese digits if the other was written so; 两 counts, 二 orders. */
function inDigitsOf(written: string, value: number): string {
  if (/\d/.test(fold(written)) || !Number.isInteger(value) || value < 1 || value > 99) return String(value);
  const [tens, units] = [Math.floor(value / 10), value % 10];
  const ones = units === 0 ? '' : DIGITS.charAt(units);
  if (tens === 0) return ones;
  return `${tens === 1 ? '' : DIGITS.charAt(tens)}十${ones}`;
}
