import type { Name } from '../engine/plan/name.ts';
import { nearMissIndex } from '../engine/plan/near-miss.ts';
import type { Problem } from '../engine/plan/problem.ts';
import type { Declared, Plan } from '../engine/plan/scope.ts';
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
  const { isKind, near, isMistaken } = knownKinds(plan.kinds);
  const written = new Set(namesOf(plan));
  const declared = declaredNames(plan.scope.activities);
  const uses = usesOf(written);
  const meant = (name: Name): string | null => {
    if (isMistaken(name)) return near(name);
    if (!declared.has(name)) return declared.near(name) ?? near(name);
    const found = near(name);
    return found !== null && uses(name) === 1 ? found : null;
  };
  return [...written].flatMap((name) => {
    const found = isKind(name) ? null : meant(name);
    if (found === null) return [];
    return [problem(name, writesTraditional(plan) ? asWritten(found, name.text) : found)];
  });
}

/** Counts each name once somebody asks. */
function usesOf(written: Iterable<Name>): (name: Name) => number {
  let counts: Map<string, number> | null = null;
  return ({ text }) => {
    if (!counts) {
      counts = new Map();
      for (const one of written) counts.set(fold(one.text), (counts.get(fold(one.text)) ?? 0) + 1);
    }
    return counts.get(fold(text)) ?? 0;
  };
}

interface DeclaredNames {
  readonly has: (name: Name) => boolean;
  readonly near: (name: Name) => string | null;
}

const ofTexts = sameTexts((names): DeclaredNames => {
  const known = new Set(names.map(fold));
  const near = nearMissIndex(names, []);
  return { has: perName((name) => known.has(fold(name))), near: perName(near) };
});

const ofActivities = new WeakMap<Declared['activities'], DeclaredNames>();

/** The names of activities: most edits leave them as they are. */
function declaredNames(activities: Declared['activities']): DeclaredNames {
  let names = ofActivities.get(activities);
  if (!names) {
    names = ofTexts(activities.flatMap(({ name }) => name?.text ?? []));
    ofActivities.set(activities, names);
  }
  return names;
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
