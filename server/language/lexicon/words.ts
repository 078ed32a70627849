import { fold } from '../../engine/text/fold.ts';
import type { Entry } from './entry.ts';
import { type Trie, trie } from './trie.ts';

/** A word found in a text. */
export interface FoundWord {
  /** Id of its entry. */
  readonly id: string;
  /** UTF-16 units. */
  readonly length: number;
}

/** A section of the vocabulary. All look-ups take folded text; a Latin word ends where its letters end. */
export interface WordTable {
  /** The longest word that begins at `at`. */
  at(folded: string, at: number): FoundWord | null;
  /** Every word that begins at `at`, longest first. */
  allAt(folded: string, at: number): readonly FoundWord[];
  /** The longest word that ends before `end`. */
  before(folded: string, end: number): FoundWord | null;
  /** Every spelling, folded, with the id of its entry. */
  readonly spellings: ReadonlyMap<string, string>;
}

const NOTHING: readonly FoundWord[] = [];

/** Built when first looked into: some tables are for rare sentences. */
export function wordTable(entries: readonly Entry[]): WordTable {
  let spellings: ReadonlyMap<string, string> | null = null;
  let beginning: Trie<string> | null = null;
  let ending: Trie<string> | null = null;
  const words = () => {
    spellings ??= spellingsOf(entries);
    return spellings;
  };
  const forwards = () => {
    beginning ??= trie(words(), 'forwards');
    return beginning;
  };
  const backwards = () => {
    ending ??= trie(words(), 'backwards');
    return ending;
  };
  const allAt = (folded: string, at: number): readonly FoundWord[] => {
    const found = forwards().along(folded, at);
    if (found.length === 0) return NOTHING;
    return found
      .filter(({ length }) => isWhole(folded, at, at + length))
      .map(({ length, value }) => ({ id: value, length }))
      .reverse();
  };
  return {
    at: (folded, at) => {
      const found = forwards()
        .along(folded, at)
        .findLast(({ length }) => isWhole(folded, at, at + length));
      return found ? { id: found.value, length: found.length } : null;
    },
    allAt,
    before: (folded, end) => {
      const found = backwards()
        .along(folded, end)
        .filter(({ length }) => isWhole(folded, end - length, end))
        .at(-1);
      return found ? { id: found.value, length: found.length } : null;
    },
    get spellings() {
      return words();
    },
  };
}

/** Of two entries with one spelling the first has it. */
function spellingsOf(entries: readonly Entry[]): ReadonlyMap<string, string> {
  const spellings = new Map<string, string>();
  for (const { id, hans, hant, en } of entries) {
    for (const spelling of [...hans, ...hant, ...en]) {
      const folded = fold(spelling);
      if (!spellings.has(folded)) spellings.set(folded, id);
    }
  }
  return spellings;
}

/** Whether no Latin word is cut at either end. */
export function isWhole(folded: string, from: number, to: number): boolean {
  return (
    !(isLatin(folded, from) && isLatin(folded, from - 1)) && !(isLatin(folded, to - 1) && isLatin(folded, to))
  );
}

function isLatin(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x24f);
}
