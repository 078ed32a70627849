import type { Kind } from '../../engine/plan/vocabulary.ts';
import { knownKinds } from '../../validation/kinds-in-scope.ts';
import type { KnownPlan } from '../known-plan.ts';
import type { School } from '../school.ts';
import { fileNames, type KeyedUse } from './file-names.ts';
import type { NameAs, NameUse } from './name-use.ts';

/** The names that a plan sees. All keys are folded. */
export interface ScopeNames {
  /** Declarations under a name as any of these, nearest file first. */
  declared(key: string, ...as: readonly NameAs[]): readonly NameUse[];
  /** Other places that name it as one of these: members of groups, quotas. */
  mentioned(key: string, ...as: readonly NameAs[]): readonly NameUse[];
  /** The kind with this name or alias, the school's own or a standard one. */
  kind(name: string): Kind | null;
}

const known = new WeakMap<KnownPlan, ScopeNames>();

/** Null: there is no such plan. Kept as long as nothing in its scope changes. */
export function scopeNames(school: School, path: string): ScopeNames | null {
  const plan = school.known(path);
  if (!plan) return null;
  let names = known.get(plan);
  if (!names) {
    names = namesOf(
      school.inScope(path).map((file) => keyed(fileNames(school, file))),
      plan,
    );
    known.set(plan, names);
  }
  return names;
}

type ByKey = ReadonlyMap<string, readonly NameUse[]>;

const byKey = new WeakMap<readonly KeyedUse[], ByKey>();

/** Of one file; kept as long as the file says the same. */
function keyed(names: readonly KeyedUse[]): ByKey {
  let map = byKey.get(names);
  if (!map) {
    const lists = new Map<string, NameUse[]>();
    for (const { key, use } of names) {
      const list = lists.get(key);
      if (list) list.push(use);
      else lists.set(key, [use]);
    }
    map = lists;
    byKey.set(names, map);
  }
  return map;
}

function namesOf(files: readonly ByKey[], { plan }: KnownPlan): ScopeNames {
  const find =
    (role: NameUse['role']) =>
    (key: string, ...as: readonly NameAs[]) =>
      files.flatMap((named) =>
        (named.get(key) ?? []).filter((use) => use.role === role && as.includes(use.as)),
      );
  return {
    declared: find('declaration'),
    mentioned: find('use'),
    kind: (name) => knownKinds(plan.kinds).table.find(name),
  };
}
