import type { Source } from '../../engine/plan/source.ts';
import type { FileAnalysis } from '../../language/document/file-analysis.ts';
import type { Stretch } from '../../language/document/structure.ts';
import type { School } from '../../school/school.ts';
import type { PlacedEdit } from './edit.ts';

/** The plan that is to be changed, among the others of its school. */
export interface Here {
  readonly school: School;
  readonly path: string;
  readonly analysis: FileAnalysis;
}

/** null: there is no such plan. */
export function hereOf(school: School, path: string): Here | null {
  const analysis = school.analysis(path);
  return analysis && { school, path, analysis };
}

/** Where a source stands now; null: it is of another file, or of an earlier text. */
export function placeOf({ analysis }: Here, source: Source): Stretch | null {
  return analysis.offsets(source);
}

/** What stands at a source; '' if it is of another file. */
export function writtenAt(here: Here, source: Source): string {
  const at = placeOf(here, source);
  return at ? here.analysis.text.slice(at.start, at.end) : '';
}

/** The edit that writes something else there, if the source is of this file. */
export function rewriting(here: Here, source: Source, text: string): readonly PlacedEdit[] {
  const at = placeOf(here, source);
  return at ? [{ file: here.path, ...at, text }] : [];
}

/** The edit that puts something before an offset. */
export function inserting({ path }: Here, at: number, text: string): readonly PlacedEdit[] {
  return [{ file: path, start: at, end: at, text }];
}

/** The blanks that begin the line of an offset. */
export function indentAt({ analysis: { text } }: Here, offset: number): string {
  const line = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t\u3000]*/.exec(text.slice(line, offset))?.[0] ?? '';
}

/** Whether a source lies within another. */
export function isWithin(inner: Source, outer: Source): boolean {
  return inner.origin === outer.origin && outer.start <= inner.start && inner.end <= outer.end;
}
