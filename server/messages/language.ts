/** The languages of the words that people read. */
export type Language = 'zh-Hans' | 'zh-Hant' | 'en';

export const LANGUAGES: readonly Language[] = ['zh-Hans', 'zh-Hant', 'en'];
