import type { Problem } from '../plan/problem.ts';
import { analyse, type QuotaInput } from './analysis.ts';
import { arithmeticProblems } from './arithmetic.ts';
import { boundaryProblems } from './boundaries.ts';
import { capacityProblems } from './capacity.ts';
import { checklistProblems } from './checklists.ts';
import { contradictionProblems, contradictionsOf, inConflict } from './contradictions.ts';
import { headCountProblems } from './head-count.ts';
import { ladderProblems } from './ladder.ts';
import { limitProblems } from './limits.ts';
import { progressProblems } from './progress.ts';
import { rateProblems } from './rates.ts';
import { futureRecords, recordsWithoutPeriod } from './record-problems.ts';
import { supplyProblems } from './supply-problems.ts';
import { unscheduledProblems } from './unscheduled.ts';
import { weightProblems } from './weights.ts';

/** Everything that is wrong with the numbers of a plan: in themselves, against the calendar, against the records. */
export function quotaProblems(input: QuotaInput): readonly Problem[] {
  const { plan, today } = input;
  const analysis = analyse(input);
  const { demands, kinds, rates, findings, infeasible, ledger } = analysis;
  const conflicts = contradictionsOf(demands, kinds);
  return [
    ...arithmeticProblems(plan.own),
    ...checklistProblems(plan.own.checklists),
    ...weightProblems(plan.own.assessments),
    ...ladderProblems(demands),
    ...boundaryProblems(plan.own),
    ...contradictionProblems(conflicts),
    ...rateProblems(rates, inConflict(conflicts)),
    ...capacityProblems(demands, kinds),
    ...supplyProblems(findings, plan, input.calendar.terms),
    ...headCountProblems(findings, kinds),
    ...unscheduledProblems(findings, plan, kinds),
    ...(infeasible ? [infeasible.problem] : []),
    ...limitProblems(analysis.unjudged.slice(0, 1)),
    ...recordsWithoutPeriod(plan),
    ...futureRecords(ledger, plan, today),
    ...progressProblems(analysis),
  ];
}
