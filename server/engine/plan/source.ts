/**
 * The piece of a file in which something was said: a top-level statement of a plan, or a row of a roster.
 * Compared by identity. It does not know where it stands: text typed above it moves it, and what was derived from
 * it stays valid (architecture.md, invariant 8). A {@link Locator} of the current text says where it is.
 */
export interface Origin {
  /** Path or URI of the file, as the caller gave it; `/` as separator. */
  readonly file: string;
}

/** A stretch of text, in UTF-16 units from the start of its origin; `end` is exclusive. */
export interface Source {
  readonly origin: Origin;
  readonly start: number;
  readonly end: number;
}

/** Anything that was said somewhere. */
export interface Sourced {
  readonly source: Source;
}

/** Lines and characters from 0, in UTF-16 units; `end` is exclusive (as in LSP). */
export interface Range {
  readonly start: { readonly line: number; readonly character: number };
  readonly end: { readonly line: number; readonly character: number };
}

/** Where a source stands in the current text of its file. */
export type Locator = (source: Source) => Range;
