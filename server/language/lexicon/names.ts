import { fold } from '../../engine/text/fold.ts';
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

const NONE: readonly number[] = [];

/** Known names from lists; a name in several lists is what the last one says. */
export function knownNames(
  lists: readonly { readonly kind: NameKind; readonly names: readonly string[] }[],
): KnownNames {
  const kinds = new Map<string, NameKind>();
  for (const { kind, names } of lists) for (const name of names) kinds.set(fold(name.trim()), kind);
  return namesOf(kinds);
}

/** Known names by their folded spelling. */
export function namesOf(kinds: ReadonlyMap<string, NameKind>): KnownNames {
  const [beginning, ending] = [new Map<number, number[]>(), new Map<number, number[]>()];
  for (const name of kinds.keys()) {
    if (name === '') continue;
    addLength(beginning, name.charCodeAt(0), name.length);
    addLength(ending, name.charCodeAt(name.length - 1), name.length);
  }
  const isName = (folded: string, from: number, to: number) =>
    to <= folded.length && from >= 0 && kinds.has(folded.slice(from, to)) && isWhole(folded, from, to);
  return {
    kind: (folded) => (folded === '' ? null : (kinds.get(folded) ?? null)),
    startingAt: (folded, at) =>
      beginning.get(folded.charCodeAt(at))?.filter((length) => isName(folded, at, at + length)) ?? NONE,
    endingAt: (folded, end) =>
      ending.get(folded.charCodeAt(end - 1))?.filter((length) => isName(folded, end - length, end)) ?? NONE,
  };
}

/** Lengths of the names that share a character, longest first: names are many, their lengths few. */
function addLength(lengths: Map<number, number[]>, character: number, length: number): void {
  const known = lengths.get(character);
  if (!known) lengths.set(character, [length]);
  else if (!known.includes(length)) {
    known.push(length);
    known.sort((a, b) => b - a);
  }
}

/** A file's own names over the standard ones; neither is copied. */
export function layered(standard: KnownNames, own: KnownNames): KnownNames {
  return {
    kind: (folded) => own.kind(folded) ?? standard.kind(folded),
    startingAt: (folded, at) => merged(own.startingAt(folded, at), standard.startingAt(folded, at)),
    endingAt: (folded, end) => merged(own.endingAt(folded, end), standard.endingAt(folded, end)),
  };
}

function merged(a: readonly number[], b: readonly number[]): readonly number[] {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  return [...new Set([...a, ...b])].sort((x, y) => y - x);
}
