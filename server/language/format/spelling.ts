import clauses from '../../../grammar/vocabulary/clauses.json' with { type: 'json' };
import heads from '../../../grammar/vocabulary/heads.json' with { type: 'json' };
import items from '../../../grammar/vocabulary/items.json' with { type: 'json' };
import people from '../../../grammar/vocabulary/people.json' with { type: 'json' };
import quantity from '../../../grammar/vocabulary/quantity.json' with { type: 'json' };
import time from '../../../grammar/vocabulary/time.json' with { type: 'json' };
import units from '../../../grammar/vocabulary/units.json' with { type: 'json' };
import { fold } from '../../engine/text/fold.ts';
import { numeralAt } from '../../engine/text/numeral.ts';
import { SIMPLIFIED } from '../../engine/text/simplified.generated.ts';
import type { WrittenLanguage } from '../document/dominant-language.ts';
import type { Entry } from '../lexicon/entry.ts';

const TABLES: readonly Readonly<Record<string, unknown>>[] = [
  time,
  units,
  quantity,
  people,
  heads,
  clauses,
  items,
];
const LISTS = { 'zh-Hans': 'hans', 'zh-Hant': 'hant', en: 'en' } as const;

/**
 * How a word of the vocabulary is spelled in a language: as written if that is a spelling of the language, else the
 * same characters (主備 for 主备, 每個 for 每个), else the standard spelling. null if the language has none. In a pattern (第#周)
 * `#` becomes the written numeral.
 */
export function spelledIn(word: Entry, written: string, language: WrittenLanguage): string | null {
  const spellings = word[LISTS[language]];
  if (spellings.includes(written)) return written;
  const numeral = word.hans.some((spelling) => spelling.includes('#'))
    ? numeralWithin(written, language)
    : null;
  const filled = numeral === null ? spellings : spellings.map((spelling) => spelling.replace('#', numeral));
  const folded = fold(written);
  const same = filled.find((spelling) => fold(spelling) === folded);
  return (
    same ??
    (language === 'zh-Hant' && word.hans.some((one) => fold(one) === folded) ? traditional(written) : null) ??
    filled[0] ??
    null
  );
}

function numeralWithin(written: string, language: WrittenLanguage): string | null {
  const folded = fold(written);
  for (let at = 0; at < folded.length; at++) {
    const numeral = numeralAt(folded, at);
    if (numeral)
      return language === 'en'
        ? String(numeral.value.n)
        : numeralIn(written.slice(at, at + numeral.length), language);
  }
  return null;
}

/** Characters of numerals that differ. */
const NUMERALS: Readonly<Record<string, string>> = { 两: '兩', 万: '萬', 亿: '億' };

/** A numeral in the characters of a language. */
export function numeralIn(text: string, language: WrittenLanguage): string {
  return language === 'zh-Hant'
    ? text.replace(/[两万亿]/g, (one) => NUMERALS[one] ?? one)
    : language === 'zh-Hans'
      ? fold(text)
      : text;
}

let learnt: ReadonlyMap<string, string> | null = null;

/** A word of the vocabulary in Traditional characters; null if one of them is in no Traditional spelling. */
function traditional(text: string): string | null {
  learnt ??= learn();
  let out = '';
  for (const one of text) {
    const known = learnt.get(one);
    if (known === undefined && SIMPLIFIED.includes(one)) return null;
    out += known ?? one;
  }
  return out;
}

/** Which Traditional character stands for which, from words that are listed in both. */
function learn(): ReadonlyMap<string, string> {
  const characters = new Map<string, string>();
  for (const { hant } of TABLES.flatMap((table) => Object.values(table).flat()).filter(isEntry)) {
    for (const spelling of hant)
      for (const one of spelling) if (!characters.has(fold(one))) characters.set(fold(one), one);
  }
  return characters;
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && 'hant' in value;
}
