import type { CalendarDeclaration } from '../plan/calendar.ts';
import type { Problem } from '../plan/problem.ts';
import type { DateExpression } from '../plan/schedule.ts';
import { resolveDate, type SchoolYearSpan } from './resolve.ts';
import type { TermSpan } from './terms.ts';
import type { WeekStart } from './weeks.ts';

/** A start with the term it numbers. */
export interface WeekStartOfTerm extends WeekStart {
  readonly term: TermSpan;
}

/**
 * 第N周 = date and 预备周 date of all declarations. Without a term they speak of the first that has not ended on that
 * day; after all terms, of the last.
 */
export function declaredWeekStarts(
  declarations: readonly CalendarDeclaration[],
  terms: readonly TermSpan[],
  yearOf: (declaration: CalendarDeclaration) => SchoolYearSpan | null,
  problems: Problem[],
): readonly WeekStartOfTerm[] {
  return declarations.flatMap((declaration) => {
    const { weekStarts, preparatory } = declaration;
    const zero = preparatory?.date ? [{ ...preparatory, date: preparatory.date, week: 0, term: null }] : [];
    return [...weekStarts, ...zero].flatMap(({ week, date, term, source }): readonly WeekStartOfTerm[] => {
      const day = dayOrProblem(date, yearOf(declaration), problems);
      if (day === null) return [];
      const meant =
        term === null
          ? (terms.find(({ end }) => day <= end) ?? terms.at(-1))
          : terms.find(({ number }) => number === term);
      return meant ? [{ week, day, source, term: meant }] : [];
    });
  });
}

function dayOrProblem(
  date: DateExpression,
  schoolYear: SchoolYearSpan | null,
  problems: Problem[],
): number | null {
  const resolved = resolveDate(date, schoolYear);
  if (!('problem' in resolved)) return resolved.day;
  problems.push(resolved.problem);
  return null;
}
