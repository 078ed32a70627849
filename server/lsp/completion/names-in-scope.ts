import { allDeclarations } from '../../engine/plan/all-declarations.ts';
import type { Declaration, PlanFile } from '../../engine/plan/file.ts';
import type { Plan } from '../../engine/plan/scope.ts';
import { fold } from '../../engine/text/fold.ts';
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

/** Gathered when asked for, once for each state of a plan; `files`: itself and what it brings into scope. */
export function namesInScope({ plan, calendar }: KnownPlan, files: () => readonly PlanFile[]): NamesInScope {
  let known = cache.get(plan);
  if (!known) {
    const exams = () => calendar.calendar.exams.map(({ name }) => name);
    known = lazily(gatherers(plan, exams, () => files().flatMap(allDeclarations)));
    cache.set(plan, known);
  }
  return known;
}

/** An object whose properties are worked out when they are first asked for. */
function lazily<T extends object>(gather: { readonly [K in keyof T]: () => T[K] }): T {
  const all = {};
  for (const key of Object.keys(gather) as (keyof T)[])
    Object.defineProperty(all, key, {
      configurable: true,
      get() {
        const value = gather[key]();
        Object.defineProperty(this, key, { value });
        return value;
      },
    });
  return all as T;
}

type Gatherers = { readonly [K in keyof NamesInScope]: () => NamesInScope[K] };

function gatherers(
  plan: Plan,
  exams: () => readonly string[],
  declared: () => readonly Declaration[],
): Gatherers {
  const { scope } = plan;
  const groups = () => scope.groups.flatMap(({ name }) => name ?? []);
  const cohorts = () => scope.cohorts.map(({ name }) => name);
  return {
    people: () => {
      const known = new Set(texts([...groups(), ...cohorts()]).map(fold));
      return byUse(peopleNamed(plan)).filter((name) => !known.has(fold(name)));
    },
    groups: () => byUse(texts(groups())),
    groupKinds: () => byUse([...scope.groups.map(({ kind }) => kind), ...named(declared(), 'groupKind')]),
    cohorts: () => byUse(texts(cohorts())),
    activities: () => byUse(texts(scope.activities.map(({ name }) => name))),
    duties: () =>
      byUse(
        texts([...scope.quotas.map(({ activity }) => activity), ...scope.checklists.map(({ name }) => name)]),
      ),
    places: () =>
      byUse([
        ...texts([
          ...scope.activities.flatMap(({ places }) => places),
          ...scope.groups.map(({ place }) => place),
        ]),
        ...named(declared(), 'place'),
      ]),
    exams: () => byUse(exams()),
    recipients: () => byUse(clausesOf(plan, ['报送', '负责']).flatMap(({ names }) => texts(names))),
    times: () => byUse(timesOf(plan)),
    clauseUse: () => clauseUse(plan),
  };
}

function texts(names: readonly ({ readonly text: string } | null)[]): readonly string[] {
  return names.flatMap((name) => name?.text ?? []);
}

/** By themselves, in groups and in pairs. */
function peopleNamed({ scope }: Plan): readonly string[] {
  const inGroups = scope.groups.flatMap(({ leaders, deputies, members }) => [
    ...leaders,
    ...deputies,
    ...members,
  ]);
  const inPairs = scope.pairs.flatMap(({ mentor, mentees }) => (mentor ? [mentor, ...mentees] : mentees));
  return texts([...scope.people.map(({ name }) => name), ...inGroups, ...inPairs]);
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

type Clauses = readonly { readonly clauses: readonly { readonly word: string }[] }[];

/** What a plan says itself counts more than what it brings into scope. */
function clauseUse({ own, scope }: Plan): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [declared, by] of [
    [own, 4],
    [scope, 1],
  ] as const) {
    const { activities, groups, quotas, checklists, pairs, records } = declared;
    for (const [kind, all] of Object.entries({
      activity: [activities],
      group: [groups],
      quota: [quotas, checklists],
      pair: [pairs],
      record: [records],
    }))
      for (const list of all)
        for (const [word, count] of wordsOf(list)) {
          const key = `${kind}:${word}`;
          counts.set(key, (counts.get(key) ?? 0) + count * by);
        }
  }
  return counts;
}

const counted = new WeakMap<Clauses, ReadonlyMap<string, number>>();

/** How often each clause word stands in statements, by its id; a list that stays the same is counted once. */
function wordsOf(statements: Clauses): ReadonlyMap<string, number> {
  let known = counted.get(statements);
  if (!known) {
    const counts = new Map<string, number>();
    for (const { clauses } of statements)
      for (const { word } of clauses) counts.set(word, (counts.get(word) ?? 0) + 1);
    known = counts;
    counted.set(statements, known);
  }
  return known;
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
