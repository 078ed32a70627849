import type { Name } from '../engine/plan/name.ts';
import { nearMissIndex } from '../engine/plan/near-miss.ts';
import type { Problem } from '../engine/plan/problem.ts';
import type { Plan } from '../engine/plan/scope.ts';
import { fold } from '../engine/text/fold.ts';
import { knownKinds, perName } from './kinds-in-scope.ts';
import { sameTexts } from './same-list.ts';
import { writesTraditional } from './script.ts';
import { asWritten } from './traditional.ts';
import { partOfName } from './written.ts';

/**
 * `unknown-activity`: a mistaken spelling, or one character off a declared or standard name (language.md §1.7), in
 * 活动, 要求 and items of 清单. A name that is used more than once is no slip, and of two declared names neither is.
 */
export function nearMisses(plan: Plan): readonly Problem[] {
  const { table, near, isMistaken } = knownKinds(plan.kinds);
  const written = [...new Set(namesOf(plan))];
  const uses = new Map<string, number>();
  for (const { text } of written) uses.set(fold(text), (uses.get(fold(text)) ?? 0) + 1);
  const declared = plan.scope.activities.flatMap(({ name }) => name ?? []);
  const isDeclared = new Set(declared.map(({ text }) => fold(text)));
  const nearDeclared = nearOf(declared.map(({ text }) => text));
  const meant = (name: Name): string | null => {
    const folded = fold(name.text);
    if (table.find(name.text)) return null;
    if (isMistaken(name)) return near(name);
    if (isDeclared.has(folded)) return uses.get(folded) === 1 ? near(name) : null;
    return nearDeclared(name) ?? near(name);
  };
  return written.flatMap((name) => {
    const found = meant(name);
    if (found === null) return [];
    return [problem(name, writesTraditional(plan) ? asWritten(found, name.text) : found)];
  });
}

/** The index over the names of activities: most edits leave the names as they are. */
const nearOf = sameTexts((names) => perName(nearMissIndex(names, [])));

function problem(name: Name, suggest: string): Problem {
  const edit = { source: partOfName(name, 0, name.text.length), text: suggest };
  return {
    code: 'unknown-activity',
    source: name.source,
    data: { name: name.text, suggest },
    fixes: [{ key: 'useNearestName', data: { name: suggest }, edits: [edit] }],
  };
}

function namesOf({ own }: Plan): readonly Name[] {
  return [
    ...own.activities.flatMap(({ name }) => name ?? []),
    ...own.quotas.flatMap(({ activity }) => activity ?? []),
    ...own.checklists.flatMap(({ items }) => items.flatMap(({ name }) => name ?? [])),
  ];
}
