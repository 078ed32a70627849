import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  EmptyFileSystem,
  inject,
  type LangiumParser,
} from 'langium';
import type { Statement } from '../generated/ast.ts';
import { JiaoyanPlanGeneratedModule, JiaoyanPlanGeneratedSharedModule } from '../generated/module.ts';
import type { Head, Index } from '../lexicon/keywords.ts';
import { type Standing, TOP_LEVEL } from './lex.ts';
import { PlanLexer, type PlanLexingReport } from './plan-lexer.ts';
import type { LexicalProblem } from './token.ts';

/** One statement, parsed. Offsets are those of its text. */
export interface Parsed {
  /** null if nothing of it could be read. */
  readonly tree: Statement | null;
  readonly problems: readonly LexicalProblem[];
}

let services: { readonly parser: LangiumParser; readonly lexer: PlanLexer } | null = null;

/** Parses one statement. Never throws, and never gives up on the rest of it for one mistake. */
export function parse(text: string, kinds?: Index<Head>, standing: Standing = TOP_LEVEL): Parsed {
  services ??= createServices();
  services.lexer.kinds = kinds;
  services.lexer.standing = standing;
  const result = services.parser.parse<Statement>(text);
  const report = result.lexerReport as PlanLexingReport;
  const problems = [...report.problems];
  for (const error of result.parserErrors) {
    const start = Number.isNaN(error.token.startOffset) ? text.length : error.token.startOffset;
    const known = problems.some((problem) => problem.code === 'syntax');
    if (!known)
      problems.push({
        code: 'syntax',
        reason: 'stray-text',
        expected: null,
        start,
        end: Math.max(start + 1, start + error.token.image.length),
      });
  }
  return { tree: result.value?.$cstNode ? result.value : null, problems };
}

function createServices(): { parser: LangiumParser; lexer: PlanLexer } {
  const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), JiaoyanPlanGeneratedSharedModule);
  const core = inject(createDefaultCoreModule({ shared }), JiaoyanPlanGeneratedModule, {
    parser: { Lexer: (all: ConstructorParameters<typeof PlanLexer>[0]) => new PlanLexer(all) },
  });
  shared.ServiceRegistry.register(core);
  return { parser: core.parser.LangiumParser, lexer: core.parser.Lexer as PlanLexer };
}
