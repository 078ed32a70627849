import { perObject } from '../change/per-object.ts';
import type { Problem } from '../plan/problem.ts';
import type { Origin, Source } from '../plan/source.ts';
import type { Occurrence } from './occurrence.ts';

/** Events, and what is wrong with their times. */
export interface Scheduled {
  readonly occurrences: readonly Occurrence[];
  readonly problems: readonly Problem[];
}

/**
 * Each problem once: many groups may follow one schedule. A lesson that the bell schedule lacks is one fact,
 * however many lines use it.
 */
export function distinctProblems(problems: readonly Problem[]): readonly Problem[] {
  if (problems.length < 2) return problems;
  const seen = new Map<string, Problem>();
  const place = placeKeys();
  for (const problem of problems) {
    const lesson = problem.code === 'unresolved-reference' && problem.data.kind === 'lesson';
    const key = `${problem.code} ${lesson ? '' : place(problem.source)} ${dataKey(problem)}`;
    if (!seen.has(key)) seen.set(key, problem);
  }
  return [...seen.values()];
}

const dataKey = perObject(({ data }: Problem) => JSON.stringify(data));

/** Texts that are equal exactly for equal places, within one run. */
export function placeKeys(): (source: Source) => string {
  const origins = new Map<Origin, number>();
  return ({ origin, start, end }) => {
    const known = origins.get(origin) ?? origins.size;
    origins.set(origin, known);
    return `${known}:${start}-${end}`;
  };
}
