import type { Day } from '../engine/calendar/day.ts';
import type { Problem } from '../engine/plan/problem.ts';
import type { KnownPlan } from './school.ts';

/** Everything that is wrong with one plan beyond what reading it said. */
export function planProblems(
  known: KnownPlan,
  _others: readonly KnownPlan[],
  _today: Day | null,
): readonly Problem[] {
  return [...known.calendar.problems, ...known.scheduled.problems];
}
