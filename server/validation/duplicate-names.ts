import { perElement } from '../engine/change/per-element.ts';
import { perObject } from '../engine/change/per-object.ts';
import type { Declaration, PlanFile } from '../engine/plan/file.ts';
import type { Name } from '../engine/plan/name.ts';
import type { Problem } from '../engine/plan/problem.ts';
import type { Declared } from '../engine/plan/scope.ts';
import { fold } from '../engine/text/fold.ts';

interface Bearer {
  readonly kind: string;
  readonly name: Name;
}

type Kind = 'activities' | 'groups' | 'people' | 'cohorts';

/**
 * `duplicate-name`: one name for two activities, groups, people or cohorts of a file and what it imports (language.md
 * §6). 简 and 繁 are one name. Stands on the later one, if that is in the file itself; a roster's rows are its own.
 */
export function duplicateNames(file: string, own: Declared, imported: Declared): readonly Problem[] {
  return KINDS.flatMap((kind) => {
    const known = KNOWN[kind].get(own[kind]);
    if (known?.file === file && known.imported === imported[kind]) return known.problems;
    const isPlain = imported[kind].length === 0 && areDistinct(namesOf(own[kind]));
    const problems = isPlain ? [] : ofKind(kind, file, own, imported);
    KNOWN[kind].set(own[kind], { file, imported: imported[kind], problems });
    return problems;
  });
}

const KINDS: readonly Kind[] = ['activities', 'groups', 'people', 'cohorts'];

interface Known {
  readonly file: string;
  readonly imported: Declared[Kind];
  readonly problems: readonly Problem[];
}

const KNOWN: Readonly<Record<Kind, WeakMap<Declared[Kind], Known>>> = {
  activities: new WeakMap(),
  groups: new WeakMap(),
  people: new WeakMap(),
  cohorts: new WeakMap(),
};

const namesOf = perElement(({ name }: Declared[Kind][number]) => (name ? [fold(name.text)] : []));
const areDistinct = perObject((names: readonly string[]) => new Set(names).size === names.length);

function ofKind(kind: Kind, file: string, own: Declared, imported: Declared): readonly Problem[] {
  const first = new Map<string, Bearer>();
  const learn = (bearer: Bearer) => {
    const key = fold(bearer.name.text);
    if (!first.has(key)) first.set(key, bearer);
  };
  const here = bearers(own, kind).filter(({ name }) => name.source.origin.file === file);
  for (const bearer of [...bearers(imported, kind), ...bearers(own, kind)]) {
    if (bearer.name.source.origin.file !== file) learn(bearer);
  }
  return here.flatMap((bearer) => {
    const earlier = first.get(fold(bearer.name.text));
    learn(bearer);
    return earlier && earlier.name !== bearer.name ? [problem(bearer, earlier)] : [];
  });
}

function problem({ kind, name }: Bearer, earlier: Bearer): Problem {
  return {
    code: 'duplicate-name',
    source: name.source,
    data: { name: name.text, kind },
    related: [{ source: earlier.name.source, message: { key: 'firstHere', name: earlier.name.text } }],
  };
}

function bearers(declared: Declared, kind: Kind): readonly Bearer[] {
  switch (kind) {
    case 'activities':
      return declared.activities.flatMap(({ name }) => (name ? [{ kind: 'activity', name }] : []));
    case 'groups':
      return declared.groups.flatMap(({ kind: group, name }) => (name ? [{ kind: group, name }] : []));
    case 'people':
      return declared.people.map(({ name }) => ({ kind: 'person', name }));
    case 'cohorts':
      return declared.cohorts.map(({ name }) => ({ kind: 'cohort', name }));
  }
}

const headers = perElement((one: Declaration) => (one.type === 'header' ? [one.value] : []));

/** A file is one plan (language.md §2): each further 计划 or 总结 in it, at its title. */
export function furtherPlans({ declarations }: PlanFile): readonly Problem[] {
  const [first, ...further] = headers(declarations);
  return further.map(({ title, source }): Problem => {
    const name = first?.title?.text;
    return {
      code: 'duplicate-name',
      source: title?.source ?? source,
      data: { name: title?.text ?? '', kind: 'plan' },
      related: first
        ? [
            {
              source: first.title?.source ?? first.source,
              message: { key: 'firstHere', ...(name === undefined ? {} : { name }) },
            },
          ]
        : [],
    };
  });
}
