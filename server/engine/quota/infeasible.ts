import { iso } from '../calendar/day.ts';
import type { ProblemData } from '../plan/codes.ts';
import type { Group } from '../plan/people.ts';
import type { Problem } from '../plan/problem.ts';
import { fold } from '../text/fold.ts';
import type { AttendanceProblem } from './attendance-problem.ts';
import type { Demand } from './demand.ts';
import type { Need } from './feasibility/attendance.ts';
import { type Violation, violation } from './feasibility/violation.ts';
import { MOST_CHOICES, type Unjudged } from './limits.ts';

/** What was proved impossible, and which demands take part in the proof. */
export interface Infeasible {
  readonly problem: Problem;
  readonly demands: ReadonlySet<Demand>;
  readonly people: ReadonlySet<string>;
}

/** The smallest set of people and lessons that proves that not everybody can attend what he must. */
export function infeasibleOf(
  attendance: AttendanceProblem | null,
  groups: readonly Group[],
  tooLarge: (unjudged: Unjudged) => void = () => {},
): Infeasible | null {
  if (!attendance) return null;
  const proof = violation(attendance, MOST_CHOICES, (size) =>
    tooLarge({
      demands: [...new Set(attendance.lines.map(({ demand }) => demand))],
      size,
      limit: MOST_CHOICES,
    }),
  );
  if (!proof) return null;
  const lineOf = new Map(attendance.needs.map((need, at) => [need, attendance.lines[at]]));
  const demands = [...new Set(proof.needs.flatMap((need) => lineOf.get(need)?.demand ?? []))];
  const here = demands.at(-1);
  if (!here) return null;
  return {
    demands: new Set(demands),
    people: new Set(proof.people.flatMap((person) => fold(attendance.people[person] ?? ''))),
    problem: {
      code: 'quota-infeasible',
      source: here.source,
      data: dataOf(proof, attendance, here, groups),
      related: demands
        .filter((one) => one !== here)
        .map(({ source }) => ({ source, message: { key: 'conflictsWith' } })),
    },
  };
}

function dataOf(
  { needs, people: persons, lessons, demand, supply }: Violation,
  { people: names, events, lessons: rooms, exact }: AttendanceProblem,
  { activity, unit }: Demand,
  groups: readonly Group[],
): ProblemData['quota-infeasible'] {
  const people = persons.flatMap((person) => names[person] ?? []);
  const group = groupOf(people, groups);
  const capacities = new Set(lessons.map((lesson) => rooms[lesson]?.capacity ?? null));
  const [capacity] = capacities;
  return {
    activity,
    people,
    lessons: lessons.flatMap((lesson) => {
      const event = events[lesson];
      return event ? [`${iso(event.date)} ${[event.activity, ...event.speakers].join(' ')}`] : [];
    }),
    demand,
    supply,
    gap: demand - supply,
    unit: unit ?? '',
    each: eachOf(needs, demand, people.length),
    exact,
    ...(group === null ? {} : { group }),
    ...(capacities.size === 1 && capacity ? { capacity } : {}),
  };
}

/** What each one needs, where all need the same; else the most that somebody needs. */
function eachOf(needs: readonly Need[], demand: number, people: number): number {
  return Number.isInteger(demand / people) && new Set(needs.map((need) => need.min)).size === 1
    ? demand / people
    : Math.max(...needs.map((need) => need.min));
}

/** The group whose members these people are, all of them. */
function groupOf(people: readonly string[], groups: readonly Group[]): string | null {
  const wanted = new Set(people.map(fold));
  const found = groups.find(({ name, leaders, deputies, members }) => {
    const all = new Set([...leaders, ...deputies, ...members].map((one) => fold(one.text)));
    return name && all.size === wanted.size && [...wanted].every((one) => all.has(one));
  });
  return found?.name?.text ?? null;
}
