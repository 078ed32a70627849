import type { Declared, Plan } from '../../server/engine/plan/scope.ts';
import { analyseFile, type FileAnalysis } from '../../server/language/document/file-analysis.ts';
import { flattened } from '../../server/language/school/flatten.ts';
import { standardLibrary } from '../../server/language/school/standard.ts';

/** A plan in a single file, and the reading it came from. */
export interface ReadPlan {
  readonly plan: Plan;
  readonly analysis: FileAnalysis;
}

/** Reads the text of a plan that imports nothing. */
export function readPlan(text: string, file = 'test.plan'): ReadPlan {
  const standard = standardLibrary();
  const analysis = analyseFile(file, text, standard.names);
  const own = flattened(analysis.plan);
  return { analysis, plan: planOf(analysis.plan, own, own) };
}

/** A file with what is in scope for it. */
export function planOf(file: Plan['file'], own: Declared, scope: Declared): Plan {
  const calendar = scope.calendars.find(({ schoolYear }) => schoolYear !== null);
  return {
    file,
    own,
    scope,
    superiors: [],
    kinds: [...standardLibrary().kinds, ...scope.kinds],
    schoolYear: own.header?.schoolYear ?? calendar?.schoolYear ?? null,
    term: own.header?.term ?? null,
  };
}
