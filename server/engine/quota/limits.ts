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

/** Said at the first own demand that a check was not made for. */
export function limitProblems(unjudged: Unjudged | null): readonly Problem[] {
  const first = unjudged?.demands.find(({ own }) => own);
  if (!unjudged || !first) return [];
  const data = { what: 'quotas' as const, size: unjudged.size, limit: unjudged.limit };
  return [{ code: 'too-large', source: first.source, data }];
}
