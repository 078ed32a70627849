import { perList } from '../engine/change/per-list.ts';
import { type KindTable, kindTable } from '../engine/plan/kinds.ts';
import type { Name } from '../engine/plan/name.ts';
import { nearMissIndex } from '../engine/plan/near-miss.ts';
import type { Kind } from '../engine/plan/vocabulary.ts';
import { fold } from '../engine/text/fold.ts';
import { isSlip, wordsWithin } from './slips.ts';

/** The kinds of a plan, ready for look-ups. */
export interface KnownKinds {
  readonly table: KindTable;
  /** What is meant by a listed mistake, or by a name that is a kind's own name (not an alias) but for a slip of the pen. */
  readonly near: (name: Name) => string | null;
  /** A kind, by any of its spellings. */
  readonly isKind: (name: Name) => boolean;
  /** Listed as mistaken, so wrong however often it is written. */
  readonly isMistaken: (name: Name) => boolean;
}

/** A table of a thousand spellings is built once, not for every edit. */
export const knownKinds = perList((kinds: readonly Kind[]): KnownKinds => {
  const table = kindTable(kinds);
  // Aliases are many and everyday words: one character off one of them is mostly a school's own word (错例分析, 课例分析).
  const near = nearMissIndex(
    [],
    kinds.map((kind) => ({ ...kind, aliases: [] })),
  );
  const mistaken = new Set(kinds.flatMap((kind) => kind.mistaken.map((name) => fold(name.text))));
  const isMistaken = (name: string) => mistaken.has(fold(name));
  const isWord = wordsWithin(kinds);
  const slip = (name: string) => {
    const meant = near(name);
    return meant === null || isMistaken(name) || isSlip(fold(name), fold(meant), isWord) ? meant : null;
  };
  return {
    table,
    near: perName(slip),
    isKind: perName((name) => table.find(name) !== null),
    isMistaken: perName(isMistaken),
  };
});

/** A name that stays where it is written is looked up once. */
export function perName<R>(look: (name: string) => R): (name: Name) => R {
  const known = new WeakMap<Name, { readonly found: R }>();
  return (name) => {
    const before = known.get(name);
    if (before) return before.found;
    const found = look(name.text);
    known.set(name, { found });
    return found;
  };
}
