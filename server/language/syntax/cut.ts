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

/** The beginning of a line if only blanks stand between it and `at`, else `at`. */
export function lineStart(folded: string, at: number): number {
  let start = at;
  while (start > 0 && isBlank(folded[start - 1])) start--;
  return start === 0 || folded[start - 1] === '\n' ? start : at;
}

/**
 * End of the statement at `at`; null if a brace or prose of it never closes (only when not `strict`). Looks at every
 * character of it, so what is no mark is told by its code alone.
 */
function statementEnd(folded: string, at: number, strict: boolean): number | null {
  let depth = 0;
  let last = 0;
  const listed = opensList(folded, at);
  for (let i = at; i < folded.length; ) {
    const code = folded.charCodeAt(i);
    if (isPlain(code)) {
      last = code;
      i++;
    } else if (code === LINE_FEED || code === SEMICOLON) {
      const next = listed && depth === 0 && last !== COLON ? nextOfList(folded, i) : null;
      if (next !== null) {
        i = next;
        last = 0;
        continue;
      }
      if (depth === 0 && (code === SEMICOLON || !carriesOn(folded, i, String.fromCharCode(last)))) return i;
      if (code === SEMICOLON) last = code;
      else if (depth > 0 && strict && headInFirstColumn(folded, i + 1)) return i;
      i++;
    } else if (code === QUOTE && startsProse(folded, i)) {
      const close = folded.indexOf('"""', i + 3);
      if (close < 0) return strict ? beforeNextHead(folded, i) : null;
      i = close + 3;
      last = QUOTE;
    } else if (code === SLASH && startsComment(folded, i)) {
      while (i < folded.length && folded.charCodeAt(i) !== LINE_FEED) i++;
    } else if (code === CLOSE && --depth <= 0) {
      return i + 1;
    } else {
      if (code === OPEN) depth++;
      if (!isBlank(folded[i])) last = code;
      i = quotationEnd(folded, i) ?? i + 1;
    }
  }
  return depth === 0 || strict ? folded.length : null;
}

const LINE_FEED = 0x0a;
const QUOTE = 0x22;
const SLASH = 0x2f;
const COLON = 0x3a;
const SEMICOLON = 0x3b;
const OPEN = 0x7b;
const CLOSE = 0x7d;

/** Whether a character neither opens nor closes anything, nor is blank or a mark that ends a statement. */
function isPlain(code: number): boolean {
  if (code >= 0x3100) return code !== 0xfeff;
  if (code >= 0x80) return code < 0x2018 || code > 0x300f;
  return code > SEMICOLON ? code !== OPEN && code !== CLOSE : code > SLASH && code < SEMICOLON;
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
