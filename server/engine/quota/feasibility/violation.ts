import { type Attendance, forestOf, type Need, signatures } from './attendance.ts';
import { components } from './components.ts';
import { withoutFree } from './free-people.ts';
import { greedySuffices } from './greedy.ts';
import { type Network, network } from './network.ts';

/** A proof that not all needs can be met: these needs alone ask for more than the lessons they name can give. */
export interface Violation {
  /** Minimal: without any one of them the rest can be met. */
  readonly needs: readonly Need[];
  /** The lessons of these needs; were any of them open to everybody without limit, the rest could be met. */
  readonly lessons: readonly number[];
  readonly people: readonly number[];
  readonly demand: number;
  readonly supply: number;
}

/** Work (needs × arcs) up to which single needs of one person are told apart; beyond, a person's needs stay together. */
const REFINABLE = 3e7;

/** Null if all needs can be met at once. */
export function violation(problem: Attendance): Violation | null {
  for (const part of components(problem)) {
    const found = violationIn(part);
    if (found) return found;
  }
  return null;
}

function violationIn(whole: Attendance): Violation | null {
  if (greedySuffices(whole)) return null;
  const problem = withoutFree(whole);
  const all = network(problem);
  if (admitAll(all) === 0) return null;
  const tight = new Set(all.tight());
  const people = minimalPeople(restricted(problem, (need) => tight.has(need.person)));
  const needs = refined({ ...problem, needs: problem.needs.filter((need) => people.has(need.person)) });
  return measured({ ...problem, needs });
}

/**
 * Admits one person after the other until one does not fit, then drops everyone without whom it still does not fit.
 * Who is left is needed: without any of them the rest fits.
 */
function minimalPeople(problem: Attendance): ReadonlySet<number> {
  const prefix: number[] = [];
  const growing = network(problem);
  for (const person of growing.people) {
    prefix.push(person);
    if (growing.admit(person) > 0) break;
  }
  const last = prefix.at(-1);
  const reached = new Set(growing.tight());
  const core = new Set(prefix.filter((person) => person === last || reached.has(person)));
  const small = network(restricted(problem, (need) => core.has(need.person)));
  admitAll(small);
  const signed = signatures(problem.needs);
  const essential = new Set<string | undefined>();
  for (const person of small.people) {
    // Whoever needs the same as somebody essential is essential too; and stays so while others are dropped.
    const signature = signed.get(person);
    if (person === last || essential.has(signature)) continue;
    if (small.isEssential(person)) essential.add(signature);
    else core.delete(person);
  }
  return core;
}

/** Drops needs of people with several, as long as the rest cannot be met. */
function refined(problem: Attendance): readonly Need[] {
  const arcs = problem.needs.reduce((sum, need) => sum + need.lessons.length, 0);
  const isSingle = new Set(problem.needs.map((need) => need.person)).size === problem.needs.length;
  if (isSingle || arcs * problem.needs.length > REFINABLE) return problem.needs;
  let { needs } = problem;
  for (const need of problem.needs) {
    const rest = needs.filter((one) => one !== need);
    if (admitAll(network({ ...problem, needs: rest })) > 0) needs = rest;
  }
  return needs;
}

function measured(problem: Attendance): Violation {
  const { needs } = problem;
  const people = [...new Set(needs.map((need) => need.person))];
  const demand = people
    .flatMap((person) => forestOf(needs.filter((need) => need.person === person)))
    .reduce((sum, { total }) => sum + total, 0);
  const lessons = [...new Set(needs.flatMap((need) => need.lessons))].sort((a, b) => a - b);
  return { needs, lessons, people, demand, supply: demand - admitAll(network(problem)) };
}

function restricted(problem: Attendance, keep: (need: Need) => boolean): Attendance {
  return { ...problem, needs: problem.needs.filter(keep) };
}

/** How much of all needs together cannot be met. */
function admitAll(net: Network): number {
  return net.people.reduce((_, person) => net.admit(person), 0);
}
