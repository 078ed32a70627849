import { unclosedQuote } from './lex-clauses.ts';
import { quotationEnd, runEnd } from './runs.ts';
import type { Scanner } from './scanner.ts';

const MAX_NESTING = 32;

export function skipProse(s: Scanner): void {
  s.report({ code: 'syntax', reason: 'stray-text', expected: null, start: s.at, end: s.at + 3 });
  const close = s.folded.indexOf('"""', s.at + 3);
  s.skip((close < 0 ? s.folded.length : close + 3) - s.at);
}

/** An unknown first word: the statement is skipped with its block. Within 正文 it is prose that lacks its quotes. */
export function skipUnknown(s: Scanner, inSection: boolean): void {
  if (s.here === '}') {
    reportStray(s);
    return s.skip(1);
  }
  const start = s.at;
  if (!inSection) {
    // Behind a number may stand nothing at all.
    const end = Math.min(Math.max(runEnd(s.folded, start), start + 1), s.folded.length);
    s.report({ code: 'syntax', reason: 'unknown-head', expected: 'head', start, end });
    return skipRest(s);
  }
  skipRest(s);
  const before = s.problems.at(-1);
  const goesOn =
    before?.code === 'syntax' &&
    before.reason === 'bare-prose' &&
    /^[\s;。]*$/.test(s.folded.slice(before.end, start));
  if (goesOn) s.problems.pop();
  s.report({
    code: 'syntax',
    reason: 'bare-prose',
    expected: null,
    start: goesOn ? before.start : start,
    // Without the carriage return of a line end.
    end: start + s.folded.slice(start, s.at).trimEnd().length,
  });
}

export function reportStray(s: Scanner): void {
  const reason = s.here === '}' ? 'stray-brace' : 'stray-text';
  s.report({
    code: 'syntax',
    reason,
    expected: null,
    start: s.at,
    end: Math.max(runEnd(s.folded, s.at), s.at + 1),
  });
  skipRest(s);
}

export function skipStray(s: Scanner): void {
  if (s.atProse) return skipProse(s);
  reportStray(s);
}

/** Blocks within blocks deeper than this are a mistake, not a plan: the block is passed over, and that is said. */
export function isTooDeep(s: Scanner, depth: number): boolean {
  if (depth <= MAX_NESTING) return false;
  s.report({ code: 'syntax', reason: 'nesting-too-deep', expected: null, start: s.at, end: s.at + 1 });
  skipRest(s);
  return true;
}

/** To the end of the line, blocks that open on it included. */
function skipRest(s: Scanner): void {
  let depth = 0;
  while (!s.done) {
    if (s.atProse) {
      const close = s.folded.indexOf('"""', s.at + 3);
      s.skip((close < 0 ? s.folded.length : close + 3) - s.at);
      continue;
    }
    if (s.here === '{') depth++;
    else if (s.here === '}' && depth-- === 0) return;
    else if (depth === 0 && (s.here === '\n' || s.here === ';')) return;
    s.skip((quotationEnd(s.folded, s.at) ?? s.at + 1) - s.at);
  }
}

/** A quotation that does not close on its line: its text is read as far as the line or run goes. */
export function reportUnclosedQuotes(s: Scanner): void {
  for (const { name, start, end } of s.tokens) {
    if (name !== 'NAME' && name !== 'VALUE' && name !== 'SEGMENT') continue;
    const at = s.folded.startsWith('"""', start) ? null : unclosedQuote(s.folded, start, end);
    if (at !== null) s.report({ code: 'syntax', reason: 'unclosed-quote', expected: null, start: at, end });
  }
}
