import { fold } from '../../engine/text/fold.ts';
import { isHan } from './han.ts';
import { readingsOf } from './readings.ts';

/** A word as it is compared with what is typed. */
export interface Prepared {
  readonly folded: string;
  /** Without blanks and apostrophes. */
  readonly plain: string;
  /** First letters of the words of an alphabet: `lp` of lesson preparation; '' for fewer than two words. */
  readonly initials: string;
  /** For each character of `folded` the letters with which its readings begin. */
  readonly letters: readonly string[];
}

/** Words that are remembered; a school has fewer. */
const MOST = 20_000;
const cache = new Map<string, Prepared>();

/** Worked out once for each word: the same few thousand are compared at every keystroke. */
export function prepared(word: string): Prepared {
  let known = cache.get(word);
  if (!known) {
    if (cache.size >= MOST) cache.clear();
    known = prepare(word);
    cache.set(word, known);
  }
  return known;
}

function prepare(word: string): Prepared {
  const folded = fold(word);
  return {
    folded,
    plain: squeezed(folded),
    initials: initials(folded),
    letters: [...folded].map((character) =>
      isHan(character)
        ? [...new Set(readingsOf(character).map((reading) => reading.charAt(0)))].join('')
        : '',
    ),
  };
}

/** Without what nobody types: blanks, and the apostrophe of xi'an. */
export function squeezed(folded: string): string {
  return folded.replace(/[\s'’]+/g, '');
}

function initials(folded: string): string {
  const words = folded.split(/[^a-z0-9]+/).filter((word) => word !== '');
  return words.length < 2 ? '' : words.map((word) => word.charAt(0)).join('');
}
