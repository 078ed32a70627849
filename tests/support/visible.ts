import type { FileAnalysis } from '../../server/language/document/file-analysis.ts';

/** Everything that a reader of an analysis can see, with places as lines and as offsets in the text. */
export function visible(analysis: FileAnalysis): string {
  const statements = analysis.blocks.map(({ block }) => [
    analysis.offsets({ origin: block, start: 0, end: block.text.length }),
    block.text,
    block.standing,
    block.opens,
  ]);
  const pieces = analysis.units.map(({ pieces: list }) =>
    Array.from({ length: list.length }, (_, i) => [list.start(i), list.end(i), list.depth(i), list.role(i)]),
  );
  return JSON.stringify([analysis.plan, statements, pieces, analysis.lines()], (key, value) => {
    if (key === 'origin') return undefined;
    if (typeof value === 'object' && value !== null && 'origin' in value && 'start' in value)
      return [analysis.offsets(value), analysis.locate(value)];
    return value;
  });
}
