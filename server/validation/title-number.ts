import { fold } from '../engine/text/fold.ts';
import { wholeNumber } from '../engine/text/numeral.ts';

/** The number before a title, 四 of 四、具体措施. */
export interface TitleNumber {
  readonly value: number;
  /** Numbers of one style make one series: 一、 （一） 1. (1) 1) 第一部分. */
  readonly style: string;
  /** As written, with its brackets: 四, (2). */
  readonly text: string;
  /** Where the numeral itself stands in the title. */
  readonly from: number;
  readonly to: number;
}

const HAN = '[一二三四五六七八九十百]+';
const FORMS: readonly { readonly form: RegExp; readonly style: string }[] = [
  { form: new RegExp(`^(\\()(${HAN})(\\))`), style: '(一)' },
  { form: /^(\()(\d{1,3})(\))/, style: '(1)' },
  { form: new RegExp(`^(第)(${HAN}|\\d{1,3})(部分|章|节|篇|编|条)`), style: '第一' },
  { form: new RegExp(`^()(${HAN})()[、.]`), style: '一' },
  { form: /^()(\d{1,3})(\))/, style: '1)' },
  { form: /^()(\d{1,3})()[、.](?!\d)/, style: '1' },
];

/** The number that opens a title; null if none does. */
export function titleNumber(title: string): TitleNumber | null {
  const folded = fold(title);
  for (const { form, style } of FORMS) {
    const [, open = '', numeral = '', close = ''] = form.exec(folded) ?? [];
    const value = numeral === '' ? null : wholeNumber(numeral);
    if (value === null) continue;
    const from = open.length;
    const to = from + numeral.length;
    return { value, style, text: title.slice(0, to + close.length), from, to };
  }
  return null;
}

/** A number in the numerals of another: 3 like 四 is 三. `value` 1–999. */
export function numeralLike(value: number, { text, from, to }: TitleNumber): string {
  return /[一二三四五六七八九十百]/.test(text.slice(from, to)) ? hanNumeral(value) : String(value);
}

const DIGITS = '零一二三四五六七八九';

function hanNumeral(value: number): string {
  const hundreds = Math.floor(value / 100);
  const tens = Math.floor(value / 10) % 10;
  const ones = value % 10;
  const upper = hundreds > 0 ? `${DIGITS.charAt(hundreds)}百` : '';
  const middle = tens > 0 ? `${tens === 1 && hundreds === 0 ? '' : DIGITS.charAt(tens)}十` : '';
  const gap = hundreds > 0 && tens === 0 && ones > 0 ? '零' : '';
  return `${upper}${middle}${gap}${ones > 0 ? DIGITS.charAt(ones) : ''}`;
}
