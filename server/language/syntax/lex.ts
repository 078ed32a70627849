import type { Head, Index, StatementKind } from '../lexicon/keywords.ts';
import { headsAt } from '../lexicon/keywords.ts';
import { clauseHere, lexClause, type Place, unclosedQuote } from './lex-clauses.ts';
import { lexNames } from './lex-names.ts';
import {
  isBlank,
  isLatin,
  isMark,
  lineEnd,
  numberingLength,
  parenthesisEnd,
  quotationEnd,
  runEnd,
} from './runs.ts';
import { Scanner } from './scanner.ts';
import type { Lexed, TokenName } from './token.ts';

/** 正文 within 正文 deeper than this is a mistake, not a plan. */
const MAX_NESTING = 32;

const ITEM_KINDS: ReadonlySet<StatementKind> = new Set(['quota', 'assessment', 'record']);

/**
 * The tokens of one top-level statement (language.md §3): which slot a run stands in decides what it is. Never
 * throws; what is wrong is reported and left out, so that the parser always sees a well-formed stream but for missing
 * values. `kinds`: kinds of group that the file adds as heads.
 */
export function lex(text: string, kinds?: Index<Head>): Lexed {
  const s = new Scanner(text, kinds);
  s.skipLines();
  if (!s.done) lexStatement(s, 0);
  s.skipLines();
  if (!s.done) reportStray(s);
  reportUnclosedQuotes(s);
  return { tokens: s.tokens, comments: s.comments, problems: s.problems };
}

function lexStatement(s: Scanner, depth: number): void {
  s.skip(numberingLength(s.folded, s.at));
  const opening = s.at;
  const head = headHere(s);
  if (!head) return skipUnknown(s, depth > 0);
  s.emit(head.word.statement.toUpperCase() as TokenName, s.at + head.length);
  const kind = head.word.statement;
  if (kind === 'text') return lexSection(s, opening, depth);
  if (kind === 'vocabulary') lexCategory(s, head.word.id);
  lexNames(s, kind);
  lexPhrases(s, kind, ITEM_KINDS.has(kind) ? 'sentence' : 'line');
  if (s.here !== '{') return;
  if (ITEM_KINDS.has(kind)) lexItems(s, kind, opening, depth);
  else lexClauses(s, kind, opening);
}

/** The head that begins here: the whole run, else the longest word that it begins with. */
function headHere(s: Scanner): { word: Head; length: number } | null {
  const found = headsAt(s.folded, s.at, s.kinds);
  const whole = found.find((match) => isMark(s.folded[s.at + match.length]));
  if (whole) return whole;
  const glued = found.find((match) => !isLatin(s.folded[s.at + match.length - 1]));
  if (!glued) return null;
  const after = s.at + glued.length;
  if (quotationEnd(s.folded, after) === null) {
    const rest = s.text.slice(after, runEnd(s.folded, after));
    s.report({ code: 'glued-keyword', start: s.at, end: after, keyword: s.text.slice(s.at, after), rest });
  }
  return glued;
}

function lexCategory(s: Scanner, id: string): void {
  s.skipBlanks();
  if (id !== 'vocabulary') return;
  const category = headsAt(s.folded, s.at).find((match) => isMark(s.folded[s.at + match.length]));
  if (category && ['vocabulary', 'group'].includes(category.word.statement)) {
    s.emit('VOCABULARY', s.at + category.length);
  }
}

/** 正文: everything up to prose, a brace or a colon is the title; what follows a colon on its line is prose. */
function lexSection(s: Scanner, opening: number, depth: number): void {
  s.skipBlanks();
  const end = titleEnd(s);
  if (end > s.at) s.emit('NAME', end);
  s.skipBlanks();
  if (s.here === ':') {
    s.skip(1);
    s.skipBlanks();
    const line = lineEnd(s.folded, s.at);
    const text = s.folded.slice(s.at, line).trimEnd();
    if (!s.atProse && text !== '' && !text.startsWith('{')) s.emit('PROSE', s.at + text.length);
  }
  if (s.atProse) lexProse(s);
  s.skipBlanks();
  if (s.here === '{') lexStatements(s, opening, depth + 1);
}

function titleEnd(s: Scanner): number {
  let end = s.at;
  for (let at = s.at; at < s.folded.length; ) {
    const character = s.folded.charAt(at);
    if ('\n{}:;'.includes(character) || s.folded.startsWith('"""', at)) break;
    if (s.folded.startsWith('//', at) && isBlank(s.folded[at - 1])) break;
    const quoted = quotationEnd(s.folded, at) ?? (character === '(' ? parenthesisEnd(s.folded, at) : null);
    at = quoted ?? at + 1;
    if (!isBlank(s.folded[at - 1])) end = at;
  }
  return end;
}

function lexProse(s: Scanner): void {
  const close = s.folded.indexOf('"""', s.at + 3);
  if (close < 0)
    s.report({ code: 'syntax', reason: 'unclosed-prose', expected: null, start: s.at, end: s.at + 3 });
  s.emit('PROSE', close < 0 ? s.folded.length : close + 3);
}

/** Phrases up to a brace, a line end or ；. */
function lexPhrases(s: Scanner, kind: StatementKind, place: Place): void {
  const start = s.tokens.length;
  let first = true;
  for (s.skipBlanks(); !s.atEnd && s.here !== '{'; s.skipBlanks()) {
    const mark = s.here === ',' ? 'COMMA' : s.here === ':' ? 'COLON' : s.here === '。' ? 'STOP' : null;
    if (mark || s.here === '、' || s.here === ')') {
      if (mark && s.tokens.length > start) s.separate(mark, 1);
      else s.skip(1);
      first = true;
      continue;
    }
    if (s.atProse) {
      skipProse(s);
      continue;
    }
    const found = clauseHere(s, kind, place, first);
    if (found) lexClause(s, kind, place, found);
    else lexSegment(s, kind, place);
    first = false;
  }
  s.dropSeparator();
}

/** A stretch of a sentence: up to a comma, colon, full stop or a clause word that stands by itself. */
function lexSegment(s: Scanner, kind: StatementKind, place: Place): void {
  let end = s.at;
  for (let at = s.at; at < s.folded.length; ) {
    const character = s.folded.charAt(at);
    if (isBlank(character)) {
      at++;
    } else if (character === '、' || character === ')') {
      end = at = at + 1;
    } else if (character === '(') {
      end = at = parenthesisEnd(s.folded, at) ?? at + 1;
    } else {
      const from = s.at;
      s.at = at;
      const stops =
        isMark(character) ||
        s.atProse ||
        (at > from && (startsComment(s, at) || clauseHere(s, kind, place, false) !== null));
      s.at = from;
      if (stops) break;
      end = at = Math.max(runEnd(s.folded, at), at + 1);
    }
  }
  s.emit('SEGMENT', Math.max(withoutFullStop(s, end), s.at + 1));
  s.skip(end - s.at);
}

function startsComment(s: Scanner, at: number): boolean {
  return s.folded.startsWith('//', at) && isBlank(s.folded[at - 1]);
}

/** An English sentence closes with a full stop that is no part of its last word. */
function withoutFullStop(s: Scanner, end: number): number {
  return s.folded[end - 1] === '.' &&
    isLatin(s.folded[end - 2]) &&
    /^\s*(?:[;}]|$)/m.test(s.folded.slice(end))
    ? end - 1
    : end;
}

function skipProse(s: Scanner): void {
  s.report({ code: 'syntax', reason: 'stray-text', expected: null, start: s.at, end: s.at + 3 });
  const close = s.folded.indexOf('"""', s.at + 3);
  s.skip((close < 0 ? s.folded.length : close + 3) - s.at);
}

/** { 组长 张敏；成员 李华、王芳 } */
function lexClauses(s: Scanner, kind: StatementKind, opening: number): void {
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
function lexItems(s: Scanner, kind: StatementKind, opening: number, depth: number): void {
  if (depth > MAX_NESTING) return skipTooDeep(s);
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

/** { 要求 …  活动 … } */
function lexStatements(s: Scanner, opening: number, depth: number): void {
  if (depth > MAX_NESTING) return skipTooDeep(s);
  inBraces(s, opening, () => {
    lexStatement(s, depth);
    s.skipBlanks();
    if (!s.atEnd) reportStray(s);
    return true;
  });
}

/** A block: elements until the closing brace. An element that answers false closes the block before itself. */
function inBraces(s: Scanner, opening: number, element: () => boolean): void {
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
  s.emit('CLOSE', s.at);
}

/** An unknown first word: the statement is skipped with its block. Within 正文 it is prose that lacks its quotes. */
function skipUnknown(s: Scanner, inSection: boolean): void {
  if (s.here === '}') {
    reportStray(s);
    return s.skip(1);
  }
  const start = s.at;
  if (!inSection) {
    s.report({
      code: 'syntax',
      reason: 'unknown-head',
      expected: 'head',
      start,
      end: Math.max(runEnd(s.folded, start), start + 1),
    });
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
    end: s.at,
  });
}

function reportStray(s: Scanner): void {
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

function skipStray(s: Scanner): void {
  if (s.atProse) return skipProse(s);
  reportStray(s);
}

function skipTooDeep(s: Scanner): void {
  s.report({ code: 'syntax', reason: 'nesting-too-deep', expected: null, start: s.at, end: s.at + 1 });
  skipRest(s);
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
function reportUnclosedQuotes(s: Scanner): void {
  for (const { name, start, end } of s.tokens) {
    if (name !== 'NAME' && name !== 'VALUE' && name !== 'SEGMENT') continue;
    const at = s.folded.startsWith('"""', start) ? null : unclosedQuote(s.folded, start, end);
    if (at !== null) s.report({ code: 'syntax', reason: 'unclosed-quote', expected: null, start: at, end });
  }
}
