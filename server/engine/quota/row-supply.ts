import { fold } from '../text/fold.ts';
import { toNumber } from '../text/rational.ts';
import type { QuotaAnalysis } from './analysis.ts';
import type { Debtor } from './audience.ts';
import type { Demand } from './demand.ts';
import type { Finding } from './findings.ts';
import type { QuotaRow } from './row.ts';
import type { Standing } from './standing.ts';
import type { Stretch } from './stretch.ts';

type Supplied = Pick<QuotaRow, 'planned' | 'worst' | 'gap' | 'plan'>;

/**
 * Tells for standings what the calendar provides in these stretches; for lines owed in each of several, in the worst
 * one. Those who stand alike get the same answer.
 */
export function suppliedIn(
  demand: Demand,
  finding: Finding | null,
  stretches: readonly Stretch[],
): (standing: Standing | null) => Supplied {
  const known = new Map<Standing | null, Supplied>();
  const among = new Set(stretches);
  return (standing) => {
    const supplied = known.get(standing) ?? suppliedBy(demand, finding, standing, among);
    known.set(standing, supplied);
    return supplied;
  };
}

function suppliedBy(
  demand: Demand,
  finding: Finding | null,
  standing: Standing | null,
  stretches: ReadonlySet<Stretch>,
): Supplied {
  const tallies = standing?.tallies.filter(({ stretch }) => stretches.has(stretch)) ?? [];
  if (!finding || !standing || tallies.length === 0)
    return { planned: null, worst: null, gap: null, plan: 'unchecked' };
  const unitsOf = (tally: (typeof tallies)[number]) =>
    finding.service === 'attended' ? tally.most : tally.sure;
  const owed = tallies.filter((tally) => !tally.slotless);
  const worst = (owed.length > 0 ? owed : tallies).reduce((a, b) => (unitsOf(b) < unitsOf(a) ? b : a));
  const planned = unitsOf(worst) / standing.scale;
  const isLacking = standing.lacking.some((tally) => tallies.includes(tally));
  const isOver = standing.excess.some((tally) => tallies.includes(tally));
  const gap = demand.min ? toNumber(demand.min) - planned : 0;
  const others =
    standing.status === 'over' || standing.status === 'short' ? metIn(demand, tallies, standing.scale) : null;
  return {
    planned,
    worst:
      stretches.size > 1
        ? { name: worst.stretch.name, week: worst.stretch.week?.number ?? null, planned }
        : null,
    gap: gap > 0 && isLacking ? gap : null,
    plan: isOver ? 'over' : isLacking ? 'short' : (others ?? standing.status),
  };
}

/** Of one term of several, where another one lacks. */
function metIn({ min }: Demand, tallies: Standing['tallies'], scale: number): QuotaRow['plan'] {
  const isMet = tallies.every(({ sure }) => !min || sure * min.d >= min.n * scale);
  return isMet ? 'met' : 'unchecked';
}

/** The verdict of the calendar on one who owes. */
export function statusOf(
  demand: Demand,
  debtor: Debtor | null,
  finding: Finding | null,
  plan: QuotaRow['plan'],
  { attendance: { infeasible, exact } }: QuotaAnalysis,
): QuotaRow['plan'] {
  if (!finding) return 'unchecked';
  if (infeasible?.demands.has(demand) && debtor && infeasible.people.has(fold(debtor.name)))
    return 'infeasible';
  const isServed = finding.supply.events.some((event) => !event.suspended);
  if (!isServed)
    return finding.service === 'held' && demand.min && demand.period.stretches.length > 0
      ? 'unscheduled'
      : 'unchecked';
  if (debtor === null && demand.audience.mode !== 'total' && plan === 'short') return 'unchecked';
  if (finding.service === 'attended' && plan === 'unchecked' && exact) return 'met';
  return plan;
}
