import type { LoweredBlock } from '../../language/document/block.ts';
import type { FileAnalysis } from '../../language/document/file-analysis.ts';

/** A statement, or the opening of a 正文, where it stands in the current text; `end` is exclusive. */
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
    blocks = within(analysis, 0, analysis.text.length);
    placed.set(analysis, blocks);
  }
  return blocks;
}

/** The statements that a stretch of text touches. */
export function blocksWithin(analysis: FileAnalysis, from: number, to: number): readonly PlacedBlock[] {
  return within(analysis, from, to);
}

/** The statement at an offset; at a border the one that begins there. */
export function blockAt(analysis: FileAnalysis, offset: number): PlacedBlock | null {
  return within(analysis, offset, offset).at(-1) ?? null;
}

function within({ units, cuts }: FileAnalysis, from: number, to: number): readonly PlacedBlock[] {
  const found: PlacedBlock[] = [];
  // The one before may end where the stretch begins.
  for (let i = Math.max(0, cuts.before(from) - 1); i < units.length && cuts.start(i) <= to; i++) {
    const unit = units[i];
    const at = cuts.start(i);
    if (!unit || cuts.end(i) < from) continue;
    const { pieces, blocks } = unit;
    for (let k = Math.max(0, pieces.before(from - at) - 1); k < pieces.length; k++) {
      const [start, end] = [at + pieces.start(k), at + pieces.end(k)];
      if (start > to) break;
      const lowered = blocks[k];
      if (lowered && end >= from) found.push({ lowered, start, end });
    }
  }
  return found;
}
