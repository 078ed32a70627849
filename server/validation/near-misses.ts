import { perElement } from '../engine/change/per-element.ts';
import { perObject } from '../engine/change/per-object.ts';
import type { Activity } from '../engine/plan/activity.ts';
import type { Name } from '../engine/plan/name.ts';
import { nearMissIndex } from '../engine/plan/near-miss.ts';
import type { Problem } from '../engine/plan/problem.ts';
import type { Checklist, Quota } from '../engine/plan/quota.ts';
import type { Plan } from '../engine/plan/scope.ts';
import { fold } from '../engine/text/fold.ts';
import { type KnownKinds, knownKinds, perName } from './kinds-in-scope.ts';
import { writesTraditional } from './script.ts';
import { asWritten } from './traditional.ts';
import { partOfName } from './written.ts';

/**
 * `unknown-activity`: a mistaken spelling, or one character off a declared or standard name (language.md §1.7), in
 * 活动, 要求 and items of 清单. A name that is used more than once is no slip, and of two declared names neither is.
 */
export function nearMisses(plan: Plan): readonly Problem[] {
  const kinds = knownKinds(plan.kinds);
  const { activities, quotas, checklists } = doubtfulNames(kinds);
  const slips = slipsOf(kinds)(declaredNames(textsOf(plan.scope.activities)));
  const found = [
    ...slips(activities(plan.own.activities)),
    ...slips(quotas(plan.own.quotas)),
    ...slips(checklists(plan.own.checklists)),
  ];
  if (found.length === 0) return [];
  const uses = usesOf(plan);
  const real = found.filter(({ name, ifOnce }) => !ifOnce || uses(name) === 1);
  const meant = new Map(real.map((slip) => [slip.name, slip.meant]));
  return [...meant].map(([name, text]) =>
    problem(name, writesTraditional(plan) ? asWritten(text, name.text) : text),
  );
}

interface Slip {
  readonly name: Name;
  readonly meant: string;
  /** It is declared, so it is one only if it stands nowhere else. */
  readonly ifOnce: boolean;
}

const slipsOf = perObject(({ near, isMistaken }: KnownKinds) =>
  perObject((declared: DeclaredNames) =>
    perElement((name: Name): readonly Slip[] => {
      const isOwn = !isMistaken(name) && declared.has(name);
      const meant = isMistaken(name) || isOwn ? near(name) : (declared.near(name) ?? near(name));
      return meant === null ? [] : [{ name, meant, ifOnce: isOwn }];
    }),
  ),
);

/**
 * The names that are no kind's. Of those of activities, which are declared, only what is near a kind: the others are
 * known.
 */
const doubtfulNames = perObject(({ isKind, near, isMistaken }: KnownKinds) => {
  const unknown = (name: Name | null) => (name && !isKind(name) ? [name] : []);
  const isNear = (name: Name) => isMistaken(name) || near(name) !== null;
  return {
    activities: perElement(({ name }: Activity) => unknown(name).filter(isNear)),
    quotas: perElement(({ activity }: Quota) => unknown(activity).filter(({ text }) => !isRate(text))),
    checklists: perElement(({ items }: Checklist) => items.flatMap(({ name }) => unknown(name))),
  };
});

/** 达标率 is no slip of 达标课: no kind is a rate. */
function isRate(name: string): boolean {
  return name.trim().endsWith('率');
}

/** Counts the names of a plan once somebody asks. */
function usesOf(plan: Plan): (name: Name) => number {
  let counts: Map<string, number> | null = null;
  return ({ text }) => {
    if (!counts) {
      counts = new Map();
      for (const one of new Set(namesOf(plan)))
        counts.set(fold(one.text), (counts.get(fold(one.text)) ?? 0) + 1);
    }
    return counts.get(fold(text)) ?? 0;
  };
}

interface DeclaredNames {
  readonly has: (name: Name) => boolean;
  readonly near: (name: Name) => string | null;
}

/** The names of activities: most edits leave them as they are. */
const textsOf = perElement(({ name }: Activity) => (name ? [name.text] : []));

const declaredNames = perObject((names: readonly string[]): DeclaredNames => {
  const known = new Set(names.map(fold));
  const near = nearMissIndex(names, []);
  return { has: perName((name) => known.has(fold(name))), near: perName(near) };
});

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
