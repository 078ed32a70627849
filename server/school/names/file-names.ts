import type { Declared } from '../../engine/plan/scope.ts';
import { fold } from '../../engine/text/fold.ts';
import { nameUses, rosterUses } from '../name-uses.ts';
import type { School } from '../school.ts';
import type { NameUse } from './name-use.ts';

/** A place where a name stands, and the name folded. */
export interface KeyedUse {
  readonly key: string;
  readonly use: NameUse;
}

const known = new WeakMap<Declared, readonly KeyedUse[]>();

/** The names of a plan in document order, then those of its rosters. */
export function fileNames(school: School, path: string): readonly KeyedUse[] {
  const plan = school.known(path)?.plan;
  if (!plan) return [];
  let names = known.get(plan.own);
  if (!names) {
    const rows = plan.own.people.filter(({ source }) => source.origin.file !== path);
    names = [...nameUses(plan.file), ...rosterUses(rows)].map((use) => ({ key: fold(use.name.text), use }));
    known.set(plan.own, names);
  }
  return names;
}
