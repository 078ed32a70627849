import type { Token } from './tokens.ts';

/** A place in a list of tokens. Taking moves on; looking does not. */
export class Cursor {
  readonly tokens: readonly Token[];
  /** Index of the next token. */
  at: number;
  readonly end: number;

  constructor(tokens: readonly Token[], at = 0, end = tokens.length) {
    this.tokens = tokens;
    this.at = at;
    this.end = end;
  }

  get done(): boolean {
    return this.at >= this.end;
  }

  /** Where the last taken token ends in the text. */
  get textEnd(): number {
    return this.tokens[this.at - 1]?.to ?? 0;
  }

  /** Where the next token begins in the text; the end of the last one if there is none. */
  get textStart(): number {
    return this.done ? this.textEnd : (this.tokens[this.at]?.from ?? 0);
  }

  peek(ahead = 0): Token | null {
    const index = this.at + ahead;
    return index < this.end ? (this.tokens[index] ?? null) : null;
  }

  /** Whether the token `ahead` is of this kind (and has this id). */
  is(kind: Token['kind'], id: string | null = null, ahead = 0): boolean {
    const token = this.peek(ahead);
    return token !== null && token.kind === kind && (id === null || token.id === id);
  }

  take(kind: Token['kind'], id: string | null = null): Token | null {
    if (!this.is(kind, id)) return null;
    const token = this.peek();
    this.at += 1;
    return token;
  }

  /** What `read` yields; where it yields null, nothing was taken. */
  attempt<T>(read: (cursor: this) => T | null): T | null {
    const start = this.at;
    const result = read(this);
    if (result === null) this.at = start;
    return result;
  }
}
