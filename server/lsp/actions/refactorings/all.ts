import { extractCohort } from './extract-cohort.ts';
import { moveToRoster } from './move-to-roster.ts';
import { quotaForm } from './quota-form.ts';
import type { Refactoring } from './refactoring.ts';
import { spacedOut } from './spaced-out.ts';
import { splitFile } from './split-file.ts';

/** Every other way to write a plan that the editor offers. */
export const REFACTORINGS: readonly Refactoring[] = [
  quotaForm,
  spacedOut,
  extractCohort,
  moveToRoster,
  splitFile,
];
