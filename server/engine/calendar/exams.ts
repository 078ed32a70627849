import type { CalendarDeclaration } from '../plan/calendar.ts';
import { type Day, iso } from './day.ts';
import type { Exam } from './school-calendar.ts';
import { type DeclaredSpan, declaredSpans, type SpanContext } from './spans.ts';
import type { NumberedTerm } from './weeks.ts';

/**
 * The exams of all declarations, in order of time, each cut to its term. One of which nothing lies in a term is
 * `outside-term`; one said by weeks runs from their first to their last school day.
 */
export function declaredExams(
  declarations: readonly CalendarDeclaration[],
  contextOf: (declaration: CalendarDeclaration) => SpanContext,
  isSchoolDay: (day: Day) => boolean,
): readonly Exam[] {
  const exams: Exam[] = [];
  for (const declaration of declarations) {
    const context = contextOf(declaration);
    for (const { name, when, occupiesWeek, source } of declaration.exams) {
      for (const span of declaredSpans(when, context)) {
        const term = context.terms.find(({ start, end }) => span.from <= end && span.to >= start);
        const days = term && daysOfExam(span, term, isSchoolDay);
        if (term && days) exams.push({ name: name.text, term: term.number, ...days, occupiesWeek, source });
        else if (!term) reportOutside(name.text, span, context);
      }
    }
  }
  return exams.sort((a, b) => a.start - b.start);
}

function daysOfExam(
  span: DeclaredSpan,
  term: NumberedTerm,
  isSchoolDay: (day: Day) => boolean,
): Pick<Exam, 'start' | 'end'> | null {
  let start = Math.max(span.from, term.start);
  let end = Math.min(span.to, term.end);
  if (!span.byWeek) return { start, end };
  while (start <= end && !isSchoolDay(start)) start++;
  while (end >= start && !isSchoolDay(end)) end--;
  return start <= end ? { start, end } : null;
}

function reportOutside(
  what: string,
  { from, to, source }: DeclaredSpan,
  { terms, problems }: SpanContext,
): void {
  if (terms.length === 0) return;
  const known = terms.map(({ name, start, end }) => ({ name, start: iso(start), end: iso(end) }));
  problems.push({ code: 'outside-term', source, data: { what, from: iso(from), to: iso(to), terms: known } });
}
