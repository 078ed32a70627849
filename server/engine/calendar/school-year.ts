import type { SchoolYear } from '../plan/calendar.ts';
import type { Problem } from '../plan/problem.ts';
import type { SchoolYearSpan } from './resolve.ts';

/** Whether a school year ends in the year after it began. */
export function isSchoolYear({ start, end }: SchoolYearSpan): boolean {
  return end === start + 1;
}

/** `school-year-span` for a school year that does not (2024—2024); null for a good one. */
export function schoolYearProblem(schoolYear: SchoolYear): Problem<'school-year-span'> | null {
  const { start, end, source } = schoolYear;
  if (isSchoolYear(schoolYear)) return null;
  const suggest = `${start}—${start + 1}`;
  const fix = { key: 'correctYear', data: { text: suggest }, edits: [{ source, text: suggest }] };
  return { code: 'school-year-span', source, data: { start, end, suggest }, fixes: [fix] };
}
