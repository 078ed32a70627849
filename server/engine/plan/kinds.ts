import { fold } from '../text/fold.ts';
import type { Rational } from '../text/rational.ts';
import { mergedKinds } from './merged-kinds.ts';
import { nearMissIndex } from './near-miss.ts';
import { UNIT } from './standard-ids.ts';
import type { Kind } from './vocabulary.ts';

/** What one event counts for: 公开课 → 公开课 1节 for who teaches, 听课 1节 for who attends. */
export interface Credit {
  readonly role: 'teacher' | 'attendee' | 'group';
  /** The name of the kind it counts for, as written. */
  readonly kind: string;
  readonly amount: Rational;
  readonly unit: string | null;
}

/** Look-up of kinds by any spelling; names are compared folded. Total: an unknown name is never an error. */
export interface KindTable {
  /** The kind with this very name or alias. */
  find(name: string): Kind | null;
  /** `find`, else the kind of the name's last known word: 组内公开课 → 公开课, 子课题记录 → 记录. */
  kindOf(name: string): Kind | null;
  /** The name itself (its standard spelling) and everything it counts towards through 属于, nearest first. */
  lineage(name: string): readonly string[];
  /** Whether what is called `kind` counts as `target`: the same name, its kind, or a parent of it. */
  countsToward(kind: string, target: string): boolean;
  /** 计入 of the kind and of what it belongs to. */
  credits(name: string): readonly Credit[];
  /** A lesson (课型): done by who teaches it, not by who sits in it. */
  isTaught(name: string): boolean;
  /** 自理 rather than 排定: handed in or done on one's own, never looked for on the calendar. */
  isSelfArranged(name: string, unit: string | null): boolean;
  /** The known name that was probably meant; null for known names and a school's own words. */
  nearMiss(name: string): string | null;
}

/** Units that the calendar can serve. */
const SCHEDULED_UNITS: ReadonlySet<string> = new Set([UNIT.time, UNIT.lesson, UNIT.sitting, UNIT.session]);

/** Whether the calendar can serve an amount in this unit: 次 节 堂 场. */
export function isScheduledUnit(unit: string | null): boolean {
  return unit !== null && SCHEDULED_UNITS.has(unit);
}

const tables = new WeakMap<readonly Kind[], KindTable>();

/** The table of a plan's kinds, built once for each list. */
export function kindsOf(kinds: readonly Kind[]): KindTable {
  let table = tables.get(kinds);
  if (!table) {
    table = kindTable(kinds);
    tables.set(kinds, table);
  }
  return table;
}

/**
 * A table of kinds, standard ones first (a later kind of the same name adds to the earlier). `declared`: names of
 * activities in scope; a near miss is looked for among these before the kinds.
 */
export function kindTable(kinds: readonly Kind[], declared: readonly string[] = []): KindTable {
  const bySpelling = mergedKinds(kinds);
  let near: ((name: string) => string | null) | null = null;

  const find = (name: string) => bySpelling.get(fold(name)) ?? null;
  const longest = [...bySpelling.keys()].reduce((most, { length }) => Math.max(most, length), 0);
  const kindOf = (name: string) => {
    const folded = fold(name);
    for (let start = Math.max(0, folded.length - longest); start + 2 <= folded.length; start++) {
      const kind = bySpelling.get(folded.slice(start));
      if (kind) return kind;
    }
    return null;
  };
  const ancestors = (name: string) => {
    const names = new Map<string, string>();
    const queue = [name];
    for (const next of queue) {
      const known = find(next);
      const label = known?.name.text ?? next;
      if (names.has(fold(label))) continue;
      names.set(fold(label), label);
      if (known) queue.push(...known.parents.map((parent) => parent.text));
      else queue.push(...[kindOf(next)].flatMap((kind) => kind?.name.text ?? []));
    }
    return [...names.values()];
  };
  const lineages = new Map<string, readonly string[]>();
  const lineage = (name: string) => {
    const known = lineages.get(name) ?? ancestors(name);
    lineages.set(name, known);
    return known;
  };
  const standard = (name: string) => fold(find(name)?.name.text ?? name);
  const ancestry = (name: string) => lineage(name).flatMap((ancestor) => find(ancestor) ?? []);

  return {
    find,
    kindOf,
    lineage,
    countsToward: (kind, target) => lineage(kind).some((ancestor) => fold(ancestor) === standard(target)),
    credits: (name) =>
      ancestry(name).flatMap((kind) =>
        kind.countsFor.map((credit) => ({ ...credit, kind: credit.kind.text })),
      ),
    isTaught: (name) => kindOf(name)?.category === 'lesson',
    isSelfArranged: (name, unit) => {
      for (const kind of ancestry(name)) {
        if (kind.selfArranged !== null) return kind.selfArranged;
        if (kind.category === 'document') return true;
      }
      return !isScheduledUnit(unit);
    },
    nearMiss: (name) => {
      near ??= nearMissIndex(declared, [...bySpelling.values()]);
      return bySpelling.has(fold(name)) ? null : near(name);
    },
  };
}
