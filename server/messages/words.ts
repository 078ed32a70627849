import type { Words } from './catalogue.ts';
import { words as en } from './en/all.ts';
import type { Language } from './language.ts';
import { words as hans } from './zh-hans/all.ts';
import { words as hant } from './zh-hant/all.generated.ts';

const WORDS: Readonly<Record<Language, Words>> = { 'zh-Hans': hans, 'zh-Hant': hant, en };

/** Everything the product says, in one language. */
export const wordsIn = (language: Language): Words => WORDS[language];
