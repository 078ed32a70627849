import type { FileAnalysis } from '../../language/document/file-analysis.ts';
import type { Words } from '../../messages/catalogue.ts';
import type { Language } from '../../messages/language.ts';
import { wordsIn } from '../../messages/words.ts';
import type { DiagnosticSettings } from '../../school/diagnostics.ts';
import type { KnownPlan } from '../../school/known-plan.ts';
import type { School } from '../../school/school.ts';
import { languageOf } from './words-for.ts';

/** A file that somebody asks about, and the words of the answer. */
export interface Asked {
  readonly school: School;
  readonly path: string;
  readonly analysis: FileAnalysis;
  readonly known: KnownPlan;
  readonly language: Language;
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
  if (!analysis || !known) return null;
  const spoken = languageOf(analysis, language);
  return { school, path, analysis, known, language: spoken, words: wordsIn(spoken) };
}
