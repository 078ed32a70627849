import { fold } from '../../engine/text/fold.ts';
import { trie } from './trie.ts';
import { isWhole } from './words.ts';

/** What a known name names. */
export type NameKind =
  | 'group'
  | 'groupKind'
  | 'person'
  | 'cohort'
  | 'post'
  | 'activity'
  | 'kind'
  | 'subject'
  | 'grade'
  | 'place';

/**
 * Names that the reader of sentences knows: the standard library's and those declared in the same file (the reader
 * looks at one file only, language.md §3). All look-ups take folded text.
 */
export interface KnownNames {
  /** What the whole text names; null if unknown. */
  kind(folded: string): NameKind | null;
  /** Lengths of the known names that begin at `at`, longest first. */
  startingAt(folded: string, at: number): readonly number[];
  /** Lengths of the known names that end before `end`, longest first. */
  endingAt(folded: string, end: number): readonly number[];
}

/** Known names from lists; a name in several lists is what the last one says. */
export function knownNames(
  lists: readonly { readonly kind: NameKind; readonly names: readonly string[] }[],
): KnownNames {
  const kinds = new Map<string, NameKind>();
  for (const { kind, names } of lists) for (const name of names) kinds.set(fold(name.trim()), kind);
  kinds.delete('');
  const forwards = trie(kinds, 'forwards');
  const backwards = trie(kinds, 'backwards');
  return {
    kind: (folded) => kinds.get(folded) ?? null,
    startingAt: (folded, at) =>
      longestFirst(forwards.along(folded, at).filter(({ length }) => isWhole(folded, at, at + length))),
    endingAt: (folded, end) =>
      longestFirst(backwards.along(folded, end).filter(({ length }) => isWhole(folded, end - length, end))),
  };
}

/** A file's own names over the standard ones; neither is copied. */
export function layered(standard: KnownNames, own: KnownNames): KnownNames {
  return {
    kind: (folded) => own.kind(folded) ?? standard.kind(folded),
    startingAt: (folded, at) => merged(own.startingAt(folded, at), standard.startingAt(folded, at)),
    endingAt: (folded, end) => merged(own.endingAt(folded, end), standard.endingAt(folded, end)),
  };
}

function longestFirst(found: readonly { readonly length: number }[]): readonly number[] {
  return found.map(({ length }) => length).reverse();
}

function merged(a: readonly number[], b: readonly number[]): readonly number[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  return [...new Set([...a, ...b])].sort((x, y) => y - x);
}
