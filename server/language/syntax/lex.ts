import { type Head, headsAt, type Index, type StatementKind } from '../lexicon/keywords.ts';
import { inBraces, lexClauses, lexItems } from './lex-blocks.ts';
import { lexNames } from './lex-names.ts';
import { lexPhrases } from './lex-phrases.ts';
import { isTooDeep, reportStray, reportUnclosedQuotes, skipUnknown } from './lex-stray.ts';
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
import { isListColon, nextOfList } from './sentence-list.ts';
import type { Lexed, TokenName } from './token.ts';

const ITEM_KINDS: ReadonlySet<StatementKind> = new Set(['quota', 'assessment', 'record']);

/** How a stretch is to be read: as a statement that stands in so many 正文, or as text that belongs to none. */
export interface Standing {
  readonly depth: number;
  readonly isStray: boolean;
}

export const TOP_LEVEL: Standing = { depth: 0, isStray: false };

/**
 * The tokens of one statement (language.md §3): which slot a run stands in decides what it is. Never throws; what is
 * wrong is reported and left out, so that the parser always sees a well-formed stream but for missing values. `kinds`:
 * kinds of group that the file adds as heads.
 */
export function lex(text: string, kinds?: Index<Head>, { depth, isStray }: Standing = TOP_LEVEL): Lexed {
  const s = new Scanner(text, kinds);
  s.skipLines();
  if (!isStray && !s.done) lexStatement(s, depth);
  if (depth > 0) {
    reportStrayBehind(s);
    // Lines of prose without its quotes are one piece.
    for (s.skipLines(); !isStray && !s.done; s.skipLines()) skipUnknown(s, true);
  }
  s.skipLines();
  if (!s.done) reportStray(s);
  reportUnclosedQuotes(s);
  return { tokens: s.tokens, comments: s.comments, problems: s.problems };
}

/** What stands in the braces of a 正文, from the brace on. */
export type Inside = (s: Scanner, opening: number, depth: number) => void;

/** A statement; `inside` reads what a 正文 holds. */
export function lexStatement(s: Scanner, depth: number, inside: Inside = lexStatements): void {
  s.skip(numberingLength(s.folded, s.at));
  const opening = s.at;
  const head = headHere(s);
  if (!head) return skipUnknown(s, depth > 0);
  s.emit(head.word.statement.toUpperCase() as TokenName, s.at + head.length);
  const kind = head.word.statement;
  if (kind === 'text') return lexSection(s, opening, depth, inside);
  if (kind === 'vocabulary') lexCategory(s, head.word.id);
  lexNames(s, kind);
  const listed = (kind === 'quota' || kind === 'record') && isListColon(s.folded, s.at);
  lexPhrases(s, kind, ITEM_KINDS.has(kind) ? 'sentence' : 'line');
  if (listed) lexSentenceList(s, kind);
  if (s.here !== '{') return;
  if (ITEM_KINDS.has(kind)) lexItems(s, kind, opening, depth);
  else lexClauses(s, kind, opening);
}

/** The sentences below 要求：, one to a line; each ends at ；, a full stop or its line's end. */
function lexSentenceList(s: Scanner, kind: StatementKind): void {
  for (;;) {
    const next = s.here === '\n' || s.here === ';' ? nextOfList(s.folded, s.at) : null;
    if (next === null) return;
    s.separate('STOP', 0);
    while (s.at < next) {
      s.skipLines();
      if (s.at < next) s.skip(next - s.at);
    }
    lexPhrases(s, kind, 'sentence');
  }
}

function beginsStatement(s: Scanner): boolean {
  const start = s.at + numberingLength(s.folded, s.at);
  return headsAt(s.folded, start, s.kinds).some(({ length }) => isMark(s.folded[start + length]));
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
function lexSection(s: Scanner, opening: number, depth: number, inside: Inside): void {
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
  if (s.here === '{' && !isTooDeep(s, depth + 1)) inside(s, opening, depth + 1);
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

/** { 要求 …  活动 … } */
function lexStatements(s: Scanner, opening: number, depth: number): void {
  inBraces(s, opening, () => {
    lexStatement(s, depth);
    reportStrayBehind(s);
    return true;
  });
}

/** What follows a statement of a 正文 on its line and begins no other. */
export function reportStrayBehind(s: Scanner): void {
  s.skipBlanks();
  // A block that was closed before a line that belongs outside it leaves the reader at that line.
  const last = s.tokens.at(-1);
  const onItsLine = !s.folded.slice(last?.end ?? 0, s.at).includes('\n');
  // As at the top level, a closing brace ends a statement: another may follow on its line.
  if (!s.atEnd && onItsLine && !(last?.name === 'CLOSE' && beginsStatement(s))) reportStray(s);
}
