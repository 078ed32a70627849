import { type KindTable, kindTable } from '../engine/plan/kinds.ts';
import type { Kind } from '../engine/plan/vocabulary.ts';
import { fold } from '../engine/text/fold.ts';

/** The kinds of a plan, and which spellings they list as mistaken. */
export interface KnownKinds {
  readonly kinds: readonly Kind[];
  readonly table: KindTable;
  readonly isMistaken: (name: string) => boolean;
}

/** By the last kind, which is the standard library's or the plan's own latest and lives as long as its text. */
const built = new WeakMap<Kind, KnownKinds>();

/** A table of a thousand spellings is built once, not for every edit. */
export function knownKinds(kinds: readonly Kind[]): KnownKinds {
  const last = kinds.at(-1);
  const before = last && built.get(last);
  if (before && before.kinds.length === kinds.length && before.kinds.every((kind, i) => kind === kinds[i])) {
    return before;
  }
  const mistaken = new Set(kinds.flatMap((kind) => kind.mistaken.map((name) => fold(name.text))));
  const known = { kinds, table: kindTable(kinds), isMistaken: (name: string) => mistaken.has(fold(name)) };
  if (last) built.set(last, known);
  return known;
}
