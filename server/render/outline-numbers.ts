import type { HeadingLevel } from './outline.ts';
import type { RenderLanguage } from './view.ts';

const DIGITS = '零一二三四五六七八九';
const OWN =
  /^\s*(?:[一二三四五六七八九十百壹贰貳叁參肆伍陆陸柒捌玖拾]+[、．.]|[（(](?:[一二三四五六七八九十百]+|\d+)[）)][、．.]?|\d+(?:\.\d+)*(?:[.．](?!\d)|[、)）])|第(?:[一二三四五六七八九十百]+|\d+)(?:章|节|節|部分|条|條)|[IVX]+\.\s)\s*/;

/** 1–99 as official documents count: 一, 十, 二十一. */
export function chineseNumber(n: number): string {
  if (n < 1 || n > 99) return String(n);
  const tens = Math.floor(n / 10);
  const ones = n % 10;
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : DIGITS[tens]}十`;
  return `${ten}${ones === 0 ? '' : DIGITS[ones]}`;
}

/** A title or sentence without the number it brings; one that is nothing but a number stays. */
export function withoutNumber(title: string): string {
  const rest = title.replace(OWN, '');
  return rest === '' ? title : rest;
}

/** 一、（一）1.（1） by level (GB/T 9704—2012, 7.3.3); `1.`, `1.1`, `1.1.1` in English. `path`: the counts down to here. */
export function headingNumber(
  level: HeadingLevel,
  path: readonly number[],
  language: RenderLanguage,
): string {
  const n = path.at(-1) ?? 1;
  if (language === 'en') return path.length === 1 ? `${n}. ` : `${path.join('.')} `;
  return [`${chineseNumber(n)}、`, `（${chineseNumber(n)}）`, `${n}.`, `（${n}）`][level - 1] ?? '';
}
