import { type Day, iso } from '../calendar/day.ts';
import type { Problem } from '../plan/problem.ts';
import type { Plan } from '../plan/scope.ts';
import type { LedgerEntry } from './ledger.ts';

/** Records from after today. Without a today nothing is judged that depends on it. */
export function futureRecords(
  ledger: readonly LedgerEntry[],
  plan: Plan,
  today: Day | null,
): readonly Problem[] {
  if (today === null) return [];
  const own = new Set(plan.own.records);
  return ledger.flatMap(({ record, day }): Problem[] => {
    if (day === null || day <= today || !own.has(record)) return [];
    const data = { date: iso(day), today: iso(today) };
    return [{ code: 'record-in-future', source: record.date?.source ?? record.source, data }];
  });
}

/** Records that neither say when, nor stand in a plan or report whose term or year says it for them. */
export function recordsWithoutPeriod({ own, schoolYear, term }: Plan): readonly Problem[] {
  if (own.header?.reportPeriod || own.header?.schoolYear || schoolYear !== null || term !== null) return [];
  return own.records.flatMap(({ date, period, activity, source }): Problem[] => {
    if (date || period) return [];
    return [{ code: 'record-without-period', source, data: { name: activity?.text ?? '' } }];
  });
}
