import type { Day } from '../calendar/day.ts';
import type { SchoolCalendar } from '../calendar/school-calendar.ts';
import { keptList, sameElements } from '../change/same-elements.ts';
import { type KindTable, kindsOf } from '../plan/kinds.ts';
import { peopleIndex } from '../plan/people-index.ts';
import type { Plan } from '../plan/scope.ts';
import type { Occurrence } from '../schedule/occurrence.ts';
import { type AmongDemands, amongDemands } from './among-demands.ts';
import { attendanceOwed } from './attendance-problem.ts';
import { type AttendanceVerdict, attendanceVerdict } from './attendance-verdict.ts';
import { type Demand, demandsOf } from './demand.ts';
import { asOf } from './due.ts';
import { type PlannedOccurrences, quotaEvents } from './events.ts';
import { type Finding, findingsOf } from './findings.ts';
import { type LedgerEntry, ledgerOf } from './ledger.ts';
import type { Unjudged } from './limits.ts';
import { periodReader } from './periods.ts';
import { Serving } from './serving.ts';

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
  readonly among: AmongDemands;
  readonly serving: Serving;
  readonly findings: readonly Finding[];
  readonly attendance: AttendanceVerdict;
  /** Demands that were not held against the calendar because there is too much to check. */
  readonly tooMany: Unjudged | null;
  readonly ledger: readonly LedgerEntry[];
  readonly asOf: Day | null;
}

const known = new WeakMap<QuotaInput, QuotaAnalysis>();

/**
 * `before`: an earlier analysis of the same plan. What has not changed since is taken from it; the result is the same
 * without it.
 */
export function analyse(input: QuotaInput, before: QuotaAnalysis | null = null): QuotaAnalysis {
  let analysis = known.get(input);
  if (!analysis) {
    analysis = compute(input, before);
    known.set(input, analysis);
  }
  return analysis;
}

function compute(input: QuotaInput, before: QuotaAnalysis | null): QuotaAnalysis {
  const { plan, calendar, occurrences, today } = input;
  const others = (input.others ?? []).filter((other) => other.plan !== plan);
  const kinds = kindsOf(plan.kinds);
  const same = before?.kinds === kinds ? before : null;
  const demands = keptList(same?.demands, demandsOf(plan, periodReader(plan, calendar)));
  const events = quotaEvents([{ plan, occurrences }, ...others]);
  const serving = new Serving(events, plan, kinds, same?.serving);
  const owed = attendanceOwed(demands, serving, plan, kinds);
  const { findings, unjudged } = findingsOf(demands, serving, { plan, kinds, others }, same?.findings);
  const analysis: QuotaAnalysis = {
    input,
    kinds,
    demands,
    among: same?.demands === demands ? same.among : amongDemands(demands, kinds),
    serving,
    findings: keptList(same?.findings, findings),
    attendance: attendanceVerdict(owed, plan.scope.groups, same?.attendance),
    tooMany: unjudged,
    ledger: keptList(same?.ledger, ledgerOf(plan, others)),
    asOf: asOf(plan, calendar, today),
  };
  return same && saysTheSame(same, analysis) ? same : analysis;
}

/** Nothing changed that the analysis or what reads it is made of: of events and activities, those that serve. */
function saysTheSame(before: QuotaAnalysis, now: QuotaAnalysis): boolean {
  const made = ({ input, demands, findings, attendance, tooMany, ledger, asOf }: QuotaAnalysis) => {
    const { plan, calendar } = input;
    const around = [calendar, peopleIndex(plan.scope), plan.own.records, plan.own.header];
    return [demands, findings, attendance, tooMany?.size, ledger, asOf, plan.term, ...around];
  };
  return sameElements(made(before), made(now));
}
