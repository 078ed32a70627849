import items from '../../../grammar/vocabulary/items.json' with { type: 'json' };
import { fold } from '../../engine/text/fold.ts';
import type { Entry } from '../lexicon/entry.ts';
import { type Index, index } from '../lexicon/keywords.ts';
import { isLatin, isMark } from '../syntax/runs.ts';

/** A word of a small closed list at the start of a text. */
export interface Leading<I extends string> {
  readonly id: I;
  readonly length: number;
}

type Table = Index<Entry>;

export const ITEM_WORDS = index(items.items);
export const SOFT_WORDS = index(items.soft);
export const DAY_OFF_WORDS = index(items.dayOff);
export const STATUS_WORDS = index(items.status);
export const AUTOMATIC_WORDS = index(items.automatic);
export const OCCUPIES_WORDS = index(items.occupies);
export const OWN_HOLIDAYS_WORDS = index(items.ownHolidays);
export const HALF_WORDS = index(items.half);
export const RUNS_AS_WORDS = index(items.runsAs);
export const ROLE_WORDS = index(items.roles);
/** After these a numeral in the name of a list counts something else than its items (三年规划, 九校联合). */
export const COUNT_NOUNS: readonly string[] = items.countNouns;

/** The longest word of the list that begins at `at` in folded text; Latin words end at a boundary. */
export function wordAt<I extends string = string>(table: Table, folded: string, at = 0): Leading<I> | null {
  for (const { spelling, word } of table.get(folded.charAt(at)) ?? []) {
    const next = folded[at + spelling.length];
    if (folded.startsWith(spelling, at) && !(isLatin(spelling.at(-1)) && isLatin(next))) {
      return { id: word.id as I, length: spelling.length };
    }
  }
  return null;
}

/** The word of the list that the whole text is. */
export function wholeWord<I extends string = string>(table: Table, text: string): I | null {
  const folded = fold(text.trim());
  const found = wordAt<I>(table, folded);
  return found && found.length === folded.length ? found.id : null;
}

/** The first word of the list that stands in the text as a run or at the end of one. */
export function wordWithin<I extends string = string>(
  table: Table,
  folded: string,
): (Leading<I> & { readonly at: number }) | null {
  for (let at = 0; at < folded.length; at++) {
    const found = wordAt<I>(table, folded, at);
    if (found && isMark(folded[at + found.length])) return { ...found, at };
  }
  return null;
}
