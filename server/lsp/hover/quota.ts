import type { QuotaAnalysis } from '../../engine/quota/analysis.ts';
import type { Demand } from '../../engine/quota/demand.ts';
import { quotaAnalysis } from '../../school/quota-analysis.ts';
import { quotaTitle } from '../lens/quota-lens.ts';
import { quotaLines } from '../said/quota-lines.ts';
import { boundsOf, productLines } from '../said/totals.ts';
import { bullets, covers, lines, plain, type Spot, type Told } from './spot.ts';

const SHORT = 8;

/** The arithmetic of the amount or period that somebody points at. */
export function amountAt(spot: Spot): Told | null {
  const analysis = analysisFor(spot);
  if (!analysis) return null;
  const demands = quotaLines(analysis).of(spot.placed.lowered.block);
  for (const demand of demands) {
    const { amount, period } = demand.quota;
    const place = [amount?.source, period?.source].find((source) => source && covers(source, spot.at));
    if (place) return { start: place.start, end: place.end, text: demandPage(demand, analysis, spot) };
  }
  return null;
}

/** The arithmetic of everything that the quota with this name at this place demands. */
export function demandsNamed(spot: Spot): readonly string[] {
  const analysis = analysisFor(spot);
  if (!analysis) return [];
  const demands = quotaLines(analysis).of(spot.placed.lowered.block);
  const named = demands.filter(({ quota }) => quota.activity && covers(quota.activity.source, spot.at));
  return named.flatMap((demand) => demandPage(demand, analysis, spot));
}

function analysisFor({ school, path, placed }: Spot): QuotaAnalysis | null {
  const holdsQuotas = placed.lowered.declarations.some(({ type }) => type === 'quota' || type === 'section');
  return holdsQuotas ? quotaAnalysis(school, path) : null;
}

function demandPage(demand: Demand, analysis: QuotaAnalysis, { words }: Spot): readonly string[] {
  const { hints } = words;
  const { audience, activity, period } = demand;
  const who = [
    plain(audience.label),
    ...(audience.count !== null && audience.mode === 'person' ? [hints.people(audience.count)] : []),
  ];
  const heading = [who.join(' '), plain(activity), hints.period(period.name), hints.bounds(boundsOf(demand))];
  return [
    lines(
      `**${heading.filter((part) => part.trim() !== '').join(' · ')}**`,
      ...productLines(demand, analysis, words),
    ),
    ...standingOf(demand, analysis, words),
  ];
}

/** What calendar and records provide, and who is short. */
function standingOf(demand: Demand, analysis: QuotaAnalysis, words: Spot['words']): readonly string[] {
  const rows = quotaLines(analysis).rows(demand);
  const title = quotaTitle(rows, demand, words);
  const short = rows
    .filter(({ gap, who }) => gap !== null && who !== null)
    .map(({ who, planned, gap, period }) =>
      words.hints.fact(
        plain([who ?? '', words.hints.period(period.name)].join(' ')),
        words.hints.planned(String(planned ?? 0), words.hints.bounds({ ...boundsOf(demand), unit: '' }), gap),
      ),
    );
  const shown =
    short.length > 1 ? [bullets([...short.slice(0, SHORT), ...(short.length > SHORT ? ['…'] : [])])] : [];
  return [title, ...shown].filter((text) => text !== '');
}
