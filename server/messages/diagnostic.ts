import type { Severity } from '../engine/plan/problem.ts';
import type { Range } from '../engine/plan/source.ts';

/** A problem in words, where a reader finds it: what the command line prints and the editor underlines. */
export interface Diagnostic {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  /** Path as the caller gave it, `/` as separator. */
  readonly file: string;
  readonly range: Range;
  /** The numbers, names and dates of the message. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly related: readonly RelatedPlace[];
  /** A page on the code. */
  readonly href?: string;
}

export interface RelatedPlace {
  readonly file: string;
  readonly range: Range;
  readonly message: string;
}
