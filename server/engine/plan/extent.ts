/**
 * Which people a word covers, as far as the plan tells: names, and how many more there are without a name.
 * Names are kept as first written, one per person.
 */
export interface Extent {
  readonly known: readonly string[];
  /** People that belong here but are not named; null = nobody said how many. */
  readonly unnamed: number | null;
}

export const NOBODY: Extent = { known: [], unnamed: 0 };
export const UNKNOWN: Extent = { known: [], unnamed: null };

/** Exactly these people. */
export function named(known: readonly string[]): Extent {
  return { known, unnamed: 0 };
}

/** Everyone who is in one of them. Unnamed people of different extents count as different people. */
export function union(extents: readonly Extent[], key: (name: string) => string): Extent {
  const seen = new Map<string, string>();
  let unnamed: number | null = 0;
  for (const extent of extents) {
    for (const name of extent.known) if (!seen.has(key(name))) seen.set(key(name), name);
    unnamed = unnamed === null || extent.unnamed === null ? null : unnamed + extent.unnamed;
  }
  return { known: [...seen.values()], unnamed };
}

/** Who is in both; how many unnamed people are in both is unknown unless one side names everybody. */
export function intersection(a: Extent, b: Extent, key: (name: string) => string): Extent {
  const inB = new Set(b.known.map(key));
  const known = a.known.filter((name) => inB.has(key(name)));
  return { known, unnamed: a.unnamed === 0 && b.unnamed === 0 ? 0 : null };
}
