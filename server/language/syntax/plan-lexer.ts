import type { LangiumCoreServices, Lexer, LexerResult, LexingReport } from 'langium';
import type { Head, Index } from '../lexicon/keywords.ts';
import { lex, type Standing, TOP_LEVEL } from './lex.ts';
import type { LexicalProblem, Token } from './token.ts';

type TokenTypes = Lexer['definition'];
type LangiumToken = LexerResult['tokens'][number];

/** What the lexer has to say beside its tokens. */
export interface PlanLexingReport extends LexingReport {
  readonly problems: readonly LexicalProblem[];
}

/** Langium's lexer service over our own reading of slots; the token types are those of the grammar. */
export class PlanLexer implements Lexer {
  readonly definition: TokenTypes;
  /** Kinds of group that the file adds; set before a statement of it is parsed. */
  kinds: Index<Head> | undefined;
  /** How the next text stands in its file. */
  standing: Standing = TOP_LEVEL;

  constructor(services: LangiumCoreServices) {
    const built = services.parser.TokenBuilder.buildTokens(services.Grammar, { caseInsensitive: false });
    const types = Array.isArray(built) ? built : Object.values(built as TokenTypes);
    this.definition = Object.fromEntries(types.map((type) => [type.name, type]));
  }

  tokenize(text: string): LexerResult {
    const { tokens, comments, problems } = lex(text, this.kinds, this.standing);
    const report: PlanLexingReport = { diagnostics: [], problems };
    return {
      tokens: tokens.map((token) => this.token(text, token)),
      hidden: comments.map((comment) => this.token(text, { name: 'COMMENT', ...comment })),
      errors: [],
      report,
    };
  }

  /** Lines are not counted: a statement is one line to the parser, and positions are computed when asked for. */
  private token(
    text: string,
    { name, start, end }: { name: Token['name'] | 'COMMENT'; start: number; end: number },
  ): LangiumToken {
    const tokenType = this.definition[name];
    if (!tokenType) throw new Error(`The grammar has no terminal ${name}`);
    return {
      image: text.slice(start, end),
      startOffset: start,
      endOffset: end - 1,
      startLine: 1,
      startColumn: start + 1,
      endLine: 1,
      endColumn: end,
      tokenTypeIdx: tokenType.tokenTypeIdx ?? 0,
      tokenType,
    };
  }
}
