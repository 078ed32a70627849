import type { CstNode } from 'langium';
import type { Name } from '../../engine/plan/name.ts';
import type { Problem } from '../../engine/plan/problem.ts';
import type { Origin, Source } from '../../engine/plan/source.ts';
import type { KnownNames } from '../lexicon/names.ts';
import { type Reading, type Slice, slice } from '../reading/slice.ts';

/** One statement being lowered: its text, what names its file knows, and where remarks go. */
export interface Lowering {
  readonly origin: Origin;
  readonly text: string;
  readonly names: KnownNames;
  readonly problems: Problem[];
}

/** The text of a node, or of the stretch from one offset to another, for a reader. */
export function sliceAt(c: Lowering, start: number, end: number): Slice {
  return slice(c.origin, withoutComments(c.text.slice(start, end)), start);
}

/** A list may run over several lines with a comment behind each: blanks stand for them, so that offsets stay. */
function withoutComments(text: string): string {
  if (!text.includes('//')) return text;
  return text.replace(
    /(^|\s)(\/\/[^\r\n]*)(?=\r?\n)/g,
    (_, before: string, comment: string) => before + ' '.repeat(comment.length),
  );
}

export function sliceOfNode(c: Lowering, node: { readonly $cstNode?: CstNode | undefined }): Slice {
  const { start, end } = span(node);
  return sliceAt(c, start, end);
}

/** Offsets of a node in the text of its statement. */
export function span(node: { readonly $cstNode?: CstNode | undefined }): { start: number; end: number } {
  const cst = node.$cstNode;
  return cst ? { start: cst.offset, end: cst.end } : { start: 0, end: 0 };
}

export function sourceAt(c: Lowering, start: number, end: number): Source {
  return { origin: c.origin, start, end };
}

export function sourceOfNode(c: Lowering, node: { readonly $cstNode?: CstNode | undefined }): Source {
  const { start, end } = span(node);
  return sourceAt(c, start, end);
}

/** Takes a reader's value and keeps what it has to say. */
export function take<T>(c: Lowering, reading: Reading<T>): T {
  c.problems.push(...reading.problems);
  return reading.value;
}

/** The first of several names, or none. */
export function firstName(names: readonly Name[]): Name | null {
  return names[0] ?? null;
}
