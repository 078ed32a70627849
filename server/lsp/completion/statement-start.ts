import type { FileAnalysis } from '../../language/document/file-analysis.ts';

/** Where what stands at an offset can be read from, and how many 正文 that stands in. */
export interface ReadFrom {
  readonly start: number;
  readonly depth: number;
}

/** From where the statement begins that an offset stands in, or the one before it; from 0 if there is none. */
export function statementStart({ cuts, units, text }: FileAnalysis, offset: number): ReadFrom {
  const at = cuts.before(offset - 1);
  const start = at < 0 ? 0 : cuts.start(at);
  const pieces = units[at]?.pieces;
  const piece = pieces?.before(offset - start - 1) ?? -1;
  if (!pieces || pieces.length < 2 || piece < 0) return { start, depth: 0 };
  const [role, depth] = [pieces.role(piece), pieces.depth(piece)];
  if (role === 'statement' || role === 'opening') return { start: start + pieces.start(piece), depth };
  // What follows a closing brace on its line is not read by itself.
  const end = start + pieces.end(piece);
  return text.slice(end, offset).includes('\n') ? { start: end, depth } : { start, depth: 0 };
}
