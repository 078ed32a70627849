import { fold } from '../../engine/text/fold.ts';
import type { Head, Index } from '../lexicon/keywords.ts';
import { carriesOn } from './cut.ts';
import { isBlank, lineEnd, startsComment, startsProse } from './runs.ts';
import type { LexicalProblem, Token, TokenName } from './token.ts';

/** Where the lexer stands in a statement, and what it has found so far. */
export class Scanner {
  readonly text: string;
  readonly folded: string;
  /** Kinds of group that the file adds as heads. */
  readonly kinds: Index<Head> | undefined;
  readonly tokens: Token[] = [];
  readonly comments: { start: number; end: number }[] = [];
  readonly problems: LexicalProblem[] = [];
  at = 0;
  /** A separator that is emitted once something follows it. */
  private pending: Token | null = null;
  /** The last mark or letter, for lines that carry on. */
  private last = '';

  constructor(text: string, kinds?: Index<Head>, folded: string = fold(text)) {
    this.text = text;
    this.folded = folded;
    this.kinds = kinds;
  }

  get done(): boolean {
    return this.at >= this.folded.length;
  }

  /** The folded character here; '' at the end. */
  get here(): string {
    return this.folded.charAt(this.at);
  }

  emit(name: TokenName, end: number): void {
    if (this.pending) this.tokens.push(this.pending);
    this.pending = null;
    this.tokens.push({ name, start: this.at, end });
    if (end > this.at) this.last = this.folded.charAt(end - 1);
    this.at = end;
  }

  /** A separator: emitted only if a token follows in the same list. */
  separate(name: TokenName, length: number): void {
    this.pending = { name, start: this.at, end: this.at + length };
    if (length > 0) this.last = this.folded.charAt(this.at + length - 1);
    this.at += length;
  }

  /** Forgets a separator behind which nothing came. */
  dropSeparator(): void {
    this.pending = null;
  }

  skip(length: number): void {
    if (length > 0) this.last = this.folded.charAt(this.at + length - 1);
    this.at += length;
  }

  report(problem: LexicalProblem): void {
    this.problems.push(problem);
  }

  /** Skips blanks and comments within a statement, and line ends that carry on. */
  skipBlanks(): void {
    while (!this.done) {
      if (isBlank(this.here)) this.at++;
      else if (startsComment(this.folded, this.at)) this.comment();
      else if (this.here === '\n' && carriesOn(this.folded, this.at, this.last)) this.at++;
      else break;
    }
  }

  /** Skips blanks, comments, line ends and ；: everything that may stand between the elements of a block. */
  skipLines(): void {
    while (!this.done) {
      if (isBlank(this.here) || this.here === '\n' || this.here === ';' || this.here === '。') this.skip(1);
      else if (startsComment(this.folded, this.at)) this.comment();
      else break;
    }
  }

  /** Whether the statement or line ends here. */
  get atEnd(): boolean {
    return this.done || this.here === '\n' || this.here === ';' || this.here === '}';
  }

  get atOpen(): boolean {
    return this.here === '{';
  }

  get atProse(): boolean {
    return startsProse(this.folded, this.at);
  }

  /** Blanks before the line that holds an offset. */
  indentOf(offset: number): number {
    const start = this.folded.lastIndexOf('\n', offset - 1) + 1;
    let i = start;
    while (isBlank(this.folded[i])) i++;
    return i - start;
  }

  private comment(): void {
    const end = lineEnd(this.folded, this.at);
    this.comments.push({ start: this.at, end });
    this.at = end;
  }
}
