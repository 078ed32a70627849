import { QUANTITY } from '../../lexicon/sentence-words.ts';
import type { WordTable } from '../../lexicon/words.ts';

/** What a word beside a number says of it. */
export type Comparing = 'atLeast' | 'moreThan' | 'atMost' | 'lessThan' | 'exactly' | 'about' | 'bare';

type Section = readonly [WordTable, Comparing | 'soft'];

const BEFORE: readonly Section[] = [
  [QUANTITY.atLeastBefore, 'atLeast'],
  [QUANTITY.atMostBefore, 'atMost'],
  [QUANTITY.moreThanBefore, 'moreThan'],
  [QUANTITY.lessThanBefore, 'lessThan'],
  [QUANTITY.exactlyBefore, 'exactly'],
  [QUANTITY.aboutBefore, 'about'],
  [QUANTITY.softBefore, 'soft'],
  [QUANTITY.bareBefore, 'bare'],
];
const AFTER: readonly Section[] = [
  [QUANTITY.atLeastAfter, 'atLeast'],
  [QUANTITY.atMostAfter, 'atMost'],
  [QUANTITY.aboutAfter, 'about'],
  [QUANTITY.softAfter, 'soft'],
];

/** The comparisons that stand before `at`, not before `from`: 力争不少于. `start` = `at` if there are none. */
export function comparisonBefore(
  folded: string,
  at: number,
  from: number,
): { readonly start: number; readonly comparing: Comparing | null; readonly soft: boolean } {
  let start = at;
  let comparing: Comparing | null = null;
  let soft = false;
  for (;;) {
    const end = folded[start - 1] === ' ' ? start - 1 : start;
    const word = longest(BEFORE, (table) => table.before(folded, end));
    if (!word || end - word.length < from || isGuarded(folded, end)) return { start, comparing, soft };
    if (word.says === 'soft') soft = true;
    else if (comparing === null || comparing === 'bare') comparing = word.says;
    else return { start, comparing, soft };
    start = end - word.length;
  }
}

/** A comparison that begins at `at` and whose amount stands later: 至少 (听课3节). */
export function comparisonAt(
  folded: string,
  at: number,
): { readonly length: number; readonly comparing: Comparing | 'soft' } | null {
  const word = longest(BEFORE, (table) => table.at(folded, at));
  return word && word.says !== 'bare' ? { length: word.length, comparing: word.says } : null;
}

/** 以上, 以内, 左右, 为宜 behind a unit; `end` = `at` if there is none. */
export function suffixAt(
  folded: string,
  at: number,
): { readonly end: number; readonly comparing: Comparing | null; readonly soft: boolean } {
  const start = /^\s?\(含\)/.exec(folded.slice(at, at + 4)) ? at + folded.slice(at).indexOf(')') + 1 : at;
  const from = folded[start] === ' ' ? start + 1 : start;
  const word = longest(AFTER, (table) => table.at(folded, from));
  const torn = word?.length === 1 && !/[\s的,;。，、)]|$/y.test(folded.slice(from + 1, from + 2));
  if (!word || torn) return { end: at, comparing: null, soft: false };
  const soft = word.says === 'soft';
  return { end: from + word.length, comparing: word.says === 'soft' ? null : word.says, soft };
}

/** 教学设计 is no 计, 公约 no 约. */
function isGuarded(folded: string, end: number): boolean {
  return QUANTITY.guard.before(folded, end) !== null;
}

function longest(
  sections: readonly Section[],
  find: (table: WordTable) => { readonly length: number } | null,
): { readonly length: number; readonly says: Comparing | 'soft' } | null {
  let best: { length: number; says: Comparing | 'soft' } | null = null;
  for (const [table, says] of sections) {
    const found = find(table);
    if (found && (!best || found.length > best.length)) best = { length: found.length, says };
  }
  return best;
}
