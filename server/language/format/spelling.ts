import { fold } from '../../engine/text/fold.ts';
import { numeralAt } from '../../engine/text/numeral.ts';
import type { WrittenLanguage } from '../document/dominant-language.ts';
import type { Entry } from '../lexicon/entry.ts';

const LISTS = { 'zh-Hans': 'hans', 'zh-Hant': 'hant', en: 'en' } as const;

/**
 * How a word of the vocabulary is spelled in a language: as written if that is a spelling of the language, else the
 * same characters (主備 for 主备), else the standard spelling. null if the language has none. In a pattern (第#周)
 * `#` becomes the written numeral.
 */
export function spelledIn(word: Entry, written: string, language: WrittenLanguage): string | null {
  const spellings = word[LISTS[language]];
  if (spellings.includes(written)) return written;
  const numeral = word.hans.some((spelling) => spelling.includes('#')) ? numeralWithin(written) : null;
  const filled = numeral === null ? spellings : spellings.map((spelling) => spelling.replace('#', numeral));
  const folded = fold(written);
  return filled.find((spelling) => fold(spelling) === folded) ?? filled[0] ?? null;
}

function numeralWithin(written: string): string | null {
  const folded = fold(written);
  for (let at = 0; at < folded.length; at++) {
    const numeral = numeralAt(folded, at);
    if (numeral) return written.slice(at, at + numeral.length);
  }
  return null;
}
