import { schoolYearProblem } from '../engine/calendar/school-year.ts';
import type { Problem } from '../engine/plan/problem.ts';
import type { Declared } from '../engine/plan/scope.ts';

/** `school-year-span` of the head of a plan; that of a 校历 is told when the calendar is built. */
export function wrongSchoolYear({ header }: Declared): readonly Problem[] {
  const problem = header?.schoolYear ? schoolYearProblem(header.schoolYear) : null;
  return problem ? [problem] : [];
}
