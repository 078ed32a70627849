import type { NameKind } from '../lexicon/names.ts';
import type { DeclaredName } from './declared-names.ts';
import type { Draft, Unit } from './unit.ts';

/** The names that a file declares for its sentences, folded. */
export type FileNames = ReadonlyMap<string, NameKind>;

/** What became of a file's statements: those between the first and the last ones are gone, and others stand there. */
export interface Replaced {
  readonly names: FileNames;
  readonly units: readonly Unit[];
  readonly first: number;
  readonly last: number;
}

/** All names that are declared; the map of the reading before if it is the same. A name declared twice is what comes last. */
export function namesIn(fresh: readonly Draft[], before: Replaced | null): FileNames {
  const { first, last, units } = before ?? { first: 0, last: 0, units: [] };
  const gone = units.slice(first, units.length - last);
  if (before && sameList(fresh, gone)) return before.names;
  const all = [...units.slice(0, first), ...fresh, ...units.slice(units.length - last)];
  const names = new Map(declaredBy(all).map(({ key, kind }) => [key, kind]));
  return before && sameNames(before.names, names) ? before.names : names;
}

/** Names that came or went, or name something else now. */
export function changedNames(before: FileNames, now: FileNames): readonly string[] {
  if (before === now) return [];
  const changed = [...now].filter(([name, kind]) => before.get(name) !== kind).map(([name]) => name);
  for (const name of before.keys()) if (!now.has(name)) changed.push(name);
  return changed;
}

type Blocks = Pick<Draft, 'blocks'>;

function sameList(fresh: readonly Draft[], gone: readonly Unit[]): boolean {
  const isOneByOne = fresh.length === gone.length && fresh.every(({ unit }, i) => unit === gone[i]);
  const [now, before] = isOneByOne
    ? [fresh.map((one) => middle(one, one)), gone.map((one, i) => middle(one, fresh[i]))]
    : [fresh, gone];
  const [a, b] = [declaredBy(now), declaredBy(before)];
  return a.length === b.length && a.every(({ key, kind }, i) => key === b[i]?.key && kind === b[i]?.kind);
}

/** What of a unit is not as it was. */
function middle({ blocks }: Blocks, draft: Draft | undefined): Blocks {
  return { blocks: blocks.slice(draft?.first ?? 0, blocks.length - (draft?.last ?? 0)) };
}

function declaredBy(units: readonly Blocks[]): readonly DeclaredName[] {
  const all: DeclaredName[] = [];
  for (const { blocks } of units)
    for (const one of blocks) for (const name of one?.block.declared ?? []) all.push(name);
  return all;
}

function sameNames(a: FileNames, b: FileNames): boolean {
  if (a.size !== b.size) return false;
  for (const [name, kind] of a) if (b.get(name) !== kind) return false;
  return true;
}
