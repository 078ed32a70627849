import type { Source } from '../../../engine/plan/source.ts';
import { type Slice, sourceOf } from '../slice.ts';
import { Cursor } from './cursor.ts';
import { regroup } from './regroup.ts';
import { type Token, tokenize } from './tokens.ts';

/** A cursor that knows the text under its tokens. */
export class TimeReader extends Cursor {
  readonly slice: Slice;

  constructor(slice: Slice, tokens: readonly Token[], at = 0, end = tokens.length) {
    super(tokens, at, end);
    this.slice = slice;
  }

  /** From an offset of the slice to the end of the last taken token. */
  source(from: number): Source {
    return sourceOf(this.slice, from, Math.max(from, this.textEnd));
  }

  /** Whether the next token follows the last taken one without a blank. */
  get glued(): boolean {
    return this.textStart === this.textEnd;
  }

  /** Folded text of the next token; '' at the end. */
  get nextText(): string {
    const token = this.peek();
    return token ? this.slice.folded.slice(token.from, token.to) : '';
  }
}

/** A reader over the time words of a slice, notes in parentheses left out. */
export function timeReader(slice: Slice): TimeReader {
  return new TimeReader(slice, withoutNotes(regroup(slice.folded, tokenize(slice.folded))));
}

/**
 * What stands in parentheses is a note (第3周（9.14—9.18）), except weekdays, and rhythms, which may be the only ones
 * (每周（周三）, 周三（单周）).
 */
function withoutNotes(tokens: readonly Token[]): Token[] {
  const out: Token[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i];
    if (token?.kind === 'open') {
      let close = i + 1;
      while (close < tokens.length && tokens[close]?.kind !== 'close') close += 1;
      const inside = tokens.slice(i + 1, close);
      if (isRhythm(inside)) out.push(...inside);
      i = close;
    } else if (token && token.kind !== 'close') {
      out.push(token);
    }
  }
  return out;
}

function isRhythm(tokens: readonly Token[]): boolean {
  const said = tokens.some(
    ({ kind }) => kind === 'weekday' || kind === 'parity' || kind === 'cycle' || kind === 'every',
  );
  return said && tokens.every(({ kind }) => RHYTHM.includes(kind));
}

const RHYTHM: readonly Token['kind'][] = ['weekday', 'parity', 'cycle', 'every', 'unit', 'number', 'times'];
