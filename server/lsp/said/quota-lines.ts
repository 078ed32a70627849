import type { Origin } from '../../engine/plan/source.ts';
import type { QuotaAnalysis } from '../../engine/quota/analysis.ts';
import type { Demand } from '../../engine/quota/demand.ts';
import type { Finding } from '../../engine/quota/findings.ts';
import type { QuotaRow } from '../../engine/quota/row.ts';
import { rowReader } from '../../engine/quota/rows.ts';

/** What is known of the demands of a plan, by the statements that make them. */
export interface QuotaLines {
  /** The plan's own demands in a statement, in order. */
  of(origin: Origin): readonly Demand[];
  finding(demand: Demand): Finding | null;
  rows(demand: Demand): readonly QuotaRow[];
}

const known = new WeakMap<QuotaAnalysis, QuotaLines>();

export function quotaLines(analysis: QuotaAnalysis): QuotaLines {
  let lines = known.get(analysis);
  if (!lines) {
    lines = build(analysis);
    known.set(analysis, lines);
  }
  return lines;
}

function build(analysis: QuotaAnalysis): QuotaLines {
  const byOrigin = new Map<Origin, Demand[]>();
  for (const demand of analysis.demands) {
    if (!demand.own) continue;
    const { origin } = demand.quota.source;
    const list = byOrigin.get(origin);
    if (list) list.push(demand);
    else byOrigin.set(origin, [demand]);
  }
  const findings = new Map(analysis.findings.map((finding) => [finding.demand, finding]));
  return {
    of: (origin) => byOrigin.get(origin) ?? [],
    finding: (demand) => findings.get(demand) ?? null,
    rows: rowReader(analysis),
  };
}
