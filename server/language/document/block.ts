import type { Declaration } from '../../engine/plan/file.ts';
import type { Problem } from '../../engine/plan/problem.ts';
import type { Origin } from '../../engine/plan/source.ts';
import { fold } from '../../engine/text/fold.ts';
import type * as ast from '../generated/ast.ts';
import type { Head, Index } from '../lexicon/keywords.ts';
import type { KnownNames } from '../lexicon/names.ts';
import { lower } from '../lowering/lower.ts';
import { lex, type Standing, TOP_LEVEL } from '../syntax/lex.ts';
import { parse } from '../syntax/parse.ts';
import type { Lexed, LexicalProblem } from '../syntax/token.ts';
import { type DeclaredName, declaredNames } from './declared-names.ts';
import { Questions } from './questions.ts';

/**
 * A piece of a file that is read by itself, and everything that follows from its own text: a statement, or the opening of
 * a 正文 that holds statements. It keeps no position of its own, so it stays as it is while text above it changes; what
 * its sentences say depends on the names its file declares as well.
 */
export interface Block extends Origin {
  readonly text: string;
  readonly folded: string;
  readonly standing: Standing;
  /** Whether it is the opening of a 正文, whose statements are blocks of their own, and whether that closes. */
  readonly opens: Opens;
  /** null if nothing of it could be read. */
  readonly kind: ast.Statement['$type'] | null;
  readonly declared: readonly DeclaredName[];
  readonly structure: readonly Problem[];
  /** Where it was found last: a first guess at where it stands now. */
  readonly seen: Seen;
}

/** The number of a block among those of its top-level statement, and of that among those of the file; -1: none yet. */
export interface Seen {
  unit: number;
  units: number;
  piece: number;
  pieces: number;
}

export type Opens = 'closed' | 'unclosed' | null;

/** What a block says, read with the names its file knows. The statements of a 正文 are not among what its opening says. */
export interface LoweredBlock {
  readonly block: Block;
  readonly declarations: readonly Declaration[];
  readonly problems: readonly Problem[];
  /** What its reading asked of the names of its file. */
  readonly questions: Questions;
}

/** A block with its syntax tree, which is not kept: it takes ten times the memory of all that is. */
export interface ParsedBlock {
  readonly block: Block;
  readonly tree: ast.Statement | null;
}

/** A stretch of a file's text that is to be read as a block. */
export interface Stretch {
  readonly text: string;
  readonly standing: Standing;
  readonly opens: Opens;
}

/** A text that is a top-level statement. */
export function topLevel(text: string): Stretch {
  return { text, standing: TOP_LEVEL, opens: null };
}

export function parseBlock(file: string, stretch: Stretch, kinds?: Index<Head>): ParsedBlock {
  const text = ownText(stretch.text);
  const { tree, problems } = parse(readable({ ...stretch, text }), kinds, stretch.standing);
  const structure: Problem[] = [];
  const block: Block = {
    file,
    text,
    folded: fold(text),
    standing: stretch.standing,
    opens: stretch.opens,
    kind: tree?.$type ?? null,
    declared: tree ? declaredNames(tree) : [],
    structure,
    seen: { unit: -1, units: 0, piece: -1, pieces: 0 },
  };
  structure.push(...problems.map((problem) => asProblem(block, problem)));
  return { block, tree };
}

/** The same block with its tree, which is made anew. */
export function parsedAgain(block: Block, kinds?: Index<Head>): ParsedBlock {
  return { block, tree: parse(readable(block), kinds, block.standing).tree };
}

export function lowerBlock({ block, tree }: ParsedBlock, names: KnownNames): LoweredBlock {
  const problems: Problem[] = [...block.structure];
  const questions = new Questions(names);
  const declarations = tree
    ? lower({ origin: block, text: block.text, names: questions, problems }, tree)
    : [];
  questions.close();
  return { block, declarations, problems, questions };
}

/** The tokens of a block; for the opening of a 正文 that closes, with a brace behind its text. */
export function tokensOf(block: Block, kinds: Index<Head> | undefined): Lexed {
  return lex(readable(block), kinds, block.standing);
}

/** The text of a block as the parser wants it. */
function readable({ text, opens }: Stretch): string {
  return opens === 'closed' ? `${text}}` : text;
}

/** A text that does not keep the whole of the file alive of which it is a part: put together anew, it is one of its own. */
function ownText(text: string): string {
  const middle = text.length >> 1;
  return text.slice(0, middle) + text.slice(middle);
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
