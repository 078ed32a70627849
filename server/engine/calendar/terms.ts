import type { CalendarDeclaration, TermDeclaration } from '../plan/calendar.ts';
import type { Problem } from '../plan/problem.ts';
import type { Source } from '../plan/source.ts';
import { civil, type Day, iso } from './day.ts';
import { resolveDate, type SchoolYearSpan } from './resolve.ts';

/** No term is longer: what is declared longer has a slip in its years. */
const LONGEST_TERM = 400;

/** A term as declared. Days inclusive. */
export interface TermSpan {
  readonly number: number;
  readonly name: string;
  readonly start: Day;
  readonly end: Day;
  readonly source: Source;
}

type Unnumbered = Omit<TermSpan, 'number'> & { readonly number: number | null };

/**
 * The terms of all declarations, in order of time. Of two terms with one number the first declared holds; a term
 * that begins before the one before it has ended is cut.
 */
export function resolveTerms(
  declarations: readonly CalendarDeclaration[],
  schoolYear: SchoolYearSpan | null,
): { readonly terms: readonly TermSpan[]; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const found: Unnumbered[] = [];
  for (const declaration of declarations) {
    for (const term of declaration.terms) {
      const resolved = resolveTerm(term, declaration.schoolYear ?? schoolYear, problems);
      if (!resolved) continue;
      if (resolved.number === null || found.every(({ number }) => number !== resolved.number))
        found.push(resolved);
    }
  }
  found.sort((a, b) => a.start - b.start);
  return { terms: numbered(withoutOverlap(found, problems)), problems };
}

function resolveTerm(
  term: TermDeclaration,
  schoolYear: SchoolYearSpan | null,
  problems: Problem[],
): Unnumbered | null {
  const { number, name, source } = term;
  const start = resolveDate(term.start, schoolYear);
  const end = resolveDate(term.end, schoolYear);
  if ('problem' in start) problems.push(start.problem);
  if ('problem' in end) problems.push(end.problem);
  if ('problem' in start || 'problem' in end || start.day === null || end.day === null) return null;
  if (start.day > end.day) {
    problems.push({ code: 'range-reversed', source, data: { from: iso(start.day), to: iso(end.day) } });
    return null;
  }
  if (end.day - start.day > LONGEST_TERM) {
    const first = civil(start.day).year;
    const data = { start: first, end: civil(end.day).year, suggest: `${first}—${first + 1}` };
    problems.push({ code: 'school-year-span', source, data });
    return null;
  }
  return { number, name, source, start: start.day, end: end.day };
}

function withoutOverlap(terms: readonly Unnumbered[], problems: Problem[]): readonly Unnumbered[] {
  const kept: Unnumbered[] = [];
  for (const term of terms) {
    const free = (kept.at(-1)?.end ?? Number.NEGATIVE_INFINITY) + 1;
    if (term.start < free) {
      const data = { from: iso(free - 1), to: iso(term.start) };
      problems.push({ code: 'range-reversed', source: term.source, data });
    }
    if (term.end >= free) kept.push({ ...term, start: Math.max(term.start, free) });
  }
  return kept;
}

/** Terms without a number take the free numbers in order. */
function numbered(terms: readonly Unnumbered[]): readonly TermSpan[] {
  const used = new Set(terms.map(({ number }) => number));
  let next = 1;
  return terms.map((term) => {
    if (term.number !== null) return { ...term, number: term.number };
    while (used.has(next)) next++;
    used.add(next);
    return { ...term, number: next };
  });
}
