import type { RenderLanguage } from '../render/view.ts';
import { PAGES } from './texts.generated.ts';

/** The page on a code in the reader's language, else in the other; null if there is none. */
export function pageOf(code: string, language: RenderLanguage): string | null {
  const [first, second] = language === 'en' ? (['en', 'zh'] as const) : (['zh', 'en'] as const);
  return own(PAGES[first], code) ?? own(PAGES[second], code);
}

function own(pages: Readonly<Record<string, string>>, code: string): string | null {
  return Object.hasOwn(pages, code) ? (pages[code] ?? null) : null;
}
