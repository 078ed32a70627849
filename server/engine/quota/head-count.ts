import { perObject } from '../change/per-object.ts';
import type { KindTable } from '../plan/kinds.ts';
import type { Problem } from '../plan/problem.ts';
import { toNumber } from '../text/rational.ts';
import type { Demand } from './demand.ts';
import type { Finding } from './findings.ts';
import type { Served } from './served.ts';
import type { Stretch } from './stretch.ts';

/**
 * Where only their number is known (教研组 21个), all lessons of a kind together must suffice for all who owe one:
 * each serves whoever teaches it. Other events may serve everybody, so nothing can be told of them.
 */
export function headCountProblems(findings: readonly Finding[], kinds: KindTable): readonly Problem[] {
  return findings.flatMap(lookAmong(kinds));
}

const lookAmong = perObject((kinds: KindTable) =>
  perObject((finding: Finding) => problemsOf(finding, kinds)),
);

function problemsOf({ demand, supply }: Finding, kinds: KindTable): readonly Problem[] {
  const { audience, min, own, period, soft } = demand;
  const { count, complete, mode } = audience;
  const isJudged = own && min && count !== null && !complete && mode !== 'total' && !period.beyondPlan;
  if (!isJudged || !kinds.isTaught(demand.activity) || supply.events.length === 0) return [];
  const demanded = count * toNumber(min);
  const worst = period.stretches
    .map((stretch) => ({ stretch, planned: roomIn(stretch, demand, supply.served) }))
    .filter(({ planned }) => planned !== null && planned < demanded)
    .sort((a, b) => (a.planned ?? 0) - (b.planned ?? 0))[0];
  if (!worst || worst.planned === null) return [];
  const data = {
    activity: demand.activity,
    who: [audience.label],
    period: worst.stretch.name,
    demanded,
    planned: worst.planned,
    gap: demanded - worst.planned,
    unit: demand.unit ?? '',
  };
  const hint = soft ? { severity: 'hint' as const } : {};
  return [{ code: 'quota-shortfall', source: demand.source, data, ...hint }];
}

/** The most that the lessons of a stretch can give; null if one of them falls away in a week, or serves 各教研组. */
function roomIn(stretch: Stretch, { period }: Demand, served: readonly Served[]): number | null {
  let room = 0;
  for (const { event, roles } of served) {
    const { date: from, endDate: to } = event.occurrence;
    if (from > stretch.end || to < stretch.start) continue;
    if (event.forAll) return null;
    if (event.suspended && (period.kind === 'week' || period.kind === 'day')) return null;
    const amount = roles.teacher ?? roles.group;
    if (!event.suspended && amount)
      room += toNumber(amount) * Math.max(1, event.speakers.length, event.groups.length);
  }
  return room;
}
