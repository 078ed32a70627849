import type { Problem } from '../../engine/plan/problem.ts';
import type { Origin, Source } from '../../engine/plan/source.ts';
import { fold } from '../../engine/text/fold.ts';

/** A stretch of a statement's text that a reader turns into meaning. Offsets in results are those of the origin. */
export interface Slice {
  readonly origin: Origin;
  /** As written. */
  readonly text: string;
  /** Folded (text/fold.ts), same length. */
  readonly folded: string;
  /** Where `text` begins in the origin. */
  readonly start: number;
}

/** What a reader understood, and what it has to say about it. Readers never throw. */
export interface Reading<T> {
  readonly value: T;
  readonly problems: readonly Problem[];
}

export function slice(origin: Origin, text: string, start: number): Slice {
  return { origin, text, folded: fold(text), start };
}

/** From `from` to `to` (exclusive), both relative to the slice. */
export function subslice(whole: Slice, from: number, to: number): Slice {
  return {
    origin: whole.origin,
    text: whole.text.slice(from, to),
    folded: whole.folded.slice(from, to),
    start: whole.start + from,
  };
}

/** The place of a part of a slice; the whole without `from` and `to`. */
export function sourceOf(whole: Slice, from = 0, to = whole.text.length): Source {
  return { origin: whole.origin, start: whole.start + from, end: whole.start + to };
}

/** Without blanks at both ends. */
export function trimmed(whole: Slice): Slice {
  const lead = whole.text.length - whole.text.trimStart().length;
  return subslice(whole, lead, Math.max(lead, whole.text.trimEnd().length));
}
