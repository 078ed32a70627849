import { type FoldingRange, FoldingRangeKind } from 'vscode-languageserver-types';
import type { FileAnalysis } from '../language/document/file-analysis.ts';
import { type Stretch, structureOf } from '../language/document/structure.ts';
import type { School } from '../school/school.ts';
import type { Feature } from './feature.ts';
import { pathOf } from './locations.ts';
import { rangeOf } from './positions.ts';

/** Blocks, prose, and lines of comment that follow each other. A block's closing line stays in sight. */
export function foldingRanges(school: School, path: string): FoldingRange[] {
  const analysis = school.analysis(path);
  if (!analysis) return [];
  const { blocks, proses, comments } = structureOf(analysis);
  return [
    ...blocks.flatMap((block) =>
      folded(analysis, block, '}｝】'.includes(analysis.text.charAt(block.end - 1))),
    ),
    ...proses.flatMap((prose) => folded(analysis, prose, true)),
    ...commentRuns(analysis, comments),
  ].sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

function folded(analysis: FileAnalysis, { start, end }: Stretch, closes: boolean): readonly FoldingRange[] {
  const range = rangeOf(analysis, start, end);
  const endLine = range.end.line - (closes ? 1 : 0);
  return endLine > range.start.line ? [{ startLine: range.start.line, endLine }] : [];
}

/** Comments that have their lines to themselves, one below the other. */
function commentRuns(analysis: FileAnalysis, comments: readonly Stretch[]): readonly FoldingRange[] {
  const runs: { startLine: number; endLine: number; kind: FoldingRangeKind }[] = [];
  for (const { start, end } of comments) {
    const { line, character } = rangeOf(analysis, start, end).start;
    if (analysis.text.slice(start - character, start).trim() !== '') continue;
    const last = runs.at(-1);
    if (last?.endLine === line - 1) last.endLine = line;
    else runs.push({ startLine: line, endLine: line, kind: FoldingRangeKind.Comment });
  }
  return runs.filter(({ startLine, endLine }) => endLine > startLine);
}

export const registerFolding: Feature = (connection, session) => {
  connection.onFoldingRanges(({ textDocument }) => foldingRanges(session.school, pathOf(textDocument.uri)));
  return { foldingRangeProvider: true };
};
