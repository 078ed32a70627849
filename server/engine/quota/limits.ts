import type { Problem } from '../plan/problem.ts';
import type { Demand } from './demand.ts';

/** People who stand apart, times weeks (months, terms) in which they owe something: a school of thousands. */
export const MOST_STANDINGS = 2_000_000;

/** Seats to choose from, of all people who cannot stand for each other. */
export const MOST_CHOICES = 3_000_000;

/** A check of demands that was not made. */
export interface Unjudged {
  readonly demands: readonly Demand[];
  readonly size: number;
  readonly limit: number;
}

/** Said once for each check, at the first own demand that it was not made for. */
export function limitProblems(unjudged: readonly (Unjudged | null)[]): readonly Problem[] {
  return unjudged.flatMap((one): readonly Problem[] => {
    const first = one?.demands.find(({ own }) => own);
    if (!one || !first) return [];
    const data = { what: 'quotas' as const, size: one.size, limit: one.limit };
    return [{ code: 'too-large', source: first.source, data }];
  });
}
