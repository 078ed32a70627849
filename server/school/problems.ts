import type { Day } from '../engine/calendar/day.ts';
import type { Problem } from '../engine/plan/problem.ts';
import { quotaProblems } from '../engine/quota/quota-problems.ts';
import { fileProblems } from '../validation/file-problems.ts';
import type { KnownPlan } from './school.ts';

/** Everything that is wrong with one plan beyond what reading it said. `others`: plans of the same school. */
export function planProblems(
  known: KnownPlan,
  others: readonly KnownPlan[],
  today: Day | null,
): readonly Problem[] {
  const { plan, imported, calendar, scheduled } = known;
  const { occurrences } = scheduled;
  return [
    ...calendar.problems,
    ...scheduled.problems,
    ...fileProblems({ plan, imported, occurrences }),
    ...quotaProblems({
      plan,
      calendar: calendar.calendar,
      occurrences,
      others: others.map((other) => ({ plan: other.plan, occurrences: other.scheduled.occurrences })),
      today,
    }),
  ];
}
