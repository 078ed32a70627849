import type { Statement } from '../generated/ast.ts';
import type { Head, Index } from '../lexicon/keywords.ts';
import { type Standing, TOP_LEVEL } from './lex.ts';
import { createParser, type PlanParser } from './parser.ts';
import type { PlanLexingReport } from './plan-lexer.ts';
import type { LexicalProblem } from './token.ts';

/** One statement, parsed. Offsets are those of its text. */
export interface Parsed {
  /** null if nothing of it could be read. */
  readonly tree: Statement | null;
  readonly problems: readonly LexicalProblem[];
}

let made: PlanParser | null = null;

/** Parses one statement. Never throws, and never gives up on the rest of it for one mistake. */
export function parse(text: string, kinds?: Index<Head>, standing: Standing = TOP_LEVEL): Parsed {
  made ??= createParser();
  const { lexer, parser } = made;
  lexer.kinds = kinds;
  lexer.standing = standing;
  const result = parser.parse<Statement>(text);
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
