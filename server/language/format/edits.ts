import { fold } from '../../engine/text/fold.ts';

/** Replaces the text from `start` to `end` (exclusive), in UTF-16 units. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Small edits that make `after` of `before`, in order and apart from each other: blanks, marks and separators one by
 * one; from the first other difference on, the rest at once. `offset` is added to all places.
 */
export function editsBetween(before: string, after: string, offset = 0): readonly Edit[] {
  if (before === after) return [];
  const edits: Edit[] = [];
  const replace = (start: number, end: number, text: string) =>
    edits.push({ start: offset + start, end: offset + end, text });
  let i = 0;
  let j = 0;
  for (;;) {
    const blanks = blanksAt(before, i);
    const wanted = blanksAt(after, j);
    if (blanks !== wanted) replace(i, i + blanks.length, wanted);
    i += blanks.length;
    j += wanted.length;
    if (i >= before.length && j >= after.length) return edits;
    const [old, now] = [before.charAt(i), after.charAt(j)];
    if (old === now) {
      i++;
      j++;
    } else if (old !== '' && fold(old) === fold(now)) {
      replace(i++, i, now);
      j++;
    } else if (fold(old) === ';') {
      replace(i++, i, '');
    } else {
      replace(i, before.length, after.slice(j));
      return edits;
    }
  }
}

function blanksAt(text: string, at: number): string {
  let end = at;
  while (end < text.length && /\s/.test(text.charAt(end))) end++;
  return text.slice(at, end);
}
