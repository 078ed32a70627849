import type { Day } from '../engine/calendar/day.ts';
import type { Problem } from '../engine/plan/problem.ts';
import type { QuotaInput } from '../engine/quota/analysis.ts';
import { quotaProblems } from '../engine/quota/quota-problems.ts';
import { fileProblems } from '../validation/file-problems.ts';
import type { KnownPlan } from './known-plan.ts';
import { Memo } from './memo.ts';

/** The checks of one plan; numbers are worked out anew only if something changed that they are made of. */
export class PlanChecks {
  private readonly input = new Memo<QuotaInput>();
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
    return this.input.get([madeOf(known), others.map(madeOf), calendar, today], () => ({
      plan,
      calendar: calendar.calendar,
      occurrences: scheduled.occurrences,
      others: others.map((other) => ({ plan: other.plan, occurrences: other.scheduled.occurrences })),
      today,
    }));
  }
}

/** What quotas are counted from; prose, headings and clauses nobody counts are not among it. */
function madeOf({ plan, scheduled }: KnownPlan): readonly unknown[] {
  const { own, scope, kinds, superiors, schoolYear, term } = plan;
  const { groups, people, cohorts, pairs, activities } = scope;
  const said = [own.quotas, own.checklists, own.records, own.assessments, own.pairs, own.cohorts];
  const above = superiors.map((superior) => superior.own.quotas);
  const header = [own.header?.report, own.header?.reportPeriod, schoolYear?.start, term];
  return [said, groups, people, cohorts, pairs, activities, kinds, above, header, scheduled.occurrences];
}
