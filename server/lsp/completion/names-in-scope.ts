import type { Declaration, PlanFile } from '../../engine/plan/file.ts';
import type { Plan } from '../../engine/plan/scope.ts';
import { fold } from '../../engine/text/fold.ts';
import { allDeclarations } from '../../language/school/flatten.ts';
import type { KnownPlan } from '../../school/known-plan.ts';

/** Names that a plan and what it brings into scope use, the most used first; each once, as first written. */
export interface NamesInScope {
  readonly people: readonly string[];
  readonly groups: readonly string[];
  /** Kinds of group that have a group in scope, or are the school's own: 教研组 …. */
  readonly groupKinds: readonly string[];
  readonly cohorts: readonly string[];
  readonly activities: readonly string[];
  /** Names of quotas, checklists and records. */
  readonly duties: readonly string[];
  readonly places: readonly string[];
  readonly exams: readonly string[];
  /** What 报送 and 负责 name. */
  readonly recipients: readonly string[];
  /** Times as written: of activities, of groups. */
  readonly times: readonly string[];
  /** How often each clause word (by id) stands in statements of a kind: `activity:时间` → 12. */
  readonly clauseUse: ReadonlyMap<string, number>;
}

const cache = new WeakMap<Plan, NamesInScope>();

/** Gathered once for each state of a plan; `files`: itself and what it brings into scope. */
export function namesInScope({ plan, calendar }: KnownPlan, files: () => readonly PlanFile[]): NamesInScope {
  let known = cache.get(plan);
  if (!known) {
    known = gather(
      plan,
      calendar.calendar.exams.map(({ name }) => name),
      files().flatMap(allDeclarations),
    );
    cache.set(plan, known);
  }
  return known;
}

function gather(plan: Plan, exams: readonly string[], declared: readonly Declaration[]): NamesInScope {
  const { scope } = plan;
  const texts = (names: readonly ({ readonly text: string } | null)[]) =>
    names.flatMap((name) => name?.text ?? []);
  const groupPeople = scope.groups.flatMap(({ leaders, deputies, members }) => [
    ...leaders,
    ...deputies,
    ...members,
  ]);
  const pairPeople = scope.pairs.flatMap(({ mentor, mentees }) => (mentor ? [mentor, ...mentees] : mentees));
  const groups = scope.groups.flatMap(({ name }) => name ?? []);
  const cohorts = scope.cohorts.map(({ name }) => name);
  const known = new Set(texts([...groups, ...cohorts]).map(fold));
  return {
    people: byUse([
      ...texts(scope.people.map(({ name }) => name)),
      ...texts([...groupPeople, ...pairPeople]),
    ]).filter((name) => !known.has(fold(name))),
    groups: byUse(texts(groups)),
    groupKinds: byUse([...scope.groups.map(({ kind }) => kind), ...named(declared, 'groupKind')]),
    cohorts: byUse(texts(cohorts)),
    activities: byUse(texts(scope.activities.map(({ name }) => name))),
    duties: byUse(
      texts([...scope.quotas.map(({ activity }) => activity), ...scope.checklists.map(({ name }) => name)]),
    ),
    places: byUse([
      ...texts([
        ...scope.activities.flatMap(({ places }) => places),
        ...scope.groups.map(({ place }) => place),
      ]),
      ...named(declared, 'place'),
    ]),
    exams: byUse(exams),
    recipients: byUse(clausesOf(plan, ['报送', '负责']).flatMap(({ names }) => texts(names))),
    times: byUse(timesOf(plan)),
    clauseUse: clauseUse(plan),
  };
}

function named(declared: readonly Declaration[], type: 'place' | 'groupKind'): readonly string[] {
  return declared.flatMap((one) => (one.type === type ? [one.value.name.text] : []));
}

function clausesOf({ scope }: Plan, words: readonly string[]) {
  const all = [...scope.activities, ...scope.quotas, ...scope.groups, ...scope.checklists].flatMap(
    ({ clauses }) => clauses,
  );
  return all.filter(({ word }) => words.includes(word));
}

function timesOf({ scope }: Plan): readonly string[] {
  const schedules = [
    ...scope.activities.map(({ schedule }) => schedule),
    ...scope.groups.map(({ fixedTime }) => fixedTime),
  ];
  return schedules.flatMap((schedule) => schedule?.text.trim() ?? []);
}

function clauseUse({ own, scope }: Plan): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  const count = (
    kind: string,
    all: readonly { clauses: readonly { word: string; known: boolean }[] }[],
    by: number,
  ) => {
    for (const { word } of all.flatMap(({ clauses }) => clauses))
      counts.set(`${kind}:${word}`, (counts.get(`${kind}:${word}`) ?? 0) + by);
  };
  for (const [declared, by] of [
    [own, 4],
    [scope, 1],
  ] as const) {
    count('activity', declared.activities, by);
    count('group', declared.groups, by);
    count('quota', [...declared.quotas, ...declared.checklists], by);
    count('pair', declared.pairs, by);
    count('record', declared.records, by);
  }
  return counts;
}

/** Each once, the most frequent first, else in order of first use. */
export function byUse(names: readonly string[]): readonly string[] {
  const counts = new Map<string, { readonly name: string; uses: number }>();
  for (const name of names) {
    const known = counts.get(fold(name));
    if (known) known.uses++;
    else if (name !== '') counts.set(fold(name), { name, uses: 1 });
  }
  return [...counts.values()].sort((a, b) => b.uses - a.uses).map(({ name }) => name);
}
