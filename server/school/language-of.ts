import { dominantLanguage } from '../language/document/dominant-language.ts';
import type { RenderLanguage } from '../render/view.ts';
import type { School } from './school.ts';

/** The language that documents of these plans are written in: that of the first that can be read. */
export function languageOf(school: School, paths: readonly string[]): RenderLanguage {
  const text = paths.map((path) => school.text(path)).find((known) => known !== null);
  return text === undefined || text === null ? 'zh-Hans' : dominantLanguage(text);
}
