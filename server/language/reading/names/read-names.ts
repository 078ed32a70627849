import type { Name } from '../../../engine/plan/name.ts';
import { parenthesisEnd, quotationEnd } from '../../syntax/runs.ts';
import { type Slice, sourceOf, subslice, trimmed } from '../slice.ts';

/**
 * The names of a name slot: apart at 、 and ， outside quotations and parentheses; a parenthesis at the end of one is
 * its note (陈刚（把握方向）), one between letters belongs to it (七（1）班).
 */
export function readNames(whole: Slice): readonly Name[] {
  return splitList(whole).flatMap((part) => readName(part) ?? []);
}

/** One name, without quotes and escapes; null if nothing stands there. */
export function readName(whole: Slice): Name | null {
  const part = trimmed(whole);
  if (part.text === '') return null;
  const source = sourceOf(part);
  const noteStart = noteOf(part.folded);
  if (noteStart === null) return { source, text: unquoted(part.text, part.folded) };
  const name = trimmed(subslice(part, 0, noteStart));
  const note = part.text.slice(noteStart + 1, -1).trim();
  return { source: sourceOf(name), text: unquoted(name.text, name.folded), ...(note !== '' && { note }) };
}

/** The parts between 、 and ， that stand in no quotation and no parenthesis; a comma between digits is no separator. */
export function splitList(whole: Slice): readonly Slice[] {
  const parts: Slice[] = [];
  let from = 0;
  for (let at = 0; at < whole.folded.length; ) {
    const over =
      quotationEnd(whole.folded, at) ?? (whole.folded[at] === '(' ? parenthesisEnd(whole.folded, at) : null);
    if (over === null && separates(whole.folded, at)) {
      parts.push(subslice(whole, from, at));
      from = at + 1;
    }
    at = over ?? at + 1;
  }
  parts.push(subslice(whole, from, whole.folded.length));
  return parts;
}

function separates(folded: string, at: number): boolean {
  if (folded[at] !== ',') return folded[at] === '、';
  return !/\d,\d/.test(folded.slice(Math.max(0, at - 1), at + 2));
}

/** Where a note begins that closes the text and leaves a name before it; null if there is none. */
function noteOf(folded: string): number | null {
  if (!folded.endsWith(')')) return null;
  for (let at = 0; at < folded.length; ) {
    const over = quotationEnd(folded, at) ?? (folded[at] === '(' ? parenthesisEnd(folded, at) : null);
    if (over === folded.length && folded[at] === '(') return at > 0 ? at : null;
    at = over ?? at + 1;
  }
  return null;
}

/** A name wholly in "…" or “…” loses them; quotations inside a name stay. */
function unquoted(text: string, folded: string): string {
  if (quotationEnd(folded, 0) !== folded.length) return text;
  if (folded[0] === '"') return text.slice(1, -1).replace(/\\(["\\])/g, '$1');
  return folded[0] === '“' || folded[0] === '「' ? text.slice(1, -1) : text;
}
