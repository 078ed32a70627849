import type { WrittenLanguage } from '../../language/document/dominant-language.ts';
import type { Entry } from '../../language/lexicon/entry.ts';
import { asWritten } from '../../validation/traditional.ts';

const KEY = { 'zh-Hans': 'hans', 'zh-Hant': 'hant', en: 'en' } as const;

/** The standard spelling of a word in a language; Traditional forms are written out where the table has none. */
export function spell(entry: Entry, language: WrittenLanguage): string {
  const [first] = entry[KEY[language]];
  if (first !== undefined) return first;
  return inScript(entry.hans[0] ?? entry.id, language);
}

/** A Chinese word in the script of a language. */
export function inScript(word: string, language: WrittenLanguage): string {
  return language === 'zh-Hant' ? asWritten(word, '') : word;
}

/** Every spelling of a word in every language. */
export function spellings({ hans, hant, en }: Entry): readonly string[] {
  return [...hans, ...hant, ...en];
}

/** The spelling of the word with an id in a table. */
export function word(entries: readonly Entry[], id: string, language: WrittenLanguage): string {
  const entry = entries.find((one) => one.id === id);
  return entry ? spell(entry, language) : id;
}
