import { SIMPLIFIED, TRADITIONAL } from '../../engine/text/simplified.generated.ts';

export type WrittenLanguage = 'zh-Hans' | 'zh-Hant' | 'en';

const TRADITIONAL_ONLY = 1;
const SIMPLIFIED_ONLY = 2;
const scripts = scriptTable();

/** The language a plan is mostly written in; an empty one is in Simplified Chinese. */
export function dominantLanguage(text: string): WrittenLanguage {
  let han = 0;
  let latin = 0;
  let traditionalOnly = 0;
  let simplifiedOnly = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const small = code | 0x20;
    if (code < 0x80 && small >= 0x61 && small <= 0x7a) latin++;
    else if (code >= 0x3400 && code <= 0x9fff) {
      han++;
      const script = scripts[code];
      if (script === TRADITIONAL_ONLY) traditionalOnly++;
      else if (script === SIMPLIFIED_ONLY) simplifiedOnly++;
    }
  }
  // A Chinese character says about as much as three letters.
  if (latin > han * 3) return 'en';
  return traditionalOnly > simplifiedOnly ? 'zh-Hant' : 'zh-Hans';
}

/** Which UTF-16 units are written in one script only. */
function scriptTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const character of SIMPLIFIED) table[character.charCodeAt(0)] = SIMPLIFIED_ONLY;
  for (const character of TRADITIONAL) table[character.charCodeAt(0)] = TRADITIONAL_ONLY;
  return table;
}
