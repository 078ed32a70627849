import type { TextEdit } from 'vscode-languageserver-types';
import { done } from '../../server/engine/steps/steps.ts';
import type { Stretch } from '../../server/language/document/structure.ts';
import { formattingSteps } from '../../server/lsp/formatting.ts';
import type { School } from '../../server/school/school.ts';

/** What puts a plan, or what a stretch of it touches, in order: all steps at once. */
export function formatting(school: School, path: string, range?: Stretch): readonly TextEdit[] {
  const analysis = school.analysis(path);
  return analysis ? done(formattingSteps(analysis, range)) : [];
}
