import type { Day } from '../engine/calendar/day.ts';
import { analyse, type QuotaAnalysis, type QuotaInput } from '../engine/quota/analysis.ts';
import type { KnownPlan } from './known-plan.ts';
import type { School } from './school.ts';

const inputs = new WeakMap<
  KnownPlan,
  { readonly others: readonly KnownPlan[]; readonly input: QuotaInput }
>();

/** What the quotas of a plan are judged by. The same object while nothing of it changes, so that it is judged once. */
export function quotaInput(known: KnownPlan, others: readonly KnownPlan[], today: Day | null): QuotaInput {
  const kept = inputs.get(known);
  const same =
    kept?.input.today === today &&
    kept.others.length === others.length &&
    kept.others.every((other, at) => other === others[at]);
  if (kept && same) return kept.input;
  const { plan, calendar, scheduled } = known;
  const input: QuotaInput = {
    plan,
    calendar: calendar.calendar,
    occurrences: scheduled.occurrences,
    others: others.map((other) => ({ plan: other.plan, occurrences: other.scheduled.occurrences })),
    today,
  };
  inputs.set(known, { others, input });
  return input;
}

/** Demands, supply and findings of a plan among the others of its school. Null: there is no such plan. */
export function quotaAnalysis(school: School, path: string): QuotaAnalysis | null {
  const known = school.known(path);
  return known && analyse(quotaInput(known, school.family(path), school.today));
}
