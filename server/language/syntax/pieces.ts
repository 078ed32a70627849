import { type Head, headsAt, type Index } from '../lexicon/keywords.ts';
import { lineStart } from './cut.ts';
import { lexStatement, reportStrayBehind } from './lex.ts';
import { isBlank, numberingLength } from './runs.ts';
import { Scanner } from './scanner.ts';

/**
 * A piece of a top-level statement; offsets from where that begins. A 正文 that holds statements falls apart into its
 * opening up to the brace, the statements in it, and its closing brace; any other statement is one piece.
 */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** How many 正文 it stands in. */
  readonly depth: number;
  readonly role: Role;
}

/** `stray`: text behind a 正文 that belongs to no statement. */
export type Role = 'statement' | 'opening' | 'closing' | 'stray';

/** Between two pieces: where, and in how many 正文. */
export interface Between {
  readonly at: number;
  readonly depth: number;
}

const BEGINNING: Between = { at: 0, depth: 0 };

/** Whether a top-level statement may fall apart. `folded`: its text. */
export function mayHoldStatements(folded: string): boolean {
  let at = 0;
  while (isBlank(folded[at])) at++;
  const found = headsAt(folded, at + numberingLength(folded, at));
  return found.some(({ word }) => word.statement === 'text') && folded.includes('{');
}

/**
 * The pieces of a top-level statement from one of its borders on, as the lexer would read them. A piece hangs on nothing
 * before it, and beyond its end on no more than how the next one begins, unless it never closes.
 */
export function* piecesFrom(
  text: string,
  folded: string,
  kinds: Index<Head> | undefined,
  { at, depth: around }: Between = BEGINNING,
): Generator<Piece> {
  const s = new Scanner(text, kinds, folded);
  s.at = at;
  let depth = around;
  let hasBegun = at > 0;
  for (s.skipLines(); !s.done; s.skipLines()) {
    s.tokens.length = 0;
    s.problems.length = 0;
    const start = s.at;
    if (depth > 0 && s.here === '}') {
      s.emit('CLOSE', start + 1);
      yield { start, end: s.at, depth: --depth, role: 'closing' };
      const stray = depth > 0 ? strayBehind(s) : null;
      if (stray !== null) yield { start: stray, end: s.at, depth, role: 'stray' };
    } else if (depth === 0 && hasBegun) {
      yield { start, end: text.length, depth, role: 'stray' };
      return;
    } else {
      const piece = nextStatement(s, depth);
      if (piece.role === 'opening') depth++;
      yield piece;
      hasBegun = true;
    }
    s.dropSeparator();
  }
}

function nextStatement(s: Scanner, depth: number): Piece {
  const start = lineStart(s.folded, s.at);
  const first = s.at;
  let opens = false;
  lexStatement(s, depth, () => {
    opens = true;
    s.skip(1);
  });
  if (opens) return { start, end: s.at, depth, role: 'opening' };
  if (s.at === first) s.skip(1);
  let end = endOf(s);
  if (s.tokens.length === 0) end = proseEnd(s, depth, end);
  else if (depth > 0 && strayBehind(s) !== null) end = s.at;
  s.at = end;
  return { start, end, depth, role: 'statement' };
}

/** A block that was closed before a line that belongs outside it leaves the reader at that line. */
function endOf(s: Scanner): number {
  const last = s.tokens.at(-1)?.end ?? s.at;
  if (!s.folded.slice(last, s.at).includes('\n')) return s.at;
  let end = s.at;
  while (end > last && (isBlank(s.folded[end - 1]) || s.folded[end - 1] === '\n')) end--;
  return end;
}

/** Lines of a 正文 that begin with no head are one piece if nothing stands between them; it ends with its last character. */
function proseEnd(s: Scanner, depth: number, end: number): number {
  let last = end;
  while (depth > 0) {
    s.skipLines();
    if (s.done || s.here === '}' || !/^[\s;。]*$/.test(s.folded.slice(last, s.at))) break;
    const before = s.at;
    lexStatement(s, depth, () => undefined);
    if (s.tokens.length > 0 || s.at === before) break;
    last = s.at;
  }
  while (last > 0 && isBlank(s.folded[last - 1])) last--;
  return last;
}

/** Where text begins that follows on the line of a statement and begins no other; the scanner passes over it. */
function strayBehind(s: Scanner): number | null {
  const known = s.problems.length;
  reportStrayBehind(s);
  return s.problems[known]?.start ?? null;
}
