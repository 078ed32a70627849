import type { StatementKind } from '../../language/lexicon/keywords.ts';
import { clausesAt } from '../../language/lexicon/keywords.ts';
import { statementOf, type Token } from '../../language/syntax/token.ts';
import type { Around } from './place.ts';

interface Statement {
  readonly kind: StatementKind;
  readonly head: string;
  readonly names: string[];
  category: boolean;
}

/** An open block: of clauses, items or statements. */
export interface OpenBlock {
  readonly of: Statement;
  readonly present: string[];
  /** What stands before the brace on its line or item. */
  readonly owner: string;
}

/** Where the lexer stood at a token: the statement, its open blocks, the line within them. */
export class Frames {
  statement: Statement | null = null;
  readonly blocks: OpenBlock[] = [];
  /** Where the line, item or sentence begins, and how many parts it has. */
  lineStart = 0;
  parts = 0;
  private present: string[] = [];
  private readonly folded: string;

  constructor(folded: string) {
    this.folded = folded;
  }

  /** Takes one more token in. */
  pass(token: Token): void {
    const text = this.folded.slice(token.start, token.end);
    const isCategory = token.name === 'VOCABULARY' && this.asksCategory;
    const kind = isCategory ? null : statementOf(token.name);
    if (kind) this.begin(kind, text, token.end);
    else if (isCategory && this.statement) this.statement.category = true;
    else if (token.name === 'NAME') this.statement?.names.push(text.replace(/^"|"$/g, ''));
    else if (token.name === 'CLAUSE' || token.name === 'FLAG') this.clause(text);
    else if (token.name === 'COMMA' || token.name === 'COLON' || token.name === 'STOP') this.parts++;
    else if (token.name === 'END') this.line(token.end);
    else if (token.name === 'OPEN') this.open(token);
    else if (token.name === 'CLOSE') this.close(token);
    if (token.name === 'NAME') this.lineStart = token.end;
  }

  /** 词汇 without a word for what it is a word of. */
  get asksCategory(): boolean {
    return (
      this.statement?.kind === 'vocabulary' && !this.statement.category && this.statement.names.length === 0
    );
  }

  get around(): Around | null {
    const { statement } = this;
    return (
      statement && {
        kind: statement.kind,
        head: statement.head,
        names: statement.names,
        present: this.listed,
        owner: this.blocks.at(-1)?.of === statement ? (this.blocks.at(-1)?.owner ?? '') : '',
      }
    );
  }

  /** The clauses of the innermost block of this very statement, else of its line. */
  private get listed(): string[] {
    const block = this.blocks.at(-1);
    return block && block.of === this.statement ? block.present : this.present;
  }

  private begin(kind: StatementKind, head: string, end: number): void {
    this.statement = { kind, head, names: [], category: head !== '词汇' && head !== 'vocabulary' };
    this.present = [];
    this.line(end);
  }

  private line(end: number): void {
    this.lineStart = end;
    this.parts = 0;
  }

  private clause(text: string): void {
    const kind = this.statement?.kind;
    const word = kind && clausesAt(kind, text, 0).find((match) => match.length === text.length)?.word;
    if (word) this.listed.push(word.id);
  }

  private open(token: Token): void {
    if (!this.statement) return;
    const owner = this.folded.slice(this.lineStart, token.start);
    this.blocks.push({
      of: this.statement,
      present: this.blocks.length === 0 ? [...this.present] : [],
      owner,
    });
    this.line(token.end);
  }

  private close(token: Token): void {
    const block = this.blocks.pop();
    this.statement = block?.of ?? null;
    this.line(token.end);
  }
}
