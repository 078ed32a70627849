import { type Day, iso } from '../calendar/day.ts';
import type { Term } from '../calendar/school-calendar.ts';
import { fold } from '../text/fold.ts';
import { toNumber } from '../text/rational.ts';
import { analyse, type QuotaAnalysis, type QuotaInput } from './analysis.ts';
import type { Debtor } from './audience.ts';
import type { Demand } from './demand.ts';
import type { Finding } from './findings.ts';
import { progressReader, runsOf } from './progress.ts';
import type { QuotaRow } from './row.ts';
import type { Standing } from './standing.ts';
import type { Stretch } from './stretch.ts';

/** Each quota line of the plan and of its superiors for its groups: demanded, planned, recorded, gap. */
export function quotaRows(input: QuotaInput): readonly QuotaRow[] {
  const analysis = analyse(input);
  const uses = new Map<string, number>();
  return analysis.demands.flatMap(rowReader(analysis)).map((row) => ({ ...row, id: unique(row.id, uses) }));
}

/** Reads the rows of single demands, their ids not yet told apart. */
export function rowReader(analysis: QuotaAnalysis): (demand: Demand) => readonly QuotaRow[] {
  const readProgress = progressReader(analysis);
  const findings = new Map(analysis.findings.map((finding) => [finding.demand, finding]));
  return (demand) => {
    const finding = findings.get(demand) ?? null;
    if (!demand.own && !demand.reportedOn && !finding) return [];
    return debtorsOf(demand, finding).flatMap(({ debtor, count, standing }) => {
      const runs = runsOf(demand);
      return (runs.length > 0 ? runs : [[]]).map((stretches): QuotaRow => {
        const { recorded, due, state } = readProgress(demand, debtor, stretches);
        const supply = suppliedBy(demand, finding, standing, stretches);
        return {
          ...rowBase(demand, debtor, stretches, analysis),
          count,
          ...supply,
          plan: statusOf(demand, debtor, finding, supply.plan, analysis),
          recorded,
          due,
          progress: state,
        };
      });
    });
  };
}

interface RowDebtor {
  readonly debtor: Debtor | null;
  readonly count: number | null;
  readonly standing: Standing | null;
}

/** One row for each one known, and one for those who are not. */
function debtorsOf(demand: Demand, finding: Finding | null): readonly RowDebtor[] {
  const { audience } = demand;
  const standings = new Map(finding?.standings.map(({ debtor, standing }) => [debtor, standing]));
  if (audience.mode === 'total' || audience.mode === 'average') {
    const standing = finding?.standings[0]?.standing ?? null;
    return [{ debtor: null, count: audience.mode === 'total' ? 1 : null, standing }];
  }
  const debtors =
    demand.own || demand.reportedOn
      ? audience.debtors
      : (finding?.standings.map(({ debtor }) => debtor) ?? []);
  const named = debtors.map(
    (debtor): RowDebtor => ({ debtor, count: 1, standing: standings.get(debtor) ?? null }),
  );
  if (audience.complete || !(demand.own || demand.reportedOn)) return named;
  const rest = audience.count === null ? null : audience.count - audience.debtors.length;
  return [...named, { debtor: null, count: rest, standing: finding?.unnamed ?? null }];
}

function rowBase(
  demand: Demand,
  debtor: Debtor | null,
  stretches: readonly Stretch[],
  { rates, input }: QuotaAnalysis,
) {
  const { audience, activity, period, unit, min, max, soft, source } = demand;
  const first = stretches[0];
  const last = stretches.at(-1);
  const label = stretches.length === 1 && first ? first.label : period.label;
  const who = debtor?.name ?? null;
  const implied = rates
    .filter((rate) => rate.long === demand && rate.stretch === first)
    .map(({ product }) => toNumber(product));
  return {
    id: [audience.label, who ?? '', activity, period.kind, period.every, label]
      .map((part) => fold(String(part)))
      .join('/'),
    subject: audience.label,
    who,
    each: audience.mode === 'person' || audience.mode === 'group' ? audience.mode : null,
    activity,
    unit: unit ?? '',
    period: {
      kind: period.kind,
      label,
      start: first
        ? iso(Math.max(first.start, termOf(first.start, first.end, input)?.start ?? first.start))
        : null,
      end: last ? iso(Math.min(last.end, termOf(last.end, last.start, input)?.end ?? last.end)) : null,
    },
    min: min && toNumber(min),
    max: max && toNumber(max),
    soft,
    implied: implied.length > 0 ? Math.max(...implied) : null,
    source,
  };
}

/** The term that a stretch begins (or ends) in; weeks may reach beyond it. */
function termOf(edge: Day, inner: Day, { calendar }: QuotaInput): Term | undefined {
  const [from, to] = edge < inner ? [edge, inner] : [inner, edge];
  const terms = calendar.terms.filter((term) => term.start <= to && from <= term.end);
  return edge === from ? terms[0] : terms.at(-1);
}

/** What the calendar provides in these stretches; for lines owed in each of several, in the worst one. */
function suppliedBy(
  demand: Demand,
  finding: Finding | null,
  standing: Standing | null,
  stretches: readonly Stretch[],
): Pick<QuotaRow, 'planned' | 'worst' | 'gap' | 'plan'> {
  const tallies = standing?.tallies.filter(({ stretch }) => stretches.includes(stretch)) ?? [];
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
      stretches.length > 1
        ? { label: worst.stretch.label, week: worst.stretch.week?.number ?? null, planned }
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

function statusOf(
  demand: Demand,
  debtor: Debtor | null,
  finding: Finding | null,
  plan: QuotaRow['plan'],
  { infeasible, attendanceIsExact }: QuotaAnalysis,
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
  if (finding.service === 'attended' && plan === 'unchecked' && attendanceIsExact) return 'met';
  return plan;
}

function unique(id: string, uses: Map<string, number>): string {
  const use = (uses.get(id) ?? 0) + 1;
  uses.set(id, use);
  return use === 1 ? id : `${id}-${use}`;
}
