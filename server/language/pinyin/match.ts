import { fold } from '../../engine/text/fold.ts';
import { type Prepared, prepared, squeezed } from './prepared.ts';
import { spells } from './spelled.ts';

/** How well what was typed fits a word: the smaller the better. */
export const FIT = { whole: 0, beginning: 1, spelled: 2, inside: 3, spelledInside: 4, scattered: 5 } as const;
export type Fit = (typeof FIT)[keyof typeof FIT];

/** No one types more than this of a word by hand; the rest is compared as it stands. */
const LONGEST_SPELLING = 40;
const LATIN = /[a-z0-9]/;

/**
 * How what was typed fits a word: as it stands, by pinyin (whole, by initials or mixed), by characters out of its
 * middle. Traditional forms and full-width letters are one with the simplified. null: it does not.
 */
export function matcher(typed: string): (word: string) => Fit | null {
  const query = squeezed(fold(typed));
  if (query === '') return () => FIT.beginning;
  const spelling = query.length <= LONGEST_SPELLING && /[a-z]/.test(query);
  return (word) => fit(query, spelling, prepared(word));
}

function fit(query: string, spelling: boolean, word: Prepared): Fit | null {
  if (word.plain.startsWith(query)) return word.plain.length === query.length ? FIT.whole : FIT.beginning;
  if (spelling && (spelledAt(query, word, 0) || word.initials.startsWith(query))) return FIT.spelled;
  if (inside(query, word)) return FIT.inside;
  if (!spelling) return scattered(query, word.plain) ? FIT.scattered : null;
  for (let at = 1; at < word.letters.length; at++) {
    const cuts = LATIN.test(word.folded.charAt(at)) && LATIN.test(word.folded.charAt(at - 1));
    if (!cuts && spelledAt(query, word, at)) return FIT.spelledInside;
  }
  return null;
}

function spelledAt(query: string, { folded, letters }: Prepared, at: number): boolean {
  const first = query.charAt(0);
  const may = letters[at]?.includes(first) || folded.charAt(at) === first;
  return may && spells(query, folded, at);
}

/** In an alphabet only the beginnings of words count; Chinese has no beginnings of words. */
function inside(query: string, { folded, plain }: Prepared): boolean {
  if (!/[a-z]/.test(query.charAt(0))) return plain.includes(query);
  for (let at = folded.indexOf(query); at >= 0; at = folded.indexOf(query, at + 1)) {
    if (!LATIN.test(folded.charAt(at - 1))) return true;
  }
  return false;
}

/** Two characters or more, all there and in order: 集课 in 集体备课. */
function scattered(query: string, plain: string): boolean {
  if (query.length < 2 || /[a-z]/.test(query)) return false;
  let at = -1;
  for (const character of query) {
    at = plain.indexOf(character, at + 1);
    if (at < 0) return false;
  }
  return true;
}
