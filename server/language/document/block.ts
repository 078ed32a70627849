import type { Declaration } from '../../engine/plan/file.ts';
import type { Problem } from '../../engine/plan/problem.ts';
import type { Origin } from '../../engine/plan/source.ts';
import { fold } from '../../engine/text/fold.ts';
import type * as ast from '../generated/ast.ts';
import type { Head, Index } from '../lexicon/keywords.ts';
import type { KnownNames } from '../lexicon/names.ts';
import { lower } from '../lowering/lower.ts';
import { parse } from '../syntax/parse.ts';
import type { LexicalProblem } from '../syntax/token.ts';
import { type DeclaredName, declaredNames } from './declared-names.ts';
import { Questions } from './questions.ts';

/**
 * One top-level statement and everything that follows from its own text. It keeps no position of its own, so it stays
 * as it is while text above it changes; what its sentences say depends on the names its file declares as well.
 */
export interface Block extends Origin {
  readonly text: string;
  readonly folded: string;
  readonly tree: ast.Statement | null;
  readonly declared: readonly DeclaredName[];
  readonly structure: readonly Problem[];
}

/** What a block says, read with the names its file knows. */
export interface LoweredBlock {
  readonly block: Block;
  readonly declarations: readonly Declaration[];
  readonly problems: readonly Problem[];
  /** What its reading asked of the names of its file. */
  readonly questions: Questions;
}

export function parseBlock(file: string, text: string, kinds?: Index<Head>): Block {
  const { tree, problems } = parse(text, kinds);
  const structure: Problem[] = [];
  const block: Block = {
    file,
    text,
    folded: fold(text),
    tree,
    declared: tree ? declaredNames(tree) : [],
    structure,
  };
  structure.push(...problems.map((problem) => asProblem(block, problem)));
  return block;
}

export function lowerBlock(block: Block, names: KnownNames): LoweredBlock {
  const problems: Problem[] = [...block.structure];
  const questions = new Questions(names);
  const declarations = block.tree
    ? lower({ origin: block, text: block.text, names: questions, problems }, block.tree)
    : [];
  questions.close();
  return { block, declarations, problems, questions };
}

function asProblem(block: Block, problem: LexicalProblem): Problem {
  const source = { origin: block, start: problem.start, end: problem.end };
  if (problem.code === 'glued-keyword') {
    const insert = {
      key: 'insertBlank',
      data: { text: `${problem.keyword} ${problem.rest}` },
      edits: [{ source: { ...source, start: problem.end }, text: ' ' }],
      safe: true,
    };
    return {
      code: 'glued-keyword',
      source,
      data: { keyword: problem.keyword, rest: problem.rest },
      fixes: [insert],
    };
  }
  const missing = problem.reason === 'expected';
  const found = missing
    ? ''
    : (block.text.slice(problem.start, problem.end).split('\n', 1)[0]?.slice(0, 40) ?? '');
  const suggest = problem.suggest === undefined ? {} : { suggest: problem.suggest };
  return {
    code: 'syntax',
    source,
    data: { reason: problem.reason, found, expected: problem.expected, ...suggest },
  };
}
