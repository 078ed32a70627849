import { fold } from '../engine/text/fold.ts';
import type { KeywordPage, KeywordWords } from './keyword-words.ts';

const folded = new WeakMap<object, ReadonlyMap<string, KeywordPage>>();

/** The page on a word of the vocabulary by its id; ids are in simplified characters in every language. */
export function keywordPage(words: KeywordWords, of: 'head' | 'clause', id: string): KeywordPage | null {
  const pages = of === 'head' ? words.heads : words.clauses;
  let byId = folded.get(pages);
  if (!byId) {
    byId = new Map(Object.entries(pages).map(([key, page]) => [fold(key), page]));
    folded.set(pages, byId);
  }
  return byId.get(fold(id)) ?? null;
}
