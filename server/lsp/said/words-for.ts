import type { FileAnalysis } from '../../language/document/file-analysis.ts';
import type { Language } from '../../messages/language.ts';
import { type DiagnosticSettings, languageFor } from '../../school/diagnostics.ts';

const written = new WeakMap<FileAnalysis, Language>();

/** The language in which a file is spoken of: its own, unless a setting says otherwise. */
export function languageOf(analysis: FileAnalysis, wanted: DiagnosticSettings['language']): Language {
  if (wanted !== 'auto') return languageFor(analysis.text, wanted);
  let language = written.get(analysis);
  if (!language) {
    language = languageFor(analysis.text, wanted);
    written.set(analysis, language);
  }
  return language;
}
