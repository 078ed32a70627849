import type { Day } from '../calendar/day.ts';
import { resolveDate } from '../calendar/resolve.ts';
import { membersOf } from '../plan/members.ts';
import { peopleIndex } from '../plan/people-index.ts';
import type { RecordEntry } from '../plan/quota.ts';
import type { Plan } from '../plan/scope.ts';
import { fold } from '../text/fold.ts';
import { type Rational, rational } from '../text/rational.ts';
import { allowed } from './bounds.ts';

/** A record as quotas read it. Names are folded. */
export interface LedgerEntry {
  readonly record: RecordEntry;
  /** Null = some time in the plan's or the report's period. */
  readonly day: Day | null;
  readonly activity: string;
  readonly amount: Rational;
  readonly unit: string | null;
  /** Each of them did it. */
  readonly people: readonly string[];
  /** They did it together. */
  readonly groups: readonly string[];
  readonly whom: readonly string[];
}

/**
 * What the records in scope and in the other plans of the school say was done, each once; records without an exact
 * amount or name say nothing that can be added.
 */
export function ledgerOf(plan: Plan, others: readonly { readonly plan: Plan }[]): readonly LedgerEntry[] {
  const records = [plan.scope, plan.own, ...others.map((other) => other.plan.own)].flatMap(
    (one) => one.records,
  );
  return [...new Set(records)].flatMap((record) => entry(record, plan));
}

function entry(record: RecordEntry, plan: Plan): readonly LedgerEntry[] {
  const { activity, amount, people, whom } = record;
  const done = amount ? (allowed(amount)?.min ?? null) : rational(1);
  if (!activity || !done) return [];
  const who = people ? whoOf(record, plan) : { people: [], groups: [] };
  return [
    {
      record,
      day: dayOf(record, plan),
      activity: activity.text,
      amount: done,
      unit: amount?.unit ?? null,
      ...who,
      whom: whom.map((name) => fold(name.text)),
    },
  ];
}

/** Named people did it each; a group, or 全体, did it together. */
function whoOf({ people }: RecordEntry, plan: Plan): Pick<LedgerEntry, 'people' | 'groups'> {
  if (!people) return { people: [], groups: [] };
  const index = peopleIndex(plan.scope);
  const names = people.sets.map((set) => fold(set.text));
  const groups = names.filter((name) => index.group.has(name));
  if (groups.length > 0 || people.quantifier === 'all' || people.quantifier === 'total')
    return { people: [], groups };
  if (people.quantifier === 'each')
    return { people: membersOf(people, plan.scope).known.map(fold), groups: [] };
  return { people: names, groups: [] };
}

function dayOf({ date }: RecordEntry, plan: Plan): Day | null {
  const when = date?.entries[0]?.when;
  if (when?.kind !== 'date') return null;
  const resolved = resolveDate(when.to ?? when.from, plan.schoolYear);
  return 'day' in resolved ? resolved.day : null;
}
