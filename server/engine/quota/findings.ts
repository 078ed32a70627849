import type { KindTable } from '../plan/kinds.ts';
import type { Plan } from '../plan/scope.ts';
import { fold } from '../text/fold.ts';
import { attendable } from './attendance-problem.ts';
import type { Debtor } from './audience.ts';
import type { Demand } from './demand.ts';
import type { PlannedOccurrences } from './events.ts';
import { ownGroups } from './own-groups.ts';
import { type Service, serviceOf } from './service.ts';
import { type Standing, standingOf } from './standing.ts';
import { attendedSupply, heldSupply, type Served, type Supply } from './supply.ts';

/** What the calendar says of one demand. */
export interface Finding {
  readonly demand: Demand;
  readonly service: Service;
  readonly supply: Supply;
  /** How everybody known stands; `here`: judged in this file rather than in the debtor's own. */
  readonly standings: readonly {
    readonly debtor: Debtor;
    readonly standing: Standing;
    readonly here: boolean;
  }[];
  /** One whom nobody named; null if all are named. */
  readonly unnamed: Standing | null;
}

/** Holds every demand that the calendar can serve against it. `find` gives the events that serve an activity. */
export function findingsOf(
  demands: readonly Demand[],
  find: (activity: string) => readonly Served[],
  context: { readonly plan: Plan; readonly kinds: KindTable; readonly others: readonly PlannedOccurrences[] },
): readonly Finding[] {
  const { plan, kinds } = context;
  const judged = debtorsJudgedHere(plan, context.others);
  return demands.flatMap((demand) => {
    const service = serviceOf(demand, plan, kinds);
    if (service === 'none' || demand.reportedOn) return [];
    const here = new Set(judged(demand));
    if (!demand.own && here.size === 0) return [];
    const supply =
      service === 'held'
        ? heldSupply(demand, find(demand.activity))
        : attendedSupply(demand, attendable(demand, find, plan, kinds));
    const debtors = demand.own ? debtorsOf(demand) : [...here];
    return [
      {
        demand,
        service,
        supply,
        standings: debtors.map((debtor) => ({
          debtor,
          standing: standingOf(demand, debtor, supply),
          here: demand.audience.mode === 'total' || here.has(debtor),
        })),
        unnamed: demand.audience.complete ? null : standingOf(demand, null, supply),
      },
    ];
  });
}

/**
 * A remark stands where somebody can act on it: what a school demands of each group is judged in the group's own
 * plan if the group has one, with the demand as related place; everything else where it is demanded.
 */
function debtorsJudgedHere(
  plan: Plan,
  others: readonly PlannedOccurrences[],
): (demand: Demand) => readonly Debtor[] {
  const here = new Set(ownGroups(plan).map(fold));
  const elsewhere = new Set(
    others
      .filter((other) => other.plan.superiors.some(({ file }) => file.file === plan.file.file))
      .flatMap((other) => ownGroups(other.plan).map(fold)),
  );
  return ({ own, audience }) => {
    const { debtors, mode } = audience;
    if (mode !== 'group') return own ? debtors : [];
    return debtors.filter(({ name }) => (own ? !elsewhere.has(fold(name)) : here.has(fold(name))));
  };
}

/** A total is owed by all together. */
function debtorsOf({ audience }: Demand): readonly Debtor[] {
  return audience.mode === 'total' ? [{ name: audience.label, people: [], group: null }] : audience.debtors;
}
