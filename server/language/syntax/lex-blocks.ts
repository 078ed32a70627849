import { headsAt, type StatementKind } from '../lexicon/keywords.ts';
import { clauseHere, lexClause } from './lex-clauses.ts';
import { lexPhrases, lexSegment } from './lex-phrases.ts';
import { isTooDeep, skipStray } from './lex-stray.ts';
import { isMark, numberingLength, runEnd } from './runs.ts';
import type { Scanner } from './scanner.ts';

/** { 组长 张敏；成员 李华、王芳 } */
export function lexClauses(s: Scanner, kind: StatementKind, opening: number): void {
  inBraces(s, opening, () => {
    if (closesUnseen(s, kind, opening)) return false;
    s.skip(numberingLength(s.folded, s.at));
    lexClauseLine(s, kind);
    return true;
  });
}

function lexClauseLine(s: Scanner, kind: StatementKind): void {
  let first = true;
  const start = s.at;
  for (s.skipBlanks(); !s.atEnd; s.skipBlanks()) {
    if (s.here === '{' || s.atProse) {
      const word = s.tokens.at(-1)?.name;
      if (s.here === '{' && (word === 'CLAUSE' || word === 'VALUE')) lexClauses(s, kind, start);
      else skipStray(s);
    } else if (',:、。)'.includes(s.here)) {
      if (s.here === ',' && !first) s.separate('COMMA', 1);
      else s.skip(1);
    } else {
      const found = clauseHere(s, kind, 'block', first);
      if (found) lexClause(s, kind, 'block', found);
      else lexSegment(s, kind, 'block');
      first = false;
    }
  }
  s.dropSeparator();
}

/** A line that begins with a head, no deeper than the block's own: the brace above was forgotten. */
function closesUnseen(s: Scanner, kind: StatementKind, opening: number): boolean {
  if (s.indentOf(s.at) > s.indentOf(opening) || s.folded.lastIndexOf('\n', s.at) < opening) return false;
  const own = clauseHere(s, kind, 'block', true);
  const head = headsAt(s.folded, s.at, s.kinds).find((match) => isMark(s.folded[s.at + match.length]));
  return head !== undefined && (!own || own.glued);
}

/** { 理论学习 10次；其中 说课 2~3次，建议 } */
export function lexItems(s: Scanner, kind: StatementKind, opening: number, depth: number): void {
  if (isTooDeep(s, depth)) return;
  inBraces(s, opening, () => {
    if (closesUnseen(s, kind, opening)) return false;
    s.skip(numberingLength(s.folded, s.at));
    const start = s.at;
    const before = s.tokens.length;
    lexPhrases(s, kind, 'item');
    if (s.here === '{') {
      if (s.tokens.length > before) lexItems(s, kind, start, depth + 1);
      else skipStray(s);
    }
    return true;
  });
}

/** A block: elements until the closing brace. An element that answers false closes the block before itself. */
export function inBraces(s: Scanner, opening: number, element: () => boolean): void {
  const open = s.at;
  s.emit('OPEN', s.at + 1);
  const opened = s.tokens.length;
  for (;;) {
    s.skipLines();
    if (s.done) break;
    if (s.here === '}') return s.emit('CLOSE', s.at + 1);
    const before = s.at;
    if (s.tokens.length > opened) s.separate('END', 0);
    const goesOn = element();
    s.dropSeparator();
    if (!goesOn) break;
    if (s.at === before) s.skip(1);
  }
  const end = Math.min(runEnd(s.folded, opening), open);
  s.report({
    code: 'syntax',
    reason: 'unclosed-brace',
    expected: null,
    start: opening,
    end: Math.max(end, opening + 1),
  });
  const here = s.at;
  s.at = s.tokens.at(-1)?.end ?? here;
  s.emit('CLOSE', s.at);
  s.at = here;
}
