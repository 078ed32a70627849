import type { FileAnalysis } from '../../language/document/file-analysis.ts';
import type { Words } from '../../messages/catalogue.ts';
import type { DiagnosticSettings } from '../../school/diagnostics.ts';
import type { KnownPlan, School } from '../../school/school.ts';
import { wordsFor } from './words-for.ts';

/** A file that somebody asks about, and the words of the answer. */
export interface Asked {
  readonly school: School;
  readonly path: string;
  readonly analysis: FileAnalysis;
  readonly known: KnownPlan;
  readonly words: Words;
}

/** Null: there is no such file. */
export function ask(
  school: School,
  path: string,
  language: DiagnosticSettings['language'] = 'auto',
): Asked | null {
  const analysis = school.analysis(path);
  const known = school.known(path);
  return analysis && known && { school, path, analysis, known, words: wordsFor(analysis, language) };
}
