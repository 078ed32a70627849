import type { Language } from '../preview/data.ts';
import type { PageWords } from './page-words.ts';
import { EN } from './words-en.ts';
import { HANS } from './words-zh-hans.ts';
import { HANT } from './words-zh-hant.ts';

export function wordsOf(language: Language): PageWords {
  return language === 'en' ? EN : language === 'zh-Hant' ? HANT : HANS;
}
