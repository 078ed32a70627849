import type { Problem } from '../plan/problem.ts';
import type { MonthSpan, ScheduleEntry, WeekRange, WeekSelection } from '../plan/schedule.ts';
import type { Source } from '../plan/source.ts';
import { civil, type Day, iso, weekday } from './day.ts';
import {
  type DayRange,
  endOf,
  resolveDate,
  resolveMonth,
  resolveYear,
  type SchoolYearSpan,
} from './resolve.ts';
import type { NumberedTerm, WeekSpan } from './weeks.ts';

/** A stretch of days that a calendar speaks of. */
export interface DeclaredSpan extends DayRange {
  /** Said by weeks: only its school days are meant. */
  readonly byWeek: boolean;
  readonly source: Source;
}

/** What is needed to find the days of an expression in a calendar. */
export interface SpanContext {
  readonly terms: readonly NumberedTerm[];
  readonly schoolYear: SchoolYearSpan | null;
  readonly problems: Problem[];
}

/**
 * The days that an exam, closure or holiday is declared for: dates, weeks of the school or months. A week without a
 * term is one of the first term. Mistakes go to the problems of the context, and leave the rest as it is.
 */
export function declaredSpans(
  entries: readonly ScheduleEntry[],
  context: SpanContext,
): readonly DeclaredSpan[] {
  return entries.flatMap((entry) => spansOf(entry, context));
}

function spansOf({ when, source }: ScheduleEntry, context: SpanContext): readonly DeclaredSpan[] {
  switch (when.kind) {
    case 'date': {
      const from = dateOf(when.from, context);
      const to = when.to ? dateOf(endOf(when.from, when.to, context.schoolYear), context) : from;
      return ordered(from, to, source, context);
    }
    case 'months':
      return monthSpans(when.span, source, context);
    case 'weeks':
      return weeksOf(when.weeks, context).flatMap((week) =>
        daysInWeek(week, when.days === 'fixed' ? [] : when.days, source),
      );
    default:
      return [];
  }
}

function dateOf(expression: Parameters<typeof resolveDate>[0], context: SpanContext): Day | null {
  const resolved = resolveDate(expression, context.schoolYear);
  if (!('problem' in resolved)) return resolved.day;
  context.problems.push(resolved.problem);
  return null;
}

function monthSpans(span: MonthSpan, source: Source, context: SpanContext): readonly DeclaredSpan[] {
  const from = resolveMonth(span.from, context.schoolYear)?.from ?? null;
  const end = endOf(span.from, span.to, context.schoolYear);
  const to = resolveMonth(end, context.schoolYear)?.to ?? null;
  return ordered(from, to, source, context);
}

function ordered(
  from: Day | null,
  to: Day | null,
  source: Source,
  context: SpanContext,
): readonly DeclaredSpan[] {
  if (from === null || to === null) return [];
  if (to >= from) return [{ from, to, byWeek: false, source }];
  context.problems.push({ code: 'range-reversed', source, data: { from: iso(from), to: iso(to) } });
  return [];
}

/** The weeks meant; numbers the term does not have are `week-out-of-range`. */
function weeksOf(selection: WeekSelection, context: SpanContext): readonly WeekSpan[] {
  if (selection.kind === 'ofMonth') return weekOfMonth(selection, context);
  const { terms } = context;
  const term = selection.term === null ? terms[0] : terms.find(({ number }) => number === selection.term);
  return term ? selection.ranges.flatMap((range) => weeksInRange(range, term, context)) : [];
}

function weeksInRange(range: WeekRange, term: NumberedTerm, { problems }: SpanContext): readonly WeekSpan[] {
  const { from, to, source } = range;
  const first = term.weeks[0]?.number ?? 1;
  const last = term.weeks.at(-1)?.number ?? 0;
  if (from > to) {
    problems.push({ code: 'range-reversed', source, data: { from: String(from), to: String(to) } });
    return [];
  }
  const wrong = from < first ? from : to > last ? to : null;
  if (wrong !== null) {
    problems.push({ code: 'week-out-of-range', source, data: { week: wrong, first, last, term: term.name } });
  }
  return term.weeks.filter(({ number }) => number >= from && number <= to);
}

/** The n-th school week that begins in a month; -1 = the last. */
function weekOfMonth(
  { month, nth }: Extract<WeekSelection, { kind: 'ofMonth' }>,
  { terms, schoolYear }: SpanContext,
): readonly WeekSpan[] {
  const year = resolveYear(month, schoolYear);
  const weeks = terms
    .flatMap((term) => term.weeks)
    .filter(
      ({ start }) => civil(start).month === month.month && (year === null || civil(start).year === year),
    );
  const found = nth < 0 ? weeks.at(nth) : weeks[nth - 1];
  return found ? [found] : [];
}

function daysInWeek(week: WeekSpan, days: readonly number[], source: Source): readonly DeclaredSpan[] {
  if (days.length === 0) return [{ from: week.start, to: week.end, byWeek: true, source }];
  const spans: DeclaredSpan[] = [];
  for (let day = week.start; day <= week.end; day++) {
    if (!days.includes(weekday(day))) continue;
    const last = spans.at(-1);
    if (last?.to === day - 1) spans[spans.length - 1] = { ...last, to: day };
    else spans.push({ from: day, to: day, byWeek: false, source });
  }
  return spans;
}
