/** What a known name names. */
export type NameKind = 'group' | 'groupKind' | 'person' | 'cohort' | 'post' | 'activity' | 'kind' | 'subject' | 'grade' | 'place';

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
