import type { Day } from '../calendar/day.ts';
import { isScheduledUnit, type KindTable } from '../plan/kinds.ts';
import { membersOfName } from '../plan/members.ts';
import type { Plan } from '../plan/scope.ts';
import { fold } from '../text/fold.ts';
import { add, compare, type Rational, rational } from '../text/rational.ts';
import type { Debtor } from './audience.ts';
import type { Demand } from './demand.ts';
import type { LedgerEntry } from './ledger.ts';
import type { Stretch } from './stretch.ts';
import { sameUnit } from './unit.ts';

const ZERO = rational(0);

/** Records that count towards a demand, for one of those who owe. */
export function recordsFor(
  demand: Demand,
  debtor: Debtor | null,
  context: RecordContext,
): readonly LedgerEntry[] {
  const { audience } = demand;
  const name = debtor ? fold(debtor.name) : null;
  const members = new Set(debtor?.people.map(fold));
  return servingRecords(demand, context).filter((entry) => {
    if (audience.mode === 'total') return true;
    if (name === null) return false;
    if (audience.mode === 'group')
      return entry.groups.includes(name) || entry.people.some((one) => members.has(one));
    return entry.people.includes(name) && isOfWhom(demand, name, entry, context.plan);
  });
}

export interface RecordContext {
  readonly plan: Plan;
  readonly kinds: KindTable;
  readonly ledger: readonly LedgerEntry[];
  readonly asOf: Day | null;
}

/** Records of the activity and unit up to the day. */
export function servingRecords(
  { activity, unit }: Demand,
  { kinds, ledger, asOf }: RecordContext,
): readonly LedgerEntry[] {
  return ledger.filter((entry) => {
    if (asOf !== null && entry.day !== null && entry.day > asOf) return false;
    if (!kinds.countsToward(entry.activity, activity)) return false;
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
function isOfWhom({ quota }: Demand, name: string, { whom }: LedgerEntry, plan: Plan): boolean {
  if (whom.length === 0) return true;
  return quota.onlyCounting.every(({ text }) => {
    const wanted = fold(text);
    if (wanted === '师傅') {
      const own = plan.scope.pairs.filter((pair) => pair.mentees.some((one) => fold(one.text) === name));
      return own.length === 0 || own.some((pair) => pair.mentor && whom.includes(fold(pair.mentor.text)));
    }
    if (wanted === '徒弟') {
      const own = plan.scope.pairs.filter((pair) => pair.mentor && fold(pair.mentor.text) === name);
      return (
        own.length === 0 || own.some((pair) => pair.mentees.some((one) => whom.includes(fold(one.text))))
      );
    }
    const members = membersOfName(text, plan.scope);
    return !members?.complete || members.known.some((one) => whom.includes(fold(one)));
  });
}
