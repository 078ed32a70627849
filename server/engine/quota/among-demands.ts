import type { KindTable } from '../plan/kinds.ts';
import type { Problem } from '../plan/problem.ts';
import { capacityProblems } from './capacity.ts';
import { contradictionProblems, contradictionsOf, inConflict } from './contradictions.ts';
import type { Demand } from './demand.ts';
import { ladderProblems } from './ladder.ts';
import { type Rate, rateProblems, ratesOf } from './rates.ts';

/** What the demands of a plan are to each other, whatever takes place. */
export interface AmongDemands {
  readonly rates: readonly Rate[];
  readonly problems: readonly Problem[];
}

export function amongDemands(demands: readonly Demand[], kinds: KindTable): AmongDemands {
  const rates = ratesOf(demands, kinds);
  const conflicts = contradictionsOf(demands, kinds);
  return {
    rates,
    problems: [
      ...ladderProblems(demands),
      ...contradictionProblems(conflicts),
      ...rateProblems(rates, inConflict(conflicts)),
      ...capacityProblems(demands, kinds),
    ],
  };
}
