import { iso } from '../calendar/day.ts';
import type { Term } from '../calendar/school-calendar.ts';
import { sameElements } from '../change/same-elements.ts';
import type { Activity } from '../plan/activity.ts';
import type { Lexicon } from '../plan/lexicon.ts';
import { type PeriodName, periodKey } from '../plan/period-name.ts';
import type { Problem } from '../plan/problem.ts';
import type { Plan } from '../plan/scope.ts';
import type { Debtor } from './audience.ts';
import type { Demand } from './demand.ts';
import type { Finding } from './findings.ts';
import { scheduleFixes } from './schedule-fixes.ts';
import type { Sheet } from './sheet.ts';
import type { Standing } from './standing.ts';
import type { Stretch } from './stretch.ts';
import { inUnits, type Tally } from './tally.ts';

type Terms = readonly Pick<Term, 'number' | 'name'>[];

/** More patterns of lacking than this are not told apart: the worst come first. */
const MAX_PATTERNS = 5;

/** Debtors that lack (or exceed) the same amount in the same stretches of one term. */
interface Pattern {
  readonly debtors: Debtor[];
  /** What they get. */
  readonly sheets: Sheet[];
  readonly standing: Standing;
  readonly tallies: readonly Tally[];
  readonly difference: number;
}

/** What the places and names in remarks on a finding are taken from. */
interface Around {
  readonly terms: Terms;
  readonly own: ReadonlySet<Activity>;
  readonly lexicon: Lexicon;
  readonly place: Pick<Problem, 'source' | 'related'>;
}

interface Said {
  readonly from: readonly unknown[];
  readonly problems: readonly Problem[];
}

const said = new WeakMap<Demand, Said>();

/**
 * Who lacks events of a kind, or has too many, in which weeks, and by how much. Where all stand as they did, the same
 * is said.
 */
export function supplyProblems(findings: readonly Finding[], plan: Plan, terms: Terms): readonly Problem[] {
  const own = new Set(plan.own.activities);
  return findings.flatMap((finding) => {
    const { demand, standings, supply } = finding;
    // Nothing of the kind has a date: that is said once, as `quota-unscheduled`.
    const isDated = supply.events.some((event) => !event.suspended);
    const place = placeOf(finding, plan, own);
    const from = [plan.file.file, standings, terms, isDated, place.source];
    const known = said.get(demand);
    if (known && sameElements(known.from, from)) return known.problems;
    const around = { terms, own, place, lexicon: plan.scope.lexicon };
    const problems = [
      ...(isDated ? patternsOf(finding, 'lacking').map((one) => shortfall(finding, one, around)) : []),
      ...patternsOf(finding, 'excess').map((one) => exceeded(finding, one, around)),
    ];
    said.set(demand, { from, problems });
    return problems;
  });
}

function patternsOf({ demand, standings }: Finding, side: 'lacking' | 'excess'): readonly Pattern[] {
  const patterns = new Map<string, Pattern>();
  for (const { debtors, sheet, standing, here } of standings) {
    if (!here) continue;
    for (const tallies of byTerm(standing[side])) {
      const key = tallies
        .map((tally) => `${tally.stretch.start}:${side === 'lacking' ? tally.most : tally.sure}`)
        .join(' ');
      const known = patterns.get(key);
      if (known) {
        known.debtors.push(...debtors);
        known.sheets.push(sheet);
      } else
        patterns.set(key, {
          debtors: [...debtors],
          sheets: [sheet],
          standing,
          tallies,
          difference: differenceOf(demand, standing.scale, tallies, side),
        });
    }
  }
  return [...patterns.values()].sort((a, b) => b.difference - a.difference).slice(0, MAX_PATTERNS);
}

/** The names of debtors, in the order in which they are declared. */
function namesOf(debtors: readonly Debtor[], { audience }: Demand): readonly string[] {
  if (debtors.length === 1) return debtors.map(({ name }) => name);
  const wanted = new Set(debtors);
  return audience.debtors.flatMap((debtor) => (wanted.has(debtor) ? [debtor.name] : []));
}

function byTerm(tallies: readonly Tally[]): readonly (readonly Tally[])[] {
  const terms = new Map<number | null, Tally[]>();
  for (const tally of tallies)
    terms.set(tally.stretch.term, [...(terms.get(tally.stretch.term) ?? []), tally]);
  return [...terms.values()];
}

function differenceOf(
  { min, max }: Demand,
  scale: number,
  tallies: readonly Tally[],
  side: 'lacking' | 'excess',
): number {
  const bound = side === 'lacking' ? min : max;
  const target = bound ? inUnits(bound, scale) : 0;
  return (
    tallies.reduce((sum, { most, sure }) => sum + (side === 'lacking' ? target - most : sure - target), 0) /
    scale
  );
}

function shortfall(finding: Finding, pattern: Pattern, around: Around): Problem {
  const { demand } = finding;
  const data = dataOf(demand, pattern, 'lacking', around.terms);
  return {
    code: 'quota-shortfall',
    ...around.place,
    data: { ...data, gap: pattern.difference },
    ...severity(demand),
    fixes: scheduleFixes(pattern.sheets, pattern.tallies, pattern.difference, around.own, around.lexicon),
  };
}

function exceeded(finding: Finding, pattern: Pattern, around: Around): Problem {
  const data = dataOf(finding.demand, pattern, 'excess', around.terms);
  return {
    code: 'quota-exceeded',
    ...around.place,
    data: { ...data, over: pattern.difference },
    ...severity(finding.demand),
  };
}

/** Demanded and planned are summed over the stretches at issue. */
function dataOf(demand: Demand, pattern: Pattern, side: 'lacking' | 'excess', terms: Terms) {
  const { activity, audience, unit, min, max } = demand;
  const { tallies, standing, debtors } = pattern;
  const bound = side === 'lacking' ? min : max;
  const target = bound ? (inUnits(bound, standing.scale) * tallies.length) / standing.scale : 0;
  const planned =
    tallies.reduce((sum, { most, sure }) => sum + (side === 'lacking' ? most : sure), 0) / standing.scale;
  const weeks = tallies.flatMap(({ stretch }) => stretch.week ?? []);
  return {
    activity,
    who: audience.mode === 'total' ? [] : namesOf(debtors, demand),
    period: nameOf(
      tallies.map((tally) => tally.stretch),
      terms,
    ),
    demanded: target,
    planned,
    unit: unit ?? '',
    ...(weeks.length > 0
      ? { weeks: weeks.map((week) => week.number), weekDates: weeks.map((week) => iso(week.start)) }
      : {}),
  };
}

/** The term whose weeks these are; else what the stretches are called. */
function nameOf(stretches: readonly Stretch[], terms: Terms): PeriodName | readonly PeriodName[] {
  const term = terms.find(({ number }) => number === stretches[0]?.term);
  if (term && stretches.some((stretch) => stretch.week)) return term.name;
  const names = [...new Map(stretches.map(({ name }) => [periodKey(name), name])).values()];
  return names.length === 1 && names[0] !== undefined ? names[0] : names;
}

/** At the demand; a superior's demand stands as related place beside what this plan arranges for it. */
function placeOf(
  { demand, supply }: Finding,
  plan: Plan,
  own: ReadonlySet<Activity>,
): Pick<Problem, 'source' | 'related'> {
  if (demand.own) return { source: demand.source };
  const activity = supply.events.find((event) => event.activity?.name && own.has(event.activity))?.activity;
  return {
    source: activity?.name?.source ?? plan.own.header?.source ?? demand.source,
    related: [{ source: demand.source, message: { key: 'demandedHere' } }],
  };
}

function severity({ soft }: Demand): Pick<Problem, 'severity'> {
  return soft ? { severity: 'hint' } : {};
}
