import { perObject } from '../change/per-object.ts';
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

/**
 * Holds every demand that the calendar can serve against it. `before`: earlier findings of the same plan; one that
 * comes out the same is the object that it was.
 */
export function findingsOf(
  demands: readonly Demand[],
  serving: Serving,
  context: { readonly plan: Plan; readonly kinds: KindTable; readonly others: readonly PlannedOccurrences[] },
  before: readonly Finding[] = [],
): Findings {
  const { plan, kinds } = context;
  const judges = judgesOf(plan, context.others);
  const reader = new StandsReader();
  const known = new Map(before.map((finding) => [finding.demand, finding]));
  const findings = demands.flatMap((demand): Finding[] => {
    const service = serviceOf(demand, plan, kinds);
    if (service === 'none' || demand.reportedOn) return [];
    const judge = judges(demand);
    if (!demand.own && !demand.audience.debtors.some(judge.isHere)) return [];
    const supply =
      service === 'held'
        ? heldSupply(demand, serving.held(demand))
        : attendedSupply(demand, serving.attended(demand));
    const unnamed = demand.audience.complete ? null : standingOf(demand, supply.unnamed);
    const standings = reader.read(demand, supply, judge);
    return standings ? [kept(known.get(demand), { demand, service, supply, standings, unnamed })] : [];
  });
  return { findings, unjudged: reader.unjudged() };
}

function kept(before: Finding | undefined, now: Finding): Finding {
  const isSame =
    before?.service === now.service &&
    before.supply === now.supply &&
    before.standings === now.standings &&
    before.unnamed === now.unnamed;
  return isSame ? before : now;
}

/** Which debtors of a demand are judged in this file. Judges of one key agree. */
interface Judge {
  readonly key: string;
  isHere(debtor: Debtor): boolean;
}

/** By judge and amount. */
const standsKnown = perObject((_: readonly Share[]) =>
  perObject((_: DutyPeriod) => new Map<string, readonly Stand[]>()),
);

/** Lines that ask the same of the same people find them standing alike: one list for all of them. */
class StandsReader {
  private readonly counted = new Set<readonly Stand[]>();
  private readonly refused: Demand[] = [];
  /** Standings, and those that would be too many. */
  private size = 0;
  private beyond = 0;

  /** Null: there are too many. */
  read(demand: Demand, supply: Supply, judge: Judge): readonly Stand[] | null {
    const { audience, period } = demand;
    if (audience.mode === 'total') return totalStands(supply.unnamed)(demand);
    const shares = supply.shares(audience);
    const byAmount = standsKnown(shares)(period);
    const key = `${judge.key} ${amountKey(demand)}`;
    const known = byAmount.get(key);
    if (known && this.counted.has(known)) return known;
    const size = shares.length * period.stretches.length;
    if (this.size + size > MOST_STANDINGS) {
      this.refused.push(demand);
      this.beyond += size;
      return null;
    }
    this.size += size;
    const stands = known ?? standsOf(demand, shares, judge);
    byAmount.set(key, stands);
    this.counted.add(stands);
    return stands;
  }

  unjudged(): Unjudged | null {
    if (this.refused.length === 0) return null;
    return { demands: this.refused, size: this.size + this.beyond, limit: MOST_STANDINGS };
  }
}

/** A total is owed by all together. */
const totalStands = perObject((sheet: Sheet) =>
  perObject((demand: Demand): readonly Stand[] => {
    const all = { name: demand.audience.label, people: [], group: null, allOfKind: null };
    return [{ debtors: [all], sheet, standing: standingOf(demand, sheet), here: true }];
  }),
);

function standsOf(demand: Demand, shares: readonly Share[], { isHere }: Judge): readonly Stand[] {
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
function judgesOf(plan: Plan, others: readonly PlannedOccurrences[]): (demand: Demand) => Judge {
  const here = new Set(ownGroups(plan).map(fold));
  const below = others.filter((other) =>
    other.plan.superiors.some(({ file }) => file.file === plan.file.file),
  );
  const ofGroups = {
    own: allBut(below),
    // A group's plan of one term cannot answer for the year.
    ofYear: allBut(below.filter((other) => other.plan.term === null)),
    other: { key: `of ${[...here].join('、')}`, isHere: ({ name }) => here.has(fold(name)) },
  } satisfies Record<string, Judge>;
  const ofPeople = {
    own: { key: 'own', isHere: () => true },
    other: { key: 'other', isHere: () => false },
  } satisfies Record<string, Judge>;
  return ({ own, audience, period }) => {
    if (audience.mode !== 'group') return ofPeople[own ? 'own' : 'other'];
    if (own && period.kind === 'year') return ofGroups.ofYear;
    return ofGroups[own ? 'own' : 'other'];
  };
}

/** Judges those that have no plan of their own among these. */
function allBut(plans: readonly PlannedOccurrences[]): Judge {
  const elsewhere = new Set(plans.flatMap(({ plan }) => ownGroups(plan).map(fold)));
  return { key: `own, but ${[...elsewhere].join('、')}`, isHere: ({ name }) => !elsewhere.has(fold(name)) };
}
