import { fold } from '../../engine/text/fold.ts';
import type { LoweredBlock } from '../../language/document/block.ts';
import type { FileAnalysis } from '../../language/document/file-analysis.ts';
import type { School } from '../../school/school.ts';
import { rangeOf } from '../positions.ts';
import { blocksWithin, type PlacedBlock, placedBlocks } from '../said/placed-blocks.ts';
import { blockTokens } from './block-tokens.ts';
import { type EncodedBlock, encodeBlock, TokenList } from './encode.ts';
import type { NameMeanings } from './name-types.ts';

/** Offsets in a file. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

interface Kept extends NameMeanings {
  readonly encoded: EncodedBlock;
}

/** Statements that an edit leaves alone keep their colours while the names they may hold mean the same. */
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
  const meanings = { names: analysis.names, own: ownNames(analysis), imported: known.imported };
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

const own = new WeakMap<FileAnalysis['names'], ReadonlySet<string>>();

/** The names that a file declares, folded. */
function ownNames({ names, blocks }: FileAnalysis): ReadonlySet<string> {
  let known = own.get(names);
  if (!known) {
    known = new Set(blocks.flatMap(({ block }) => block.declared.map(({ name }) => fold(name.trim()))));
    own.set(names, known);
  }
  return known;
}

function wholeLines({ start, end }: Stretch, text: string): Stretch {
  const last = text.indexOf('\n', end);
  return { start: text.lastIndexOf('\n', start - 1) + 1, end: last < 0 ? text.length : last };
}

function encoded({ lowered }: PlacedBlock, analysis: FileAnalysis, meanings: NameMeanings): EncodedBlock {
  const before = kept.get(lowered);
  if (before?.names === meanings.names && before.imported === meanings.imported) return before.encoded;
  const { text } = lowered.block;
  const fresh = encodeBlock(text, blockTokens(lowered, meanings, analysis.kinds));
  kept.set(lowered, { ...meanings, encoded: fresh });
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
