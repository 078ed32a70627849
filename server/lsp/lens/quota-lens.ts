import type { Source } from '../../engine/plan/source.ts';
import type { QuotaAnalysis } from '../../engine/quota/analysis.ts';
import type { Demand } from '../../engine/quota/demand.ts';
import type { LedgerEntry } from '../../engine/quota/ledger.ts';
import { servingRecords } from '../../engine/quota/recorded.ts';
import type { QuotaRow } from '../../engine/quota/row.ts';
import type { Words } from '../../messages/catalogue.ts';
import { quotaLines } from '../said/quota-lines.ts';
import { boundsOf } from '../said/totals.ts';
import type { Lens } from './lens.ts';

/**
 * 计划 36 / 要求 40 · 差 4, 记录 3 / 应完成 24: one for each demand of a statement that the calendar or the records tell
 * something of. Leads to the activities that serve it and to the records.
 */
export function quotaLenses(
  demands: readonly Demand[],
  analysis: QuotaAnalysis,
  words: Words,
): readonly Lens[] {
  const told = demands.filter(
    (demand) => isJudged(demand, analysis) || recordsOf(demand, analysis).length > 0,
  );
  return told.map((demand) => {
    const several = told.some((other) => other !== demand && isSameStatement(other, demand));
    return {
      at: demand.quota.statement.source,
      title: () => {
        const title = quotaTitle(quotaLines(analysis).rows(demand), demand, words);
        return several && demand.period.name !== ''
          ? words.hints.fact(words.hints.period(demand.period.name), title)
          : title;
      },
      places: () => placesOf(demand, analysis),
    };
  });
}

function isSameStatement({ quota: a }: Demand, { quota: b }: Demand): boolean {
  return a.statement.source.start === b.statement.source.start && a.source.origin === b.source.origin;
}

/** Whether the calendar decides it for somebody known. */
function isJudged(demand: Demand, analysis: QuotaAnalysis): boolean {
  const finding = quotaLines(analysis).finding(demand);
  if (!finding?.supply.events.some(({ suspended }) => !suspended)) return false;
  const exact = finding.service === 'attended' && analysis.attendance.exact;
  return finding.standings.some(({ standing }) => exact || standing.status !== 'unchecked');
}

function recordsOf(demand: Demand, { kinds, ledger, asOf }: QuotaAnalysis): readonly LedgerEntry[] {
  if (asOf === null || demand.period.stretches.length === 0 || demand.period.kind === 'trigger') return [];
  return servingRecords(demand, { kinds, ledger, asOf });
}

/** What the rows of a demand say in one line; empty if neither calendar nor records tell anything. */
export function quotaTitle(rows: readonly QuotaRow[], demand: Demand, words: Words): string {
  return [...plannedParts(rows, demand, words), ...recordedParts(rows, words)].join(' · ');
}

function plannedParts(rows: readonly QuotaRow[], demand: Demand, { hints }: Words): readonly string[] {
  const judged = rows.filter((row) => row.plan !== 'unchecked' && row.plan !== 'unscheduled');
  const planned = judged.flatMap((row) => (row.planned === null ? [] : [row.planned]));
  if (planned.length === 0) return [];
  const gaps = judged.flatMap((row) => (row.gap === null ? [] : [row.gap]));
  const bounds = hints.bounds({ ...boundsOf(demand), unit: '' });
  const short = whoOf(judged.filter(({ plan }) => plan === 'short'));
  return [
    hints.planned(range(planned), bounds, gaps.length > 0 ? Math.max(...gaps) : null),
    ...(short.size > 0 && whoOf(judged).size > 1 ? [hints.short(short.size, whoOf(judged).size)] : []),
    ...(judged.some(({ plan }) => plan === 'infeasible') ? [hints.infeasible] : []),
  ];
}

function recordedParts(rows: readonly QuotaRow[], { hints }: Words): readonly string[] {
  const told = rows.filter(({ progress }) => progress !== null);
  if (told.length === 0) return [];
  const sum = (value: (row: QuotaRow) => number | null) =>
    told.reduce((all, row) => all + (value(row) ?? 0), 0);
  const behind = whoOf(told.filter(({ progress }) => progress === 'behind'));
  return [
    hints.recorded(
      sum(({ recorded }) => recorded),
      sum(({ due }) => due),
    ),
    ...(behind.size > 0 && whoOf(told).size > 1 ? [hints.behind(behind.size, whoOf(told).size)] : []),
  ];
}

function whoOf(rows: readonly QuotaRow[]): ReadonlySet<string | null> {
  return new Set(rows.map(({ who }) => who));
}

/** Of several who owe the same: the least and the most. */
function range(values: readonly number[]): string {
  const rounded = values.map((value) => Math.round(value * 100) / 100);
  const [least, most] = [Math.min(...rounded), Math.max(...rounded)];
  return least === most ? String(least) : `${least}~${most}`;
}

function placesOf(demand: Demand, analysis: QuotaAnalysis): readonly Source[] {
  const { audience } = demand;
  const owing = new Set(audience.mode === 'group' ? audience.debtors.map(({ name }) => name) : []);
  const events = (quotaLines(analysis).finding(demand)?.supply.events ?? []).filter(
    ({ occurrence: { group } }) => owing.size === 0 || group === null || owing.has(group),
  );
  const activities = events.map(({ occurrence }) => occurrence.name?.source ?? occurrence.source);
  const records = recordsOf(demand, analysis).map(({ record }) => record.source);
  return [...new Set([...activities, ...records])];
}
