import { withContent } from '../../engine/plan/all-declarations.ts';
import type { Problem } from '../../engine/plan/problem.ts';
import { sameValue } from '../../engine/plan/same-value.ts';
import type { Head, Index } from '../lexicon/keywords.ts';
import type { KnownNames } from '../lexicon/names.ts';
import { type LoweredBlock, lowerBlock, type ParsedBlock, parsedAgain } from './block.ts';
import { declarationsOf } from './sections.ts';
import type { Draft, Unit } from './unit.ts';

/** What sentences are read with. */
export interface Reader {
  readonly names: KnownNames;
  /** Names that came or went since the reading before. */
  readonly changed: readonly string[];
  readonly kinds: Index<Head> | undefined;
}

/** Reads what of a statement is not read yet. */
export function unitOf(draft: Draft, reader: Reader): Unit {
  const blocks = draft.blocks.map((one) => one && readNow(one, reader));
  return finished(draft, blocks, reader);
}

function finished(
  { length, pieces }: Pick<Unit, 'length' | 'pieces'>,
  blocks: Unit['blocks'],
  { kinds }: Reader,
): Unit {
  const problems: Problem[] = [];
  for (const one of blocks) for (const problem of one?.problems ?? []) problems.push(problem);
  const declarations = declarationsOf(pieces, blocks, kinds);
  return { length, pieces, blocks, declarations, all: withContent(declarations), problems };
}

/** Units that an edit left alone; those that hold a name that came or went are read again. */
export function keptUnits(units: readonly Unit[], reader: Reader): readonly Unit[] {
  if (reader.changed.length === 0) return units;
  return units.map((unit) => {
    const blocks = unit.blocks.map((one) => one && readAgain(one, reader));
    const isStill = blocks.every((one, i) => one === unit.blocks[i]);
    return isStill ? unit : finished(unit, blocks, reader);
  });
}

function readNow(one: LoweredBlock | ParsedBlock, reader: Reader): LoweredBlock {
  return 'questions' in one ? readAgain(one, reader) : lowerBlock(one, reader.names);
}

/** A statement that holds a name that came or went is read again; mostly it says what it said. */
function readAgain(known: LoweredBlock, { names, changed, kinds }: Reader): LoweredBlock {
  const { block, questions } = known;
  if (!changed.some((name) => block.folded.includes(name) && questions.concern(name))) return known;
  const read = lowerBlock(parsedAgain(block, kinds), names);
  return sameValue(known.declarations, read.declarations) && sameValue(known.problems, read.problems)
    ? known
    : read;
}
