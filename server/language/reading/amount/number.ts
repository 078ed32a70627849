import { type Numeral, numeralAt } from '../../../engine/text/numeral.ts';
import { fromDecimal, multiply, type Rational, rational } from '../../../engine/text/rational.ts';
import { QUANTITY } from '../../lexicon/sentence-words.ts';

/** A number or a range of numbers, as it stands before a unit. */
export interface NumberRead {
  readonly min: Rational;
  readonly max: Rational;
  readonly end: number;
  readonly range: boolean;
  /** 十余, 100多 */
  readonly rough: boolean;
  /** 4×10 */
  readonly factors: readonly Rational[];
}

const DIGITS = '零一二三四五六七八九';
const NUMERAL = /[\d零一二两三四五六七八九十百千万亿廿卅半]/;
const PAIR =
  /(十?)([一二两三四五六七八九])、?([二三四五六七八九])([十百千万]?)(?![零一二两三四五六七八九十百千万亿])/y;
const MAGNITUDE: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 10000 };
const SEPARATOR = /\s*(?:~|-+|至|到|或|、|\bto\b)\s*/y;
const ENGLISH = /(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?![a-z\d])/y;
const ENGLISH_NUMBERS = ENGLISH.source.slice(3, ENGLISH.source.indexOf(')')).split('|');
const FRACTION = /[一二三四五六七八九十百\d]+分之/y;

/** Whether a numeral may begin at `at`: not inside another, not after 第 or 每, nor the 三 of 高三. */
export function mayBegin(folded: string, at: number): boolean {
  const before = folded[at - 1];
  if (before === undefined) return true;
  if (before === '第' || before === '每' || before === '高' || before === '初' || before === '.')
    return false;
  if (/[a-z]/.test(before) && /[a-z\d]/.test(folded[at] ?? '')) return false;
  if (!NUMERAL.test(before)) return true;
  if (/\d/.test(folded[at] ?? '') && !/\d/.test(before)) return true;
  return /[\u4e00-\u9fff]/.test(before) && /[周期拜高初]/.test(folded[at - 2] ?? '');
}

/** The number that begins at `at`: 16, 1,200, 二、三, 两三, 1~2, 一到两, 4×10, 百分之八十 (unit % is the caller's). */
export function numberAt(folded: string, at: number): NumberRead | null {
  const first = single(folded, at);
  if (!first) return null;
  if (first.range) return first;
  const times = QUANTITY.times.at(folded, first.end);
  const factor = times ? single(folded, first.end + times.length) : null;
  if (factor && !factor.range) {
    const product = multiply(first.min, factor.min);
    return { ...factor, min: product, max: product, factors: [first.min, factor.min] };
  }
  return first;
}

/** The upper end after `from` where a separator and a number follow: …~2, …至三. */
export function upperEnd(folded: string, from: number): NumberRead | null {
  SEPARATOR.lastIndex = from;
  const separator = SEPARATOR.exec(folded)?.[0];
  if (separator === undefined) return null;
  const upper = single(folded, from + separator.length);
  return upper && !upper.range ? upper : null;
}

function single(folded: string, at: number): NumberRead | null {
  const pair = pairAt(folded, at);
  if (pair) return pair;
  FRACTION.lastIndex = at;
  const fraction = FRACTION.exec(folded)?.[0];
  if (fraction !== undefined) return fractionAt(folded, at, fraction.length);
  const numeral = numeralAt(folded, at) ?? englishAt(folded, at);
  if (!numeral) return null;
  let end = at + numeral.length;
  if (/^[一二三四五六七八九]{2,}$/.test(folded.slice(at, end))) return null;
  let value = numeral.value;
  const magnitude = /\d/.test(folded[end - 1] ?? '') ? MAGNITUDE[folded[end] ?? ''] : undefined;
  if (magnitude !== undefined && magnitude > 10) {
    value = multiply(value, rational(magnitude));
    end += 1;
  }
  const rough = /[多余]/.test(folded[end] ?? '') && value.n >= 10;
  return { min: value, max: value, end: rough ? end + 1 : end, range: false, rough, factors: [] };
}

/** two (lessons): the numbers that English writes as words. */
function englishAt(folded: string, at: number): Numeral | null {
  ENGLISH.lastIndex = at;
  const word = ENGLISH.exec(folded)?.[0];
  return word === undefined
    ? null
    : { value: rational(ENGLISH_NUMBERS.indexOf(word) + 1), length: word.length };
}

/** 两三次, 二、三次, 二三十, 十二三: neighbours in counting. */
function pairAt(folded: string, at: number): NumberRead | null {
  PAIR.lastIndex = at;
  const found = PAIR.exec(folded);
  if (!found) return null;
  const [whole, ten = '', low = '', high = '', magnitude = ''] = found;
  const from = low === '两' ? 2 : DIGITS.indexOf(low);
  const to = DIGITS.indexOf(high);
  if (to !== from + 1 || (ten !== '' && magnitude !== '')) return null;
  const scale = rational(MAGNITUDE[magnitude] ?? 1);
  const base = ten === '' ? 0 : 10;
  return {
    min: multiply(rational(base + from), scale),
    max: multiply(rational(base + to), scale),
    end: at + whole.length,
    range: true,
    rough: false,
    factors: [],
  };
}

/** 百分之八十 and 三分之二, in per cent. */
function fractionAt(folded: string, at: number, length: number): NumberRead | null {
  const below = folded[at] === '百' ? rational(100) : numeralAt(folded, at)?.value;
  const above = numeralAt(folded, at + length);
  if (!below || !above || below.n === 0) return null;
  const value = multiply(multiply(above.value, rational(below.d, below.n)), fromDecimal('100'));
  return { min: value, max: value, end: at + length + above.length, range: false, rough: false, factors: [] };
}
