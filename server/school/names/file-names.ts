import type { Declared } from '../../engine/plan/scope.ts';
import type { Sourced } from '../../engine/plan/source.ts';
import { fold } from '../../engine/text/fold.ts';
import { nameUses, tableUses } from '../name-uses.ts';
import type { School } from '../school.ts';
import type { NameUse } from './name-use.ts';

/** A place where a name stands, and the name folded. */
export interface KeyedUse {
  readonly key: string;
  readonly use: NameUse;
}

const known = new WeakMap<Declared, readonly KeyedUse[]>();

/** The names of a plan in document order, then those of its tables. */
export function fileNames(school: School, path: string): readonly KeyedUse[] {
  const plan = school.known(path)?.plan;
  if (!plan) return [];
  let names = known.get(plan.own);
  if (!names) {
    const { people, records } = plan.own;
    const foreign = ({ source }: Sourced) => source.origin.file !== path;
    const tables = tableUses(people.filter(foreign), records.filter(foreign));
    names = [...nameUses(plan.file), ...tables].map((use) => ({ key: fold(use.name.text), use }));
    known.set(plan.own, names);
  }
  return names;
}
