import type { Group } from '../engine/plan/people.ts';
import type { Problem } from '../engine/plan/problem.ts';
import type { Plan } from '../engine/plan/scope.ts';
import { fold } from '../engine/text/fold.ts';
import { isPartOfEverySchool } from './people-words.ts';

/**
 * `group-cycle`: 隶属 that leads back to where it began, each circle once; and `unresolved-reference` for 隶属 of a
 * group that is nowhere declared. Departments, kinds of group, posts and the school need no declaration.
 */
export function groupParents({ own, scope, superiors }: Plan): readonly Problem[] {
  const known = [...scope.groups, ...superiors.flatMap((superior) => superior.own.groups)];
  const byName = new Map<string, Group>();
  for (const group of known) if (group.name) setOnce(byName, fold(group.name.text), group);
  const schools = [own.header?.school, ...superiors.map((superior) => superior.own.header?.school)];
  const schoolNames = new Set(schools.flatMap((name) => (name ? [fold(name.text)] : [])));
  const told = new Set<Group>();
  return own.groups.flatMap((group): readonly Problem[] => {
    const { parent } = group;
    if (!parent) return [];
    const folded = fold(parent.text);
    if (!byName.has(folded)) {
      if (schoolNames.has(folded) || isPartOfEverySchool(parent.text)) return [];
      return [
        { code: 'unresolved-reference', source: parent.source, data: { name: parent.text, kind: 'parent' } },
      ];
    }
    const circle = circleFrom(group, byName);
    if (circle.length === 0 || circle.some((one) => told.has(one))) return [];
    for (const one of circle) told.add(one);
    const cycle = circle.map(({ name }) => name?.text ?? '');
    return [{ code: 'group-cycle', source: parent.source, data: { cycle } }];
  });
}

/** The groups from one back to itself; empty if 隶属 ends, or circles further up without it. */
function circleFrom(group: Group, byName: ReadonlyMap<string, Group>): readonly Group[] {
  const path: Group[] = [];
  const seen = new Set<Group>();
  let next: Group | undefined = group;
  while (next && !seen.has(next)) {
    seen.add(next);
    path.push(next);
    next = next.parent ? byName.get(fold(next.parent.text)) : undefined;
  }
  return next === group ? path : [];
}

function setOnce<K, V>(map: Map<K, V>, key: K, value: V): void {
  if (!map.has(key)) map.set(key, value);
}
