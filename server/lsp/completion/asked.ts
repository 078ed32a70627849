import type { WrittenLanguage } from '../../language/document/dominant-language.ts';
import type { FileAnalysis } from '../../language/document/file-analysis.ts';
import type { KnownPlan } from '../../school/known-plan.ts';
import type { School } from '../../school/school.ts';
import type { NamesInScope } from './names-in-scope.ts';

/** What every source of candidates may look at. */
export interface Asked {
  readonly school: School;
  readonly path: string;
  readonly analysis: FileAnalysis;
  readonly known: KnownPlan;
  readonly names: NamesInScope;
  /** The language that the file is written in. */
  readonly language: WrittenLanguage;
  /** Where the cursor stands in the text. */
  readonly offset: number;
}
