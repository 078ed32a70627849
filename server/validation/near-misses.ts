import type { Name } from '../engine/plan/name.ts';
import { nearMissIndex } from '../engine/plan/near-miss.ts';
import type { Problem } from '../engine/plan/problem.ts';
import type { Plan } from '../engine/plan/scope.ts';
import { fold } from '../engine/text/fold.ts';
import { knownKinds } from './kinds-in-scope.ts';
import { writesTraditional } from './script.ts';
import { asWritten } from './traditional.ts';
import { partOfName } from './written.ts';

/**
 * `unknown-activity`: a mistaken spelling, or one character off a declared or standard name (language.md §1.7), in
 * 活动, 要求 and items of 清单. Never between two names that are both declared.
 */
export function nearMisses(plan: Plan): readonly Problem[] {
  const { table, isMistaken } = knownKinds(plan.kinds);
  const declared = declaredNames(plan);
  const isDeclared = new Set(declared.map(fold));
  const nearDeclared = nearMissIndex(declared, []);
  const meant = ({ text }: Name): string | null => {
    if (table.find(text)) return null;
    if (isMistaken(text)) return table.nearMiss(text);
    return isDeclared.has(fold(text)) ? null : (nearDeclared(text) ?? table.nearMiss(text));
  };
  return [...new Set(namesOf(plan))].flatMap((name) => {
    const near = meant(name);
    if (near === null) return [];
    return [problem(name, writesTraditional(plan) ? asWritten(near, name.text) : near)];
  });
}

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

/** Names that stand for themselves: activities, and everybody and everything else in scope that has one. */
function declaredNames({ scope }: Plan): readonly string[] {
  return scope.activities.flatMap(({ name }) => (name ? [name.text] : []));
}
