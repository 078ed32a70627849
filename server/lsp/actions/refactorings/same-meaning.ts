import { analyseFile } from '../../../language/document/file-analysis.ts';
import { meaningOf } from '../../../language/format/meaning.ts';
import { standardLibrary } from '../../../language/school/standard.ts';
import type { Here } from '../here.ts';
import type { PlacedEdit } from '../repair.ts';

/** A plan's text after edits of it; edits of other files are passed over. */
export function edited({ analysis, path }: Here, edits: readonly PlacedEdit[]): string {
  let text = '';
  let from = 0;
  for (const edit of edits.filter(({ file }) => file === path).sort((a, b) => a.start - b.start)) {
    text += analysis.text.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return text + analysis.text.slice(from);
}

/** Whether the plan says the same after edits, statement for statement, and nothing new is wrong or doubtful. */
export function keepsMeaning(here: Here, edits: readonly PlacedEdit[]): boolean {
  const { analysis } = here;
  const after = analyseFile(here.path, edited(here, edits), standardLibrary().names, analysis);
  return (
    meaningOf(analysis.plan.declarations, true) === meaningOf(after.plan.declarations, true) &&
    after.plan.problems.length <= analysis.plan.problems.length
  );
}
