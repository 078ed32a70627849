import { SIMPLIFIED, TRADITIONAL } from '../../engine/text/simplified.generated.ts';

export type WrittenLanguage = 'zh-Hans' | 'zh-Hant' | 'en';

const traditional = new Set(TRADITIONAL);
const simplified = new Set([...SIMPLIFIED].filter((character) => !traditional.has(character)));

/** The language a plan is mostly written in; an empty one is in Simplified Chinese. */
export function dominantLanguage(text: string): WrittenLanguage {
  let han = 0;
  let latin = 0;
  let traditionalOnly = 0;
  let simplifiedOnly = 0;
  for (const character of text) {
    if ((character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z')) latin++;
    else if (character >= '\u3400' && character <= '\u9fff') {
      han++;
      if (traditional.has(character)) traditionalOnly++;
      else if (simplified.has(character)) simplifiedOnly++;
    }
  }
  // A Chinese character says about as much as three letters.
  if (latin > han * 3) return 'en';
  return traditionalOnly > simplifiedOnly ? 'zh-Hant' : 'zh-Hans';
}
