import type { Day } from '../engine/calendar/day.ts';
import type { Problem } from '../engine/plan/problem.ts';
import { analyse, type QuotaAnalysis, type QuotaInput } from '../engine/quota/analysis.ts';
import { quotaProblems } from '../engine/quota/quota-problems.ts';
import { fileProblems } from '../validation/file-problems.ts';
import { seenFrom } from './group-schools.ts';
import type { KnownPlan } from './known-plan.ts';
import { Memo } from './memo.ts';

/** The checks of one plan; numbers are worked out anew only where something changed that they are made of. */
export class PlanChecks {
  private readonly input = new Memo<QuotaInput>();
  private analysis: QuotaAnalysis | null = null;

  /** Everything that is wrong with the plan beyond what reading it said. `others`: plans of the same school. */
  problems(known: KnownPlan, others: readonly KnownPlan[], today: Day | null): readonly Problem[] {
    const { plan, imported, calendar, scheduled } = known;
    const { occurrences } = scheduled;
    return [
      ...calendar.problems,
      ...scheduled.problems,
      ...fileProblems({ plan, imported, occurrences }),
      ...quotaProblems(this.quotaInput(known, others, today)),
    ];
  }

  /** What the quotas are judged by, and by now have been. */
  quotaInput(known: KnownPlan, others: readonly KnownPlan[], today: Day | null): QuotaInput {
    const input = this.input.get([known, others, today], () => ({
      plan: known.plan,
      calendar: known.calendar.calendar,
      occurrences: known.scheduled.occurrences,
      others: others.map((other) => ({ plan: other.plan, occurrences: seenFrom(known, other) })),
      today,
    }));
    this.analysis = analyse(input, this.analysis);
    return input;
  }
}
