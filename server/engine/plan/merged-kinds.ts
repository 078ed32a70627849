import { plural } from '../text/english-number.ts';
import { fold } from '../text/fold.ts';
import type { Name } from './name.ts';
import type { Kind } from './vocabulary.ts';

/**
 * Kinds by every folded spelling (name, alias or English name, also in the plural). A kind whose name is already known, by any spelling, adds its
 * facts to the known one. A name wins over an alias of another kind.
 */
export function mergedKinds(kinds: readonly Kind[]): ReadonlyMap<string, Kind> {
  const byName = new Map<string, Kind>();
  const nameOfAlias = new Map<string, string>();
  for (const kind of kinds) {
    const name = fold(kind.name.text);
    const known = byName.has(name) ? name : (nameOfAlias.get(name) ?? name);
    const earlier = byName.get(known);
    byName.set(known, earlier ? merged(earlier, kind) : kind);
    for (const alias of [...kind.aliases.map(({ text }) => text), ...englishNames(kind)]) {
      if (!nameOfAlias.has(fold(alias))) nameOfAlias.set(fold(alias), known);
    }
  }
  const bySpelling = new Map(byName);
  for (const [alias, name] of nameOfAlias) {
    const kind = byName.get(name);
    if (kind && !bySpelling.has(alias)) bySpelling.set(alias, kind);
  }
  return bySpelling;
}

/** The English name of a kind, one and several: open class, open classes. None if it has none. */
export function englishNames({ english }: Kind): readonly string[] {
  if (english === null) return [];
  return [english, plural(english)];
}

function merged(first: Kind, second: Kind): Kind {
  return {
    ...first,
    aliases: union(first.aliases, second.aliases),
    mistaken: union(first.mistaken, second.mistaken),
    units: [...new Set([...second.units, ...first.units])],
    parents: union(first.parents, second.parents),
    countsFor: second.countsFor.length > 0 ? second.countsFor : first.countsFor,
    selfArranged: second.selfArranged ?? first.selfArranged,
    requiredFields: union(first.requiredFields, second.requiredFields),
    requiredRecords: union(first.requiredRecords, second.requiredRecords),
    meaning: second.meaning ?? first.meaning,
    english: second.english ?? first.english,
  };
}

function union(first: readonly Name[], second: readonly Name[]): readonly Name[] {
  const known = new Set(first.map((name) => fold(name.text)));
  return [...first, ...second.filter((name) => !known.has(fold(name.text)))];
}
