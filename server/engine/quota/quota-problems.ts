import type { Problem } from '../plan/problem.ts';
import { analyse, type QuotaInput } from './analysis.ts';
import { arithmeticProblems } from './arithmetic.ts';
import { boundaryProblems } from './boundaries.ts';
import { checklistProblems } from './checklists.ts';
import { headCountProblems } from './head-count.ts';
import { limitProblems } from './limits.ts';
import { progressProblems } from './progress.ts';
import { futureRecords, recordsWithoutPeriod } from './record-problems.ts';
import { supplyProblems } from './supply-problems.ts';
import { unscheduledProblems } from './unscheduled.ts';
import { weightProblems } from './weights.ts';

/** Everything that is wrong with the numbers of a plan: in themselves, against the calendar, against the records. */
export function quotaProblems(input: QuotaInput, analysis = analyse(input)): readonly Problem[] {
  const { plan, today } = input;
  const { among, kinds, findings, attendance, tooMany, ledger } = analysis;
  return [
    ...arithmeticProblems(plan.own),
    ...checklistProblems(plan.own.checklists),
    ...weightProblems(plan.own.assessments),
    ...boundaryProblems(plan.own),
    ...among.problems,
    ...supplyProblems(findings, plan, input.calendar.terms),
    ...headCountProblems(findings, kinds),
    ...unscheduledProblems(findings, plan, kinds),
    ...(attendance.infeasible ? [attendance.infeasible.problem] : []),
    ...limitProblems(tooMany ?? attendance.unjudged),
    ...recordsWithoutPeriod(plan),
    ...futureRecords(ledger, plan, today),
    ...progressProblems(analysis),
  ];
}
