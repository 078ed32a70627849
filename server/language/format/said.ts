import type { FoundEntry } from './closed-words.ts';

/** A word of a closed table, a numeral, or anything else, with its place in the text. */
export interface Said {
  readonly text: string;
  readonly found: FoundEntry | null;
  /** The value of a numeral; null for anything else. */
  readonly number: number | null;
  /** A blank stands before it. */
  readonly apart: boolean;
}
