import { type ColouredToken, TOKEN_TYPES } from './legend.ts';

/** Tokens of a statement as the protocol counts: lines and characters from the statement's own beginning. */
export interface EncodedBlock {
  /** Five numbers a token: lines and characters since the token before, length, type, modifiers. */
  readonly data: readonly number[];
  /** Line and character of the last token. */
  readonly last: Point;
}

export interface Point {
  readonly line: number;
  readonly character: number;
}

const START: Point = { line: 0, character: 0 };

export function encodeBlock(text: string, tokens: readonly ColouredToken[]): EncodedBlock {
  const data: number[] = [];
  let line = 0;
  let lineStart = 0;
  let last = START;
  for (const { start, end, type, modifiers } of tokens) {
    for (
      let next = text.indexOf('\n', lineStart);
      next >= 0 && next < start;
      next = text.indexOf('\n', lineStart)
    ) {
      line++;
      lineStart = next + 1;
    }
    const here = { line, character: start - lineStart };
    data.push(
      here.line - last.line,
      here.line === last.line ? here.character - last.character : here.character,
    );
    data.push(end - start, TOKEN_TYPES.indexOf(type), modifiers);
    last = here;
  }
  return { data, last };
}

/** Puts blocks after one another into one list of a document. */
export class TokenList {
  readonly data: number[] = [];
  private last: Point = START;

  /** `at`: where the block begins in the document. */
  add({ data, last }: EncodedBlock, at: Point): void {
    if (data.length === 0) return;
    const line = at.line + (data[0] ?? 0);
    const character = (data[0] === 0 ? at.character : 0) + (data[1] ?? 0);
    this.data.push(
      line - this.last.line,
      line === this.last.line ? character - this.last.character : character,
    );
    for (let i = 2; i < data.length; i++) this.data.push(data[i] ?? 0);
    this.last = {
      line: at.line + last.line,
      character: (last.line === 0 ? at.character : 0) + last.character,
    };
  }
}
