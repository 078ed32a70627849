import type { KindTable } from '../plan/kinds.ts';
import type { Plan } from '../plan/scope.ts';
import { fold } from '../text/fold.ts';
import type { Debtor } from './audience.ts';
import type { Demand } from './demand.ts';
import type { PlannedOccurrences } from './events.ts';
import { MOST_STANDINGS, type Unjudged } from './limits.ts';
import { ownGroups } from './own-groups.ts';
import { type Service, serviceOf } from './service.ts';
import type { Serving } from './serving.ts';
import type { Sheet } from './sheet.ts';
import { amountKey, type Standing, standingOf } from './standing.ts';
import type { DutyPeriod } from './stretch.ts';
import { attendedSupply, heldSupply, type Share, type Supply } from './supply.ts';

/** What the calendar says of one demand. */
export interface Finding {
  readonly demand: Demand;
  readonly service: Service;
  readonly supply: Supply;
  /** How all who are known stand, those together who get the same, in order of the first of them. */
  readonly standings: readonly Stand[];
  /** One whom nobody named; null if all are named. */
  readonly unnamed: Standing | null;
}

/** Debtors who stand alike; `here`: judged in this file rather than in their own. */
export interface Stand {
  readonly debtors: readonly Debtor[];
  /** What they get. */
  readonly sheet: Sheet;
  readonly standing: Standing;
  readonly here: boolean;
}

/** What the calendar says, and of which demands nothing because there are too many. */
export interface Findings {
  readonly findings: readonly Finding[];
  readonly unjudged: Unjudged | null;
}

/** Holds every demand that the calendar can serve against it. */
export function findingsOf(
  demands: readonly Demand[],
  serving: Serving,
  context: { readonly plan: Plan; readonly kinds: KindTable; readonly others: readonly PlannedOccurrences[] },
): Findings {
  const { plan, kinds } = context;
  const judged = debtorsJudgedHere(plan, context.others);
  const reader = new StandsReader();
  const findings = demands.flatMap((demand): Finding[] => {
    const service = serviceOf(demand, plan, kinds);
    if (service === 'none' || demand.reportedOn) return [];
    const isHere = judged(demand);
    if (!demand.own && !demand.audience.debtors.some(isHere)) return [];
    const supply =
      service === 'held'
        ? heldSupply(demand, serving.held(demand))
        : attendedSupply(serving.attended(demand));
    const unnamed = demand.audience.complete ? null : standingOf(demand, supply.unnamed);
    const standings = reader.read(demand, supply, isHere);
    return standings ? [{ demand, service, supply, standings, unnamed }] : [];
  });
  return { findings, unjudged: reader.unjudged() };
}

/** Lines that ask the same of the same people find them standing alike: one list for all of them. */
class StandsReader {
  private readonly known = new Map<readonly Share[], Map<DutyPeriod, Map<string, readonly Stand[]>>>();
  private readonly refused: Demand[] = [];
  /** Standings, and those that would be too many. */
  private size = 0;
  private beyond = 0;

  /** Null: there are too many. */
  read(demand: Demand, supply: Supply, isHere: (debtor: Debtor) => boolean): readonly Stand[] | null {
    const { audience, own, period } = demand;
    if (audience.mode === 'total') {
      // A total is owed by all together.
      const all = { name: audience.label, people: [], group: null };
      const sheet = supply.unnamed;
      return [{ debtors: [all], sheet, standing: standingOf(demand, sheet), here: true }];
    }
    const shares = supply.shares(audience);
    const byPeriod = this.known.get(shares) ?? new Map<DutyPeriod, Map<string, readonly Stand[]>>();
    this.known.set(shares, byPeriod);
    const byAmount = byPeriod.get(period) ?? new Map<string, readonly Stand[]>();
    byPeriod.set(period, byAmount);
    const key = `${own} ${amountKey(demand)}`;
    const known = byAmount.get(key);
    if (known) return known;
    const size = shares.length * period.stretches.length;
    if (this.size + size > MOST_STANDINGS) {
      this.refused.push(demand);
      this.beyond += size;
      return null;
    }
    this.size += size;
    const stands = standsOf(demand, shares, isHere);
    byAmount.set(key, stands);
    return stands;
  }

  unjudged(): Unjudged | null {
    if (this.refused.length === 0) return null;
    return { demands: this.refused, size: this.size + this.beyond, limit: MOST_STANDINGS };
  }
}

function standsOf(
  demand: Demand,
  shares: readonly Share[],
  isHere: (debtor: Debtor) => boolean,
): readonly Stand[] {
  const { audience, own } = demand;
  return shares.flatMap(({ debtors, sheet }): readonly Stand[] => {
    const standing = standingOf(demand, sheet);
    if (audience.mode === 'person') return [{ debtors, sheet, standing, here: own }];
    const here = debtors.filter(isHere);
    const elsewhere = own ? debtors.filter((debtor) => !isHere(debtor)) : [];
    return [
      ...(here.length > 0 ? [{ debtors: here, sheet, standing, here: true }] : []),
      ...(elsewhere.length > 0 ? [{ debtors: elsewhere, sheet, standing, here: false }] : []),
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
): (demand: Demand) => (debtor: Debtor) => boolean {
  const here = new Set(ownGroups(plan).map(fold));
  const elsewhere = new Set(
    others
      .filter((other) => other.plan.superiors.some(({ file }) => file.file === plan.file.file))
      .flatMap((other) => ownGroups(other.plan).map(fold)),
  );
  return ({ own, audience }) => {
    if (audience.mode !== 'group') return () => own;
    return ({ name }) => (own ? !elsewhere.has(fold(name)) : here.has(fold(name)));
  };
}
