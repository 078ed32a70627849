import type { Declaration, PlanFile } from '../engine/plan/file.ts';
import { membersOfName } from '../engine/plan/members.ts';
import type { Name } from '../engine/plan/name.ts';
import { type PeopleIndex, peopleIndex } from '../engine/plan/people-index.ts';
import type { Fix, Problem } from '../engine/plan/problem.ts';
import type { Declared, Plan } from '../engine/plan/scope.ts';
import { fold } from '../engine/text/fold.ts';
import { formedKind, isCohortWord, isUnexplainedSet } from './people-words.ts';
import { writesTraditional } from './script.ts';
import { perStatement } from './statements.ts';
import { clausesIn, peopleIn } from './written.ts';

/** A name said of people, and how. */
interface Use {
  readonly name: Name;
  /** 每个, 每位, 各. */
  readonly each: boolean;
  /** Who owes something. */
  readonly owes: boolean;
}

/**
 * `undefined-cohort`, once per cohort and file: a set of people is used and nothing in scope says who that is, or it is
 * declared and the declaration does not say. Posts, departments, 教师 and named people explain themselves.
 */
export function undefinedCohorts(plan: Plan): readonly Problem[] {
  const told = new Set<string>();
  const problems: Problem[] = [];
  const tell = (name: Name, fixes: readonly Fix[]) => {
    if (told.has(fold(name.text))) return;
    told.add(fold(name.text));
    const groups = formedKind(name.text) !== null;
    const data = { name: name.text, ...(groups && { groups }) };
    const problem: Problem = { code: 'undefined-cohort', source: name.source, data };
    problems.push(fixes.length > 0 ? { ...problem, fixes } : problem);
  };
  for (const { name, declaration } of unexplained(plan)(plan.file)) {
    if (declaration.type === 'cohort' || formedKind(name.text) !== null) tell(name, []);
    else if (!told.has(fold(name.text))) tell(name, [declaring(name, declaration, plan)]);
  }
  return problems;
}

/** A set that nobody says who it is, and the statement that uses or declares it. */
interface Unexplained {
  readonly name: Name;
  readonly declaration: Declaration;
}

const byPeople = new WeakMap<PeopleIndex, (file: PlanFile) => readonly Unexplained[]>();

/** As long as the same people, groups and cohorts are declared, a statement that stays need not be looked at again. */
function unexplained({ scope }: Plan): (file: PlanFile) => readonly Unexplained[] {
  const index = peopleIndex(scope);
  let look = byPeople.get(index);
  if (!look) {
    look = perStatement((declaration) => unexplainedIn(declaration, scope));
    byPeople.set(index, look);
  }
  return look;
}

function unexplainedIn(declaration: Declaration, scope: Declared): readonly Unexplained[] {
  if (declaration.type === 'cohort') {
    const { name, condition, members, size } = declaration.value;
    return !condition && members.length === 0 && size === null ? [{ name, declaration }] : [];
  }
  return [...usesIn(declaration)]
    .filter((use) => isUndefined(use, scope))
    .map(({ name }) => ({ name, declaration }));
}

function isUndefined({ name, each, owes }: Use, scope: Declared): boolean {
  const folded = fold(name.text);
  const index = peopleIndex(scope);
  if (index.cohort.has(folded) || index.group.has(folded) || index.person.has(folded)) return false;
  const kind = formedKind(name.text);
  if (kind !== null) return each && !index.kind.has(fold(kind)) && !index.kind.has(folded);
  if (!isCohortWord(name.text) && !(owes && isUnexplainedSet(name.text, index.words))) return false;
  return (membersOfName(name.text, scope)?.known.length ?? 0) === 0 && !index.kind.has(folded);
}

/** Who only speaks may be a guest (主讲 名师), whom no plan defines. */
function* usesIn(declaration: Declaration): Generator<Use> {
  const speakers = new Set(
    [...clausesIn(declaration)].flatMap(({ word, people }) => (word === '主讲' && people) || []),
  );
  if (declaration.type === 'group') {
    const { leaders, deputies, members } = declaration.value;
    for (const name of [...leaders, ...deputies, ...members]) yield { name, each: false, owes: false };
  }
  if (declaration.type === 'pair') {
    const { mentor, mentees } = declaration.value;
    for (const name of mentor ? [mentor, ...mentees] : mentees) yield { name, each: false, owes: false };
  }
  for (const people of peopleIn(declaration)) {
    if (speakers.has(people)) continue;
    const owes = declaration.type === 'quota' && people === declaration.value.subject;
    const each = people.quantifier === 'each';
    for (const name of [...people.within, ...people.sets]) yield { name, each, owes };
  }
}

/** `群体 青年教师：`, in the language of the name, on a line of its own before the statement, for the writer to finish. */
function declaring({ text }: Name, { value }: Declaration, plan: Plan): Fix {
  const latin = /^[\x20-\x7e]+$/.test(text);
  const line = latin ? `cohort ${text}:` : `${writesTraditional(plan) ? '群體' : '群体'} ${text}：`;
  const source = { ...value.source, end: value.source.start };
  return { key: 'declareCohort', data: { name: text }, edits: [{ source, text: `${line}\n` }] };
}
