import { sameElements } from '../../engine/change/same-elements.ts';
import type { Declared } from '../../engine/plan/scope.ts';
import { fold } from '../../engine/text/fold.ts';
import type { LoweredBlock } from '../../language/document/block.ts';
import type { FileAnalysis } from '../../language/document/file-analysis.ts';
import type { School } from '../../school/school.ts';
import { rangeOf } from '../positions.ts';
import { blocksWithin, type PlacedBlock, placedBlocks } from '../said/placed-blocks.ts';
import { blockTokens } from './block-tokens.ts';
import { type EncodedBlock, encodeBlock, TokenList } from './encode.ts';
import { type NameColour, NameMeanings } from './name-types.ts';

/** Offsets in a file. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Kept {
  readonly meanings: NameMeanings;
  /** The names that were asked for, folded, and their colours. */
  readonly asked: readonly string[];
  readonly answers: readonly (NameColour | null)[];
  readonly encoded: EncodedBlock;
}

/** Statements that an edit leaves alone keep their colours while the names that they hold mean the same. */
const kept = new WeakMap<LoweredBlock, Kept>();

/** The coloured words of a file, or of the statements that a stretch of it touches, in the protocol's numbers. */
export function documentTokens(
  school: School,
  path: string,
  stretch: Stretch | null = null,
): readonly number[] {
  const analysis = school.analysis(path);
  const known = school.known(path);
  if (!analysis || !known) return [];
  const meanings = meaningsOf(analysis, known.imported);
  const asked = stretch && wholeLines(stretch, analysis.text);
  const blocks = asked ? blocksWithin(analysis, asked.start, asked.end) : placedBlocks(analysis);
  const list = new TokenList();
  let behind = asked?.start ?? 0;
  for (const block of blocks) {
    addComments(list, analysis, behind, block.start);
    list.add(encoded(block, analysis, meanings), rangeOf(analysis, block.start, block.start).start);
    behind = block.end;
  }
  addComments(list, analysis, behind, asked?.end ?? analysis.text.length);
  return list.data;
}

const meaningsKnown = new WeakMap<FileAnalysis['names'], NameMeanings>();

/** One and the same object while no name is declared or given up. */
function meaningsOf({ names, blocks }: FileAnalysis, imported: Declared): NameMeanings {
  const known = meaningsKnown.get(names);
  if (known?.imported === imported) return known;
  const own = new Set(blocks.flatMap(({ block }) => block.declared.map(({ name }) => fold(name.trim()))));
  const meanings = new NameMeanings(names, own, imported);
  meaningsKnown.set(names, meanings);
  return meanings;
}

function wholeLines({ start, end }: Stretch, text: string): Stretch {
  const last = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: last < 0 ? text.length : last };
}

function encoded({ lowered }: PlacedBlock, analysis: FileAnalysis, meanings: NameMeanings): EncodedBlock {
  const before = kept.get(lowered);
  if (before?.meanings === meanings) return before.encoded;
  const colourOf = (name: string) => meanings.colour(name);
  if (before && sameElements(before.asked.map(colourOf), before.answers)) {
    kept.set(lowered, { ...before, meanings });
    return before.encoded;
  }
  const asked = new Map<string, NameColour | null>();
  const noted = (name: string) => {
    const answer = colourOf(name);
    asked.set(name, answer);
    return answer;
  };
  const fresh = encodeBlock(lowered.block.text, blockTokens(lowered, noted, analysis.kinds));
  kept.set(lowered, { meanings, asked: [...asked.keys()], answers: [...asked.values()], encoded: fresh });
  return fresh;
}

/** Between statements stand only blanks, marks and comments. */
function addComments(list: TokenList, analysis: FileAnalysis, from: number, to: number): void {
  if (to - from < 3) return;
  for (const match of analysis.text.slice(from, to).matchAll(/(?:\/\/|／／)[^\r\n]*/g)) {
    const at = rangeOf(analysis, from + match.index, from + match.index).start;
    const token = { start: 0, end: match[0].trimEnd().length, type: 'comment', modifiers: 0 } as const;
    list.add(encodeBlock(match[0], [token]), at);
  }
}
