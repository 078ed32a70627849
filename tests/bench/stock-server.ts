/*
 * The yardstick: Langium's own services for our grammar, as `langium generate` would set them up, reading the whole file
 * on every change. It knows structure only: no sentences, no calendar, no quotas. The one thing of ours is the lexer,
 * without which the language cannot be read at all; it is run over the statements of the file, one after the other.
 */
import { readFileSync } from 'node:fs';
import type { LexerResult } from 'langium';
import { createServicesForGrammar } from 'langium/grammar';
import { startLanguageServer } from 'langium/lsp';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { cut } from '../../server/language/syntax/cut.ts';
import { PlanLexer } from '../../server/language/syntax/plan-lexer.ts';

const ENTRY = 'entry Model: statements+=Statement*;\n\nStatement:';

/** Tokens of all statements, with the lines and columns that Langium asks for. */
class FileLexer extends PlanLexer {
  override tokenize(text: string): LexerResult {
    const statements = cut(text).map(({ start, end }) => ({
      start,
      ...super.tokenize(text.slice(start, end)),
    }));
    const lines = new Lines(text);
    const placed = (tokens: LexerResult['tokens'], by: number) =>
      tokens.map((token) => lines.placed(token, by));
    return {
      tokens: statements.flatMap(({ start, tokens }) => placed(tokens, start)),
      hidden: statements.flatMap(({ start, hidden }) => placed(hidden, start)),
      errors: [],
      report: { diagnostics: [] },
    };
  }
}

class Lines {
  private readonly starts: number[] = [0];

  constructor(text: string) {
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) this.starts.push(at + 1);
  }

  placed(token: LexerResult['tokens'][number], by: number): LexerResult['tokens'][number] {
    const start = token.startOffset + by;
    const end = (token.endOffset ?? token.startOffset) + by;
    const [first, last] = [this.lineOf(start), this.lineOf(end)];
    return {
      ...token,
      startOffset: start,
      endOffset: end,
      startLine: first + 1,
      startColumn: start - (this.starts[first] ?? 0) + 1,
      endLine: last + 1,
      endColumn: end - (this.starts[last] ?? 0) + 1,
    };
  }

  private lineOf(offset: number): number {
    let [low, high] = [0, this.starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

const connection = createConnection(ProposedFeatures.all);
const services = await createServicesForGrammar({
  grammar: readFileSync('grammar/plan.langium', 'utf8').replace('entry Statement:', ENTRY),
  languageMetaData: {
    languageId: 'jiaoyan-plan',
    fileExtensions: ['.plan'],
    caseInsensitive: false,
    mode: 'production',
  },
  module: { parser: { Lexer: (all: ConstructorParameters<typeof PlanLexer>[0]) => new FileLexer(all) } },
  sharedModule: { lsp: { Connection: () => connection } },
});
startLanguageServer(services.shared);
