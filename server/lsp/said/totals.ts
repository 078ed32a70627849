import type { SchoolCalendar } from '../../engine/calendar/school-calendar.ts';
import type { QuotaAnalysis } from '../../engine/quota/analysis.ts';
import type { Demand } from '../../engine/quota/demand.ts';
import type { Rate } from '../../engine/quota/rates.ts';
import { multiply, type Rational, rational, toNumber } from '../../engine/text/rational.ts';
import type { Words } from '../../messages/catalogue.ts';
import type { Bounds, CountedUnit } from '../../messages/hint-words.ts';

/** What an amount for each week (day, month) comes to in one term. */
export interface TermTotal {
  readonly term: string;
  readonly number: number | null;
  readonly times: number;
  /** Single weeks (days, months) of the term that count. */
  readonly units: number;
  readonly total: Bounds;
  /** What a line for the whole term asks for beyond it; null = no such line. */
  readonly gap: number | null;
}

const COUNTED: ReadonlySet<string> = new Set(['day', 'week', 'month']);

/** The unit that a demand's periods are counted in; null for terms, years and what an event brings about. */
function countedUnit({ period }: Demand): CountedUnit | null {
  return COUNTED.has(period.kind) ? (period.kind as CountedUnit) : null;
}

/** The totals of a demand in each term of the plan, in order. Empty: it is not counted, or the calendar is unknown. */
export function termTotals(demand: Demand, { among: { rates }, input }: QuotaAnalysis): readonly TermTotal[] {
  if (!countedUnit(demand) || (!demand.min && !demand.max)) return [];
  const { stretches } = demand.period;
  return [...new Set(stretches.map(({ term }) => term))].map((number): TermTotal => {
    const times = stretches.filter(({ term }) => term === number).length;
    return {
      term: input.calendar.terms.find((term) => term.number === number)?.name ?? '',
      number,
      times,
      units: demand.period.singles.filter(({ term }) => term === number).length,
      total: boundsOf(demand, times),
      gap: gapOf(demand, number, rates),
    };
  });
}

/** The bounds of a demand, a number of times. */
export function boundsOf({ min, max, unit }: Demand, times = 1): Bounds {
  const product = (one: Rational | null) => one && toNumber(multiply(one, rational(times)));
  return { min: product(min), max: product(max), unit: unit ?? '' };
}

type Gaps = ReadonlyMap<Demand, ReadonlyMap<number | null, number>>;

const gaps = new WeakMap<readonly Rate[], Gaps>();

function gapOf(demand: Demand, term: number | null, rates: readonly Rate[]): number | null {
  let known = gaps.get(rates);
  if (!known) {
    known = largestGaps(rates);
    gaps.set(rates, known);
  }
  return known.get(demand)?.get(term) ?? null;
}

/** What lines for a whole term ask for beyond each shorter line, by term. */
function largestGaps(rates: readonly Rate[]): Gaps {
  const largest = new Map<Demand, Map<number | null, number>>();
  for (const { short, long, stretch, gap } of rates) {
    if (long.period.kind !== 'term') continue;
    const ofShort = largest.get(short) ?? new Map<number | null, number>();
    largest.set(short, ofShort);
    ofShort.set(stretch.term, Math.max(ofShort.get(stretch.term) ?? Number.NEGATIVE_INFINITY, toNumber(gap)));
  }
  return largest;
}

/** `每周2节×20周=40节` for each term, and which of its weeks do not count. */
export function productLines(demand: Demand, analysis: QuotaAnalysis, words: Words): readonly string[] {
  const { hints } = words;
  const unit = countedUnit(demand);
  const totals = unit ? termTotals(demand, analysis) : [];
  return totals.flatMap(({ term, number, units, total, gap }) => {
    const { name, every } = demand.period;
    const sum = gap === null ? hints.bounds(total) : hints.against(hints.bounds(total), gap, total.unit);
    const product = hints.product(name, hints.bounds(boundsOf(demand)), units, every, unit ?? 'week', sum);
    const line = totals.length > 1 ? hints.fact(term, product) : product;
    return [line, ...(unit === 'week' ? weeksLeftOut(number, analysis.input.calendar, words) : [])];
  });
}

/** Weeks of a term that are no teaching weeks, with what is in them. */
function weeksLeftOut(
  term: number | null,
  { terms }: SchoolCalendar,
  { hints, calendar: words }: Words,
): readonly string[] {
  const weeks = terms.find(({ number }) => number === term)?.weeks ?? [];
  const left = weeks.filter(({ number, countable }) => number > 0 && !countable);
  const items = left.map(({ number, notes }) => {
    const week = words.week(number);
    return notes.length > 0 ? hints.noted(week, hints.names(notes.map(hints.called))) : week;
  });
  return left.length > 0 ? [hints.notCounted(items)] : [];
}
