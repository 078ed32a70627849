import { isBlank, lineEnd, numberingLength, startsComment } from '../syntax/runs.ts';
import type { Token, TokenName } from '../syntax/token.ts';

/** A piece of a statement that keeps its place: a token, or what stands between tokens and is no blank. */
export interface Atom {
  /** MARK: one mark that is no token of its own (；, the colon after a clause word). NUMBER: 1、 （一）. */
  readonly kind: TokenName | 'MARK' | 'NUMBER' | 'COMMENT';
  /** As written. */
  readonly text: string;
  readonly start: number;
  /** An element of a block begins here, though no mark need say so. */
  readonly begins: boolean;
  /** Line ends between this and what stands before. */
  readonly lines: number;
  /** Whether a blank or line end stands before. */
  readonly apart: boolean;
}

/** The atoms of a statement, in order. Joined without blanks they are its text without blanks. */
export function atomsOf(text: string, folded: string, tokens: readonly Token[]): readonly Atom[] {
  const atoms: Atom[] = [];
  let at = 0;
  let begins = false;
  const take = (kind: Atom['kind'], from: number, to: number) => {
    const gap = text.slice(at, from);
    const lines = gap === '' ? 0 : gap.split('\n').length - 1;
    const aside = kind === 'COMMENT' || folded.slice(from, to) === ';';
    atoms.push({
      kind,
      text: text.slice(from, to),
      start: from,
      begins: begins && !aside,
      lines,
      apart: gap !== '',
    });
    at = to;
    if (!aside) begins = kind === 'OPEN';
  };
  for (const { name, start, end } of tokens) {
    takeGap(folded, at, start, () => begins || atoms.length === 0, take);
    if (name === 'END') begins = true;
    else if (end > start) take(name, start, end);
  }
  takeGap(folded, at, folded.length, () => false, take);
  return atoms;
}

type Take = (kind: Atom['kind'], from: number, to: number) => void;

function takeGap(folded: string, from: number, to: number, opens: () => boolean, take: Take): void {
  for (let i = from; i < to; ) {
    if (isBlank(folded[i]) || folded[i] === '\n') {
      i++;
    } else if (startsComment(folded, i)) {
      const end = Math.min(to, lineEnd(folded, i));
      take('COMMENT', i, i + folded.slice(i, end).trimEnd().length);
      i = end;
    } else {
      const length = opens() ? folded.slice(i, i + numberingLength(folded, i)).trimEnd().length : 0;
      const end = Math.min(to, i + Math.max(length, 1));
      take(length > 0 ? 'NUMBER' : 'MARK', i, end);
      i = end;
    }
  }
}
