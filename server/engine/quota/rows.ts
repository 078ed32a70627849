import { type Day, iso } from '../calendar/day.ts';
import type { Term } from '../calendar/school-calendar.ts';
import { periodKey } from '../plan/period-name.ts';
import { fold } from '../text/fold.ts';
import { toNumber } from '../text/rational.ts';
import { analyse, type QuotaAnalysis, type QuotaInput } from './analysis.ts';
import type { Debtor } from './audience.ts';
import type { Demand } from './demand.ts';
import type { Finding } from './findings.ts';
import { progressReader, runsOf } from './progress.ts';
import type { Rate } from './rates.ts';
import type { QuotaRow } from './row.ts';
import { statusOf, suppliedIn } from './row-supply.ts';
import type { Standing } from './standing.ts';
import type { Stretch } from './stretch.ts';

/** Rows of more lines are not told person by person: one row for each, with the head count. */
const MOST_ROWS = 100_000;

/** Each quota line of the plan and of its superiors for its groups: demanded, planned, recorded, gap. */
export function quotaRows(input: QuotaInput): readonly QuotaRow[] {
  const analysis = analyse(input);
  const read = rowReader(analysis);
  const uses = new Map<string, number>();
  const rows: QuotaRow[] = [];
  for (const demand of analysis.demands) {
    const isTooMany = rows.length + demand.audience.debtors.length > MOST_ROWS;
    for (const row of read(demand, isTooMany ? 'together' : 'each'))
      rows.push({ ...row, id: unique(row.id, uses) });
  }
  return rows;
}

/** Reads the rows of single demands, their ids not yet told apart. */
export type RowReader = (demand: Demand, who?: 'each' | 'together') => readonly QuotaRow[];

export function rowReader(analysis: QuotaAnalysis): RowReader {
  const readProgress = progressReader(analysis);
  const findings = new Map(analysis.findings.map((finding) => [finding.demand, finding]));
  const implied = impliedBy(analysis.among.rates);
  return (demand, who = 'each') => {
    const finding = findings.get(demand) ?? null;
    if (!demand.own && !demand.reportedOn && !finding) return [];
    const runs = runsOf(demand);
    const lines = (runs.length > 0 ? runs : [[]]).map((stretches) => ({
      stretches,
      base: rowBase(demand, stretches, analysis, implied),
      supplied: suppliedIn(demand, finding, stretches),
    }));
    return debtorsOf(demand, finding, who).flatMap(({ debtor, count, standing }) =>
      lines.map(({ stretches, base, supplied }): QuotaRow => {
        const { recorded, due, state } = readProgress(demand, debtor, stretches);
        const supply = supplied(standing);
        return {
          ...base,
          id: idOf(demand, debtor, base.period),
          who: debtor?.name ?? null,
          count,
          ...supply,
          plan: statusOf(demand, debtor, finding, supply.plan, analysis),
          recorded,
          due,
          progress: state,
        };
      }),
    );
  };
}

interface RowDebtor {
  readonly debtor: Debtor | null;
  readonly count: number | null;
  readonly standing: Standing | null;
}

/** One row for each one known, and one for those who are not. */
function debtorsOf(
  { audience, own, reportedOn }: Demand,
  finding: Finding | null,
  who: 'each' | 'together',
): readonly RowDebtor[] {
  const stands = finding?.standings ?? [];
  if (audience.mode === 'total' || audience.mode === 'average') {
    const count = audience.mode === 'total' ? 1 : null;
    return [{ debtor: null, count, standing: stands[0]?.standing ?? null }];
  }
  if (who === 'together') return [{ debtor: null, count: audience.count, standing: null }];
  const standings = new Map(
    stands.flatMap(({ debtors, standing }) => debtors.map((debtor) => [debtor, standing] as const)),
  );
  const isOurs = own || reportedOn;
  const debtors = isOurs ? audience.debtors : audience.debtors.filter((debtor) => standings.has(debtor));
  const named = debtors.map(
    (debtor): RowDebtor => ({ debtor, count: 1, standing: standings.get(debtor) ?? null }),
  );
  if (audience.complete || !isOurs) return named;
  const rest = audience.count === null ? null : audience.count - audience.debtors.length;
  return [...named, { debtor: null, count: rest, standing: finding?.unnamed ?? null }];
}

type Implied = ReadonlyMap<Demand, ReadonlyMap<Stretch, number>>;

/** The most that lines for shorter periods force in each stretch of a line. */
function impliedBy(rates: readonly Rate[]): Implied {
  const implied = new Map<Demand, Map<Stretch, number>>();
  for (const { long, stretch, product } of rates) {
    const ofLine = implied.get(long) ?? new Map<Stretch, number>();
    implied.set(long, ofLine);
    ofLine.set(stretch, Math.max(ofLine.get(stretch) ?? Number.NEGATIVE_INFINITY, toNumber(product)));
  }
  return implied;
}

function rowBase(demand: Demand, stretches: readonly Stretch[], { input }: QuotaAnalysis, implied: Implied) {
  const { audience, activity, period, unit, min, max, soft, source } = demand;
  const first = stretches[0];
  const last = stretches.at(-1);
  const name = stretches.length === 1 && first ? first.name : period.name;
  return {
    subject: audience.label,
    each: audience.mode === 'person' || audience.mode === 'group' ? audience.mode : null,
    activity,
    unit: unit ?? '',
    period: {
      kind: period.kind,
      name,
      start: first
        ? iso(Math.max(first.start, termOf(first.start, first.end, input)?.start ?? first.start))
        : null,
      end: last ? iso(Math.min(last.end, termOf(last.end, last.start, input)?.end ?? last.end)) : null,
    },
    min: min && toNumber(min),
    max: max && toNumber(max),
    soft,
    implied: (first && implied.get(demand)?.get(first)) ?? null,
    source,
  };
}

function idOf(
  { audience, activity, period }: Demand,
  debtor: Debtor | null,
  { name }: QuotaRow['period'],
): string {
  return [audience.label, debtor?.name ?? '', activity, period.kind, period.every, periodKey(name)]
    .map((part) => fold(String(part)))
    .join('/');
}

/** The term that a stretch begins (or ends) in; weeks may reach beyond it. */
function termOf(edge: Day, inner: Day, { calendar }: QuotaInput): Term | undefined {
  const [from, to] = edge < inner ? [edge, inner] : [inner, edge];
  const terms = calendar.terms.filter((term) => term.start <= to && from <= term.end);
  return edge === from ? terms[0] : terms.at(-1);
}

function unique(id: string, uses: Map<string, number>): string {
  const use = (uses.get(id) ?? 0) + 1;
  uses.set(id, use);
  return use === 1 ? id : `${id}-${use}`;
}
