import type { Day } from '../calendar/day.ts';
import type { SchoolCalendar } from '../calendar/school-calendar.ts';
import { type KindTable, kindsOf } from '../plan/kinds.ts';
import type { Plan } from '../plan/scope.ts';
import type { Occurrence } from '../schedule/occurrence.ts';
import { attendanceProblem } from './attendance-problem.ts';
import { type Demand, demandsOf } from './demand.ts';
import { asOf } from './due.ts';
import { type PlannedOccurrences, quotaEvents } from './events.ts';
import { type Finding, findingsOf } from './findings.ts';
import { type Infeasible, infeasibleOf } from './infeasible.ts';
import { type LedgerEntry, ledgerOf } from './ledger.ts';
import type { Unjudged } from './limits.ts';
import { periodReader } from './periods.ts';
import { type Rate, ratesOf } from './rates.ts';
import { servingOf } from './serving.ts';

export interface QuotaInput {
  readonly plan: Plan;
  readonly calendar: SchoolCalendar;
  /** The plan's own events. */
  readonly occurrences: readonly Occurrence[];
  /** Other plans of the school; their events serve too. */
  readonly others?: readonly PlannedOccurrences[];
  /** Without it nothing is judged that depends on the date. */
  readonly today: Day | null;
}

/** Everything that the checks and the table of quotas read; computed once. */
export interface QuotaAnalysis {
  readonly input: QuotaInput;
  readonly kinds: KindTable;
  readonly demands: readonly Demand[];
  readonly rates: readonly Rate[];
  readonly findings: readonly Finding[];
  readonly infeasible: Infeasible | null;
  /** What was not proved impossible to attend is possible. */
  readonly attendanceIsExact: boolean;
  /** Checks that were not made because there is too much to check. */
  readonly unjudged: readonly Unjudged[];
  readonly ledger: readonly LedgerEntry[];
  readonly asOf: Day | null;
}

const known = new WeakMap<QuotaInput, QuotaAnalysis>();

export function analyse(input: QuotaInput): QuotaAnalysis {
  let analysis = known.get(input);
  if (!analysis) {
    analysis = compute(input);
    known.set(input, analysis);
  }
  return analysis;
}

function compute(input: QuotaInput): QuotaAnalysis {
  const { plan, calendar, occurrences, today } = input;
  const others = (input.others ?? []).filter((other) => other.plan !== plan);
  const kinds = kindsOf(plan.kinds);
  const demands = demandsOf(plan, periodReader(plan, calendar));
  const serving = servingOf(quotaEvents([{ plan, occurrences }, ...others]), plan, kinds);
  const attendance = attendanceProblem(demands, serving, plan, kinds);
  const { findings, unjudged } = findingsOf(demands, serving, { plan, kinds, others });
  const tooMany: Unjudged[] = unjudged ? [unjudged] : [];
  const infeasible = infeasibleOf(attendance, plan.scope.groups, (one) => tooMany.push(one));
  return {
    input,
    kinds,
    demands,
    rates: ratesOf(demands, kinds),
    findings,
    infeasible,
    attendanceIsExact: (attendance?.exact ?? true) && tooMany.every((one) => one === unjudged),
    unjudged: tooMany,
    ledger: ledgerOf(plan, others),
    asOf: asOf(plan, calendar, today),
  };
}
