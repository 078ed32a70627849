import type { Day } from '../engine/calendar/day.ts';
import type { Problem } from '../engine/plan/problem.ts';
import type { QuotaInput } from '../engine/quota/analysis.ts';
import { quotaProblems } from '../engine/quota/quota-problems.ts';
import { type Relevance, relevanceFor } from '../engine/quota/relevant.ts';
import { fileProblems } from '../validation/file-problems.ts';
import type { KnownPlan } from './known-plan.ts';
import { Memo } from './memo.ts';

/** The checks of one plan; numbers are worked out anew only if something changed that they are made of. */
export class PlanChecks {
  private readonly input = new Memo<QuotaInput>();
  private readonly relevance = new Memo<Relevance>();
  /** Of the plan itself and of the others, in order. */
  private readonly plans: ServedBy[] = [];
  private readonly quotas = new Memo<readonly Problem[]>();

  /** Everything that is wrong with the plan beyond what reading it said. `others`: plans of the same school. */
  problems(known: KnownPlan, others: readonly KnownPlan[], today: Day | null): readonly Problem[] {
    const { plan, imported, calendar, scheduled } = known;
    const { occurrences } = scheduled;
    const input = this.quotaInput(known, others, today);
    return [
      ...calendar.problems,
      ...scheduled.problems,
      ...fileProblems({ plan, imported, occurrences }),
      ...this.quotas.get([input], () => quotaProblems(input)),
    ];
  }

  /** What the quotas are judged by: the same object until something of it changes, so that they are judged once. */
  quotaInput(known: KnownPlan, others: readonly KnownPlan[], today: Day | null): QuotaInput {
    const { plan, calendar, scheduled } = known;
    const { own, scope, superiors, kinds } = plan;
    const asked = [own.quotas, scope.quotas, superiors.map((superior) => superior.own.quotas), kinds];
    const relevance = this.relevance.get(asked, () => relevanceFor(plan));
    const made = [known, ...others].map((one, at) => [saidIn(one), this.served(at).of(one, relevance)]);
    return this.input.get([made, calendar, today], () => ({
      plan,
      calendar: calendar.calendar,
      occurrences: scheduled.occurrences,
      others: others.map((other) => ({ plan: other.plan, occurrences: other.scheduled.occurrences })),
      today,
    }));
  }

  private served(at: number): ServedBy {
    const served = this.plans[at] ?? new ServedBy();
    this.plans[at] = served;
    return served;
  }
}

/** What of a plan could serve quotas: an activity that serves none may change as it likes. */
class ServedBy {
  private readonly memo = new Memo<readonly unknown[]>();

  of({ plan, scheduled }: KnownPlan, relevance: Relevance): readonly unknown[] {
    const { activities } = plan.scope;
    const { occurrences } = scheduled;
    return this.memo.get([activities, occurrences, relevance], () => [
      relevance.activities(activities),
      relevance.occurrences(occurrences),
    ]);
  }
}

/** What else quotas are counted from; prose, headings and clauses nobody counts are not among it. */
function saidIn({ plan }: KnownPlan): readonly unknown[] {
  const { own, scope, kinds, superiors, schoolYear, term } = plan;
  const { groups, people, cohorts, pairs } = scope;
  const said = [own.quotas, own.checklists, own.records, own.assessments, own.pairs, own.cohorts];
  const above = superiors.map((superior) => superior.own.quotas);
  return [said, groups, people, cohorts, pairs, kinds, above, own.header, schoolYear?.start, term];
}
