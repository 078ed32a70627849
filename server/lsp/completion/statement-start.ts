import type { FileAnalysis } from '../../language/document/file-analysis.ts';

/** Where the top-level statement begins that an offset stands in, or the one before it; 0 if none does. */
export function statementStart(analysis: FileAnalysis, offset: number): number {
  const startOf = (i: number) => {
    const block = analysis.blocks[i]?.block;
    return (block && analysis.offsets({ origin: block, start: 0, end: 0 })?.start) ?? 0;
  };
  let low = 0;
  let high = analysis.blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : startOf(low - 1);
}
