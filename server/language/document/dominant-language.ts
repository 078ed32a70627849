import { SIMPLIFIED, TRADITIONAL } from '../../engine/text/simplified.generated.ts';
import { changeBetween } from './change.ts';

export type WrittenLanguage = 'zh-Hans' | 'zh-Hant' | 'en';

const TRADITIONAL_ONLY = 1;
const SIMPLIFIED_ONLY = 2;
const scripts = scriptTable();

/** How many units of each kind a text has. */
interface Counts {
  readonly han: number;
  readonly latin: number;
  readonly traditionalOnly: number;
  readonly simplifiedOnly: number;
}

/** Texts shorter than this are counted sooner than they are compared. */
const LONG = 2000;

/** The last long text that was asked about: mostly the next one is the same but for a few characters. */
let last: { readonly text: string; readonly counts: Counts } = { text: '', counts: counted('') };

/** The language a plan is mostly written in; an empty one is in Simplified Chinese. */
export function dominantLanguage(text: string): WrittenLanguage {
  const { han, latin, traditionalOnly, simplifiedOnly } =
    text.length < LONG ? counted(text) : recounted(text);
  // A Chinese character says about as much as three letters.
  if (latin > han * 3) return 'en';
  return traditionalOnly > simplifiedOnly ? 'zh-Hant' : 'zh-Hans';
}

function recounted(text: string): Counts {
  if (text === last.text) return last.counts;
  const { start, before, after } = changeBetween(last.text, text);
  const isNear = before - start + after - start < text.length;
  const counts = isNear
    ? sum(last.counts, counted(last.text.slice(start, before)), counted(text.slice(start, after)))
    : counted(text);
  last = { text, counts };
  return counts;
}

function sum(whole: Counts, less: Counts, more: Counts): Counts {
  const of = (key: keyof Counts) => whole[key] - less[key] + more[key];
  return {
    han: of('han'),
    latin: of('latin'),
    traditionalOnly: of('traditionalOnly'),
    simplifiedOnly: of('simplifiedOnly'),
  };
}

function counted(text: string): Counts {
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
  return { han, latin, traditionalOnly, simplifiedOnly };
}

/** Which UTF-16 units are written in one script only. */
function scriptTable(): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const character of SIMPLIFIED) table[character.charCodeAt(0)] = SIMPLIFIED_ONLY;
  for (const character of TRADITIONAL) table[character.charCodeAt(0)] = TRADITIONAL_ONLY;
  return table;
}
