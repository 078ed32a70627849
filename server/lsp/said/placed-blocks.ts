import type { LoweredBlock } from '../../language/document/block.ts';
import type { FileAnalysis } from '../../language/document/file-analysis.ts';

/** A top-level statement where it stands in the current text; `end` is exclusive. */
export interface PlacedBlock {
  readonly lowered: LoweredBlock;
  readonly start: number;
  readonly end: number;
}

const placed = new WeakMap<FileAnalysis, readonly PlacedBlock[]>();

/** All statements of a file, in order. */
export function placedBlocks(analysis: FileAnalysis): readonly PlacedBlock[] {
  let blocks = placed.get(analysis);
  if (!blocks) {
    blocks = analysis.blocks.map((lowered) => {
      const { block } = lowered;
      const at = analysis.offsets({ origin: block, start: 0, end: block.text.length });
      return { lowered, start: at?.start ?? 0, end: at?.end ?? 0 };
    });
    placed.set(analysis, blocks);
  }
  return blocks;
}

/** The statements that a stretch of text touches. */
export function blocksWithin(analysis: FileAnalysis, from: number, to: number): readonly PlacedBlock[] {
  const blocks = placedBlocks(analysis);
  const first = firstEndingAt(blocks, from);
  let last = first;
  while (last < blocks.length && (blocks[last]?.start ?? 0) <= to) last++;
  return blocks.slice(first, last);
}

/** The statement at an offset; at a border the one that begins there. */
export function blockAt(analysis: FileAnalysis, offset: number): PlacedBlock | null {
  return blocksWithin(analysis, offset, offset).at(-1) ?? null;
}

/** Index of the first block that ends at or behind an offset. */
function firstEndingAt(blocks: readonly PlacedBlock[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
