import type { Position, Range } from 'vscode-languageserver-types';
import type { FileAnalysis } from '../language/document/file-analysis.ts';
import { positionAt } from '../language/document/line-index.ts';

/** Offset of a position in a file's text; one behind a line's or the text's end means that end. */
export function offsetAt(analysis: FileAnalysis, { line, character }: Position): number {
  const lines = analysis.lines();
  const start = lines[line] ?? analysis.text.length;
  const next = lines[line + 1];
  const end = next === undefined ? analysis.text.length : next - 1;
  return Math.max(0, Math.min(start + character, Math.max(start, end)));
}

/** Lines and characters of a stretch of a file's text; `end` is exclusive. */
export function rangeOf(analysis: FileAnalysis, start: number, end: number): Range {
  const lines = analysis.lines();
  return { start: positionAt(lines, start), end: positionAt(lines, end) };
}
