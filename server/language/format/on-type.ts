import { fold } from '../../engine/text/fold.ts';
import { cut } from '../syntax/cut.ts';
import { isBlank, lineEnd, quotationEnd, startsComment, startsProse } from '../syntax/runs.ts';
import type { Edit } from './edits.ts';
import { type FormatOptions, formatEdits } from './format.ts';

/**
 * Edits after a character was typed, `offset` being behind it. A line end: the new line is indented, the one above
 * loses the blanks at its end. `}` and `；`: what stands before in the statement is put in order, if it is complete.
 */
export function formatOnType(
  text: string,
  offset: number,
  typed: string,
  options: FormatOptions,
): readonly Edit[] {
  if (typed === '\n') return newLine(text, offset);
  const statement = cut(text).find(({ start, end }) => start < offset && offset <= end + 1);
  if (!statement) return [];
  const within = { start: statement.start, end: Math.min(offset, statement.end) };
  return formatEdits(text, options, within).filter(
    ({ start, end }) => start >= within.start && start < statement.end && end <= within.end,
  );
}

function newLine(text: string, offset: number): readonly Edit[] {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const folded = fold(text);
  const depth = depthAt(folded, start);
  if (depth === null) return [];
  const edits: Edit[] = [];
  const above = text.slice(0, Math.max(0, start - 1)).replace(/\r$/, '');
  const kept = above.replace(/[^\S\n]+$/, '').length;
  if (kept < above.length) edits.push({ start: kept, end: above.length, text: '' });
  let end = start;
  while (isBlank(folded[end]) && end < lineEnd(text, start)) end++;
  const blanks = ' '.repeat(2 * Math.max(0, folded[end] === '}' ? depth - 1 : depth));
  if (text.slice(start, end) !== blanks) edits.push({ start, end, text: blanks });
  return edits;
}

/** How many braces are open at `at`; null within prose. */
function depthAt(folded: string, at: number): number | null {
  let depth = 0;
  for (let i = cut(folded).findLast(({ start }) => start < at)?.start ?? at; i < at; ) {
    if (startsProse(folded, i)) {
      const close = folded.indexOf('"""', i + 3);
      if (close < 0 || close >= at) return null;
      i = close + 3;
    } else if (startsComment(folded, i)) {
      i = lineEnd(folded, i);
    } else {
      if (folded[i] === '{') depth++;
      if (folded[i] === '}') depth--;
      i = quotationEnd(folded, i) ?? i + 1;
    }
  }
  return depth;
}
