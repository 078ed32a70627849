import { fold } from '../../engine/text/fold.ts';
import { headsAt } from '../lexicon/keywords.ts';
import {
  isBlank,
  isMark,
  lineEnd,
  numberingLength,
  quotationEnd,
  startsComment,
  startsProse,
} from './runs.ts';
import { nextOfList, opensList } from './sentence-list.ts';

/** A top-level statement's stretch of a file; `start` is at its line's beginning where only blanks precede it. */
export interface Cut {
  readonly start: number;
  readonly end: number;
  /** A brace or prose of it never closes: where it ends hangs on all the text behind it. */
  readonly open: boolean;
}

/**
 * Cuts a file into top-level statements in one pass that knows braces, quotes, prose and comments. A statement ends
 * at its closing brace, at ；, or at a line end (unless a mark carries it on). One that never closes ends before the
 * next line that begins with a head word in the first column, so that one missing brace does not swallow the file.
 */
export function cut(text: string): readonly Cut[] {
  return [...cutFrom(fold(text), 0)];
}

/**
 * The statements of a folded text from an offset between two of them. A statement depends on nothing before it, and
 * beyond its end on no more than how the next one begins, unless it is open.
 */
export function* cutFrom(folded: string, from: number): Generator<Cut> {
  for (let at = nextStatement(folded, from); at < folded.length; ) {
    const start = lineStart(folded, at);
    const closed = statementEnd(folded, at, false);
    const end = closed ?? statementEnd(folded, at, true) ?? folded.length;
    yield { start, end, open: closed === null };
    at = nextStatement(folded, Math.max(end, at + 1));
  }
}

function nextStatement(folded: string, from: number): number {
  let at = from;
  while (at < folded.length) {
    if (startsComment(folded, at)) at = lineEnd(folded, at);
    else if (isBlank(folded[at]) || folded[at] === '\n' || folded[at] === ';' || folded[at] === '。') at++;
    else break;
  }
  return at;
}

function lineStart(folded: string, at: number): number {
  let start = at;
  while (start > 0 && isBlank(folded[start - 1])) start--;
  return start === 0 || folded[start - 1] === '\n' ? start : at;
}

/** End of the statement at `at`; null if a brace or prose of it never closes (only when not `strict`). */
function statementEnd(folded: string, at: number, strict: boolean): number | null {
  let depth = 0;
  let last = '';
  const listed = opensList(folded, at);
  for (let i = at; i < folded.length; ) {
    const character = folded.charAt(i);
    const next =
      listed && depth === 0 && last !== ':' && '\n;'.includes(character) ? nextOfList(folded, i) : null;
    if (next !== null) {
      i = next;
      last = '';
    } else if (startsProse(folded, i)) {
      const close = folded.indexOf('"""', i + 3);
      if (close < 0) return strict ? beforeNextHead(folded, i) : null;
      i = close + 3;
      last = '"';
    } else if (startsComment(folded, i)) {
      i = lineEnd(folded, i);
    } else if (character === '\n') {
      if (depth === 0 && !carriesOn(folded, i, last)) return i;
      if (depth > 0 && strict && headInFirstColumn(folded, i + 1)) return i;
      i++;
    } else if (character === '{') {
      depth++;
      i++;
      last = '{';
    } else if (character === '}') {
      if (--depth <= 0) return i + 1;
      i++;
      last = '}';
    } else if (character === ';' && depth === 0) {
      return i;
    } else {
      if (!isBlank(character)) last = character;
      i = quotationEnd(folded, i) ?? i + 1;
    }
  }
  return depth === 0 || strict ? folded.length : null;
}

/** Whether the statement goes on behind the line end at `newline`: after ， 、 ： or before a line with ， or {. */
export function carriesOn(folded: string, newline: number, last: string): boolean {
  if (last !== '' && ',、:{'.includes(last)) return true;
  let next = newline + 1;
  while (
    next < folded.length &&
    (isBlank(folded[next]) || folded[next] === '\n' || startsComment(folded, next))
  ) {
    next = startsComment(folded, next) ? lineEnd(folded, next) : next + 1;
  }
  return next < folded.length && ',{'.includes(folded.charAt(next));
}

function beforeNextHead(folded: string, from: number): number {
  for (let line = lineEnd(folded, from); line < folded.length; line = lineEnd(folded, line + 1)) {
    if (headInFirstColumn(folded, line + 1)) return line;
  }
  return folded.length;
}

function headInFirstColumn(folded: string, at: number): boolean {
  const start = at + numberingLength(folded, at);
  return headsAt(folded, start).some((match) => isMark(folded[start + match.length]));
}
