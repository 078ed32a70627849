import type { Problem } from '../engine/plan/problem.ts';
import type { Source } from '../engine/plan/source.ts';
import { perStatement } from './statements.ts';
import { textsIn, type Written } from './written.ts';

/**
 * What is left to be filled in: XX市, 20xx年, 十x五, ×月×日, ××. A cross between numbers (4×10名) multiplies, and an
 * x beside Latin letters is spelling.
 */
const BLANK =
  /(?<![a-z])(?:(?:19|20)?\d{0,2}[xX×ｘＸ]{2,}[年月日省市县縣区區镇鎮乡鄉村校]?|\d{2,3}[xX×]年?|[一二三四五六七八九十][xX×ｘＸ][一二三四五六七八九十]|(?<![\d一二三四五六七八九十])[xX×][年月日周週])(?![a-z])/gi;

/** `placeholder`, once per place: where two found texts overlap, the one that stands first. */
export const placeholders = perStatement((declaration) => {
  const found = [...textsIn(declaration)].flatMap(blanksIn);
  return apart(found).map(({ text, source }): Problem => ({ code: 'placeholder', source, data: { text } }));
});

function blanksIn({ text, source }: Written): readonly Written[] {
  if (!/[xX×ｘＸ]/.test(text)) return [];
  return [...text.matchAll(BLANK)].map((match) => {
    const start = source.start + match.index;
    return { text: match[0], source: { ...source, start, end: start + match[0].length } };
  });
}

function apart(found: readonly Written[]): readonly Written[] {
  const ends = new Map<Source['origin'], number>();
  return found
    .toSorted((a, b) => a.source.start - b.source.start || b.source.end - a.source.end)
    .filter(({ source }) => {
      if (source.start < (ends.get(source.origin) ?? 0)) return false;
      ends.set(source.origin, source.end);
      return true;
    });
}
