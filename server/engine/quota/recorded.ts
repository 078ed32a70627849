import type { Day } from '../calendar/day.ts';
import { isScheduledUnit, type KindTable } from '../plan/kinds.ts';
import { membersOfName } from '../plan/members.ts';
import type { Quota } from '../plan/quota.ts';
import type { Plan } from '../plan/scope.ts';
import { fold } from '../text/fold.ts';
import { add, compare, type Rational, rational } from '../text/rational.ts';
import type { Debtor } from './audience.ts';
import type { Demand } from './demand.ts';
import type { LedgerEntry } from './ledger.ts';
import type { Stretch } from './stretch.ts';
import { sameUnit } from './unit.ts';

const ZERO = rational(0);

/** Of the records that serve a demand, those of one who owes it; of all together if the debtor is null. */
export function recordsFor(
  { audience, quota }: Demand,
  debtor: Debtor | null,
  serving: readonly LedgerEntry[],
  plan: Plan,
): readonly LedgerEntry[] {
  if (audience.mode === 'total') return serving;
  if (debtor === null) return [];
  const name = fold(debtor.name);
  const members = new Set(debtor.people.map(fold));
  return serving.filter((entry) => {
    if (audience.mode === 'group')
      return entry.groups.includes(name) || entry.people.some((one) => members.has(one));
    return entry.people.includes(name) && isOfWhom(quota, name, entry, plan);
  });
}

export interface RecordContext {
  readonly kinds: KindTable;
  readonly ledger: readonly LedgerEntry[];
  readonly asOf: Day | null;
}

/** Records of the activity and unit up to the day. */
export function servingRecords(
  { activity, unit }: Demand,
  { kinds, ledger, asOf }: RecordContext,
): readonly LedgerEntry[] {
  const counts = new Map<string, boolean>();
  const isCounted = (kind: string) => {
    const known = counts.get(kind) ?? kinds.countsToward(kind, activity);
    counts.set(kind, known);
    return known;
  };
  return ledger.filter((entry) => {
    if (asOf !== null && entry.day !== null && entry.day > asOf) return false;
    if (!isCounted(entry.activity)) return false;
    return sameUnit(entry.unit, unit) || (isScheduledUnit(entry.unit) && isScheduledUnit(unit));
  });
}

/** What was done in a stretch. Whole groups and their members may both be on record: the larger sum counts. */
export function doneIn(
  stretch: Stretch | null,
  records: readonly LedgerEntry[],
  mode: Demand['audience']['mode'],
): Rational {
  let together = ZERO;
  let apart = ZERO;
  for (const { day, amount, people, groups } of records) {
    if (stretch && day !== null && (day < stretch.start || day > stretch.end)) continue;
    if (mode === 'person' || (people.length > 0 && groups.length === 0)) apart = add(apart, amount);
    else together = add(together, amount);
  }
  return compare(together, apart) > 0 ? together : apart;
}

/** 对象 师傅: only what was heard of the own mentor; 对象 and a set of people: of one of them. */
function isOfWhom(quota: Quota, name: string, { whom }: LedgerEntry, plan: Plan): boolean {
  if (whom.length === 0) return true;
  return quota.onlyCounting.every(({ text }) => {
    const term = plan.scope.lexicon.people.term(fold(text));
    if (term === 'mentors') {
      const own = plan.scope.pairs.filter((pair) => pair.mentees.some((one) => fold(one.text) === name));
      return own.length === 0 || own.some((pair) => pair.mentor && whom.includes(fold(pair.mentor.text)));
    }
    if (term === 'mentees') {
      const own = plan.scope.pairs.filter((pair) => pair.mentor && fold(pair.mentor.text) === name);
      return (
        own.length === 0 || own.some((pair) => pair.mentees.some((one) => whom.includes(fold(one.text))))
      );
    }
    const members = membersOfName(text, plan.scope);
    return !members?.complete || members.known.some((one) => whom.includes(fold(one)));
  });
}
