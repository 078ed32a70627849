import people from '../../grammar/vocabulary/people.json' with { type: 'json' };
import verbs from '../../grammar/vocabulary/verbs.json' with { type: 'json' };
import words from '../../grammar/vocabulary/words.json' with { type: 'json' };
import type { Kind } from '../engine/plan/vocabulary.ts';
import { fold } from '../engine/text/fold.ts';

/** Words of the language that schools make names of, in pairs of characters: nearly all Chinese words are two long. */
const COMMON = pairsOf([
  ...words.words,
  ...[...Object.values(people), ...Object.values(verbs)].flat().flatMap(({ hans }) => hans),
]);

/** Whether two characters stand together in the name of a kind, or in a word that schools make names of. Folded. */
export function wordsWithin(kinds: readonly Kind[]): (pair: string) => boolean {
  const pairs = pairsOf(kinds.flatMap(({ name, aliases }) => [name, ...aliases].map(({ text }) => text)));
  return (pair) => pairs.has(pair) || COMMON.has(pair);
}

/**
 * Whether a name that differs in one character from another is that name misspelt (集休备课) rather than a name of its own
 * (校本教研 beside 校本教材): in the latter the character makes a word with its neighbour. Both folded, equally long.
 */
export function isSlip(name: string, meant: string, isWord: (pair: string) => boolean): boolean {
  const at = [...name].findIndex((character, i) => character !== meant.charAt(i));
  return ![name.slice(at - 1, at + 1), name.slice(at, at + 2)].some(
    (pair) => pair.length === 2 && isWord(pair),
  );
}

function pairsOf(names: readonly string[]): ReadonlySet<string> {
  const pairs = new Set<string>();
  for (const name of names.map(fold))
    for (let i = 0; i + 2 <= name.length; i++) pairs.add(name.slice(i, i + 2));
  return pairs;
}
