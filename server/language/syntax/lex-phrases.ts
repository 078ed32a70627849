import type { StatementKind } from '../lexicon/keywords.ts';
import { amountBefore } from '../reading/amount/amount-at.ts';
import { clauseHere, lexClause, type Place } from './lex-clauses.ts';
import { skipProse } from './lex-stray.ts';
import { isBlank, isLatin, isMark, numberingLength, parenthesisEnd, runEnd } from './runs.ts';
import type { Scanner } from './scanner.ts';

/** Phrases up to a brace, a line end or ；. */
export function lexPhrases(s: Scanner, kind: StatementKind, place: Place): void {
  const start = s.tokens.length;
  let first = true;
  for (s.skipBlanks(); !s.atEnd && s.here !== '{'; s.skipBlanks()) {
    const mark = s.here === ',' ? 'COMMA' : s.here === ':' ? 'COLON' : s.here === '。' ? 'STOP' : null;
    if (mark || s.here === '、' || s.here === ')') {
      if (mark && s.tokens.length > start) s.separate(mark, 1);
      else s.skip(1);
      first = true;
      if (mark === 'COLON' && place === 'sentence') {
        s.skipBlanks();
        s.skip(numberingLength(s.folded, s.at));
      }
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
export function lexSegment(s: Scanner, kind: StatementKind, place: Place): void {
  let end = s.at;
  for (let at = s.at; at < s.folded.length; ) {
    const character = s.folded.charAt(at);
    if (isBlank(character)) {
      at++;
    } else if (character === '、' && place === 'sentence' && parts(s.folded, s.at, at)) {
      break;
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

/** 观察记录2篇、教育反思1篇: a 、 at `at` that parts two clauses, each with a name and an amount of its own. */
function parts(folded: string, from: number, at: number): boolean {
  if (!amountBefore(folded, from, at)) return false;
  let end = at + 1;
  while (end < folded.length && !',、。;:\n{}('.includes(folded.charAt(end))) end++;
  const close = folded.slice(0, end).trimEnd().length;
  const amount = amountBefore(folded, at + 1, close);
  return amount !== null && folded.slice(at + 1, amount.start).trim().length > 1;
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
