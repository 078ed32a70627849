import { dominantLanguage, type WrittenLanguage } from '../../../language/document/dominant-language.ts';
import type { Stretch } from '../../../language/document/structure.ts';
import { formatText } from '../../../language/format/format.ts';
import type { PlacedEdit } from '../edit.ts';
import type { Here } from '../here.ts';

const LANGUAGES: readonly WrittenLanguage[] = ['zh-Hans', 'zh-Hant', 'en'];

/**
 * Languages in which the keywords of the file could be written instead: told at its first statement, or with all of it
 * selected. What changes is worked out once one is chosen ({@link translatedEdits}), for it takes the whole file.
 */
export function otherLanguages({ analysis }: Here, range: Stretch): readonly WrittenLanguage[] {
  const first = analysis.blocks[0]?.block;
  const at = first && analysis.offsets({ origin: first, start: 0, end: first.text.length });
  if (!at) return [];
  const isAll = range.start <= at.start && range.end >= analysis.text.trimEnd().length;
  const isAtFirst = range.start <= at.end && range.end <= at.end;
  const now = dominantLanguage(analysis.text);
  return isAll || isAtFirst ? LANGUAGES.filter((language) => language !== now) : [];
}

/** The whole file with its keywords in a language. */
export function translatedEdits({ analysis, path }: Here, language: string): readonly PlacedEdit[] {
  const wanted = LANGUAGES.find((one) => one === language);
  if (!wanted) return [];
  const { text } = formatText(analysis.text, { language: wanted });
  return [{ file: path, start: 0, end: analysis.text.length, text }];
}
