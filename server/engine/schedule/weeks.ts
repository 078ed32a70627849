import type { Day } from '../calendar/day.ts';
import { iso } from '../calendar/day.ts';
import { endOf, resolveMonth } from '../calendar/resolve.ts';
import type { Term, Week } from '../calendar/school-calendar.ts';
import type { MonthSpan, WeekSelection } from '../plan/schedule.ts';
import type { Source } from '../plan/source.ts';
import { isPlainlyOrdered } from './already-said.ts';
import type { Expansion } from './context.ts';

/** Days inclusive. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** School weeks that were named together: 第3周至第16周 is one stretch, 第3、7周 are two. */
export interface WeekStretch {
  readonly term: Term;
  readonly weeks: readonly Week[];
}

/**
 * The terms that a phrase without a period means: the term it names; the plan's own; in a year's plan each one
 * under 每学期, else the first, with an info (language.md §4).
 */
export function termsMeant(number: number | null, expansion: Expansion, source: Source): readonly Term[] {
  const { context, what } = expansion;
  if (number !== null) return context.calendar.terms.filter((term) => term.number === number);
  const first = context.terms[0];
  if (!first || context.terms.length === 1 || expansion.eachTerm) return context.terms;
  expansion.report({
    code: 'missing-period',
    source,
    data: { name: what, assumed: first.name, lacks: 'term' },
  });
  return [first];
}

/** The weeks a selection names, with a problem for those that do not exist. */
export function selectWeeks(
  selection: WeekSelection,
  expansion: Expansion,
  source: Source,
): readonly WeekStretch[] {
  return selection.kind === 'numbers'
    ? numberedWeeks(selection, expansion, source)
    : weekOfMonth(selection, expansion, source);
}

function numberedWeeks(
  { ranges, term }: Extract<WeekSelection, { kind: 'numbers' }>,
  expansion: Expansion,
  source: Source,
): readonly WeekStretch[] {
  const stretches: WeekStretch[] = [];
  for (const meant of termsMeant(term, expansion, source)) {
    for (const range of ranges) {
      // A reversed range was reported by whoever read it.
      if (range.from > range.to) continue;
      const wrong = [range.from, range.to].find((number) => !isWeekOf(meant, number));
      if (wrong !== undefined) reportWeek(wrong, meant, expansion, range.source);
      const weeks = meant.weeks.filter((week) => week.number >= range.from && week.number <= range.to);
      if (weeks.length > 0) stretches.push({ term: meant, weeks });
    }
  }
  return stretches;
}

function isWeekOf(term: Term, number: number): boolean {
  return term.weeks.some((week) => week.number === number);
}

/** Reports a week number that the term does not have. */
export function reportWeek(number: number, term: Term, expansion: Expansion, source: Source): void {
  const numbers = term.weeks.map((week) => week.number);
  const data = { week: number, first: numbers[0] ?? 1, last: numbers.at(-1) ?? 0, term: term.name };
  expansion.report({ code: 'week-out-of-range', source, data });
}

function weekOfMonth(
  { month, nth }: Extract<WeekSelection, { kind: 'ofMonth' }>,
  expansion: Expansion,
  source: Source,
): readonly WeekStretch[] {
  const { context } = expansion;
  const span = resolveMonth({ ...month, part: 'whole' }, context.plan.schoolYear);
  const term = context.terms.find((one) => span && one.start <= span.to && one.end >= span.from);
  if (!span || !term) return [];
  const weeks = weeksBeginning(term, span);
  const week = nth < 0 ? weeks.at(nth) : weeks[nth - 1];
  if (week) return [{ term, weeks: [week] }];
  expansion.report({
    code: 'week-out-of-range',
    source,
    data: {
      week: nth,
      first: 1,
      last: weeks.length,
      term: context.plan.scope.lexicon.time.month(month.month),
    },
  });
  return [];
}

/** 9月第1周 is the first school week that begins in September. */
export function weeksBeginning(term: Term, span: Span): readonly Week[] {
  return term.weeks.filter((week) => week.number > 0 && week.start >= span.from && week.start <= span.to);
}

/** First to last day of a span of months; null if it has no year or is reversed in the school year. */
export function monthSpan(span: MonthSpan, expansion: Expansion): Span | null {
  const year = expansion.context.plan.schoolYear;
  const from = resolveMonth(span.from, year);
  const to = resolveMonth(endOf(span.from, span.to, year), year);
  if (!from || !to) return null;
  if (from.from <= to.to) return { from: from.from, to: to.to };
  if (!isPlainlyOrdered(span.from, span.to)) {
    const data = { from: iso(from.from), to: iso(to.to) };
    expansion.report({ code: 'range-reversed', source: span.from.source, data });
  }
  return null;
}

/** What of a span lies in a term; null = nothing. */
export function cut(span: Span, term: Span): Span | null {
  const from = Math.max(span.from, term.from);
  const to = Math.min(span.to, term.to);
  return from <= to ? { from, to } : null;
}

/** A term as a span. */
export function termSpan(term: Term): Span {
  return { from: term.start, to: term.end };
}
