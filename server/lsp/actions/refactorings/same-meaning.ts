import type { LoweredBlock } from '../../../language/document/block.ts';
import { analyseFile } from '../../../language/document/file-analysis.ts';
import { meaningOf } from '../../../language/format/meaning.ts';
import { standardLibrary } from '../../../language/school/standard.ts';
import type { PlacedEdit } from '../edit.ts';
import type { Here } from '../here.ts';

/** A plan's text after edits of it; edits of other files are passed over. */
function edited({ analysis, path }: Here, edits: readonly PlacedEdit[]): string {
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
  const before = here.analysis.blocks;
  const { blocks: after } = analyseFile(
    here.path,
    edited(here, edits),
    standardLibrary().names,
    here.analysis,
  );
  // What the edit left alone is read as it was: only the rest need be compared.
  const known = new Set(after);
  const stays = new Set(before.filter((block) => known.has(block)));
  const [old, now] = [before, after].map((blocks) => blocks.filter((block) => !stays.has(block)));
  return saying(old) === saying(now) && doubts(now) <= doubts(old);
}

function saying(blocks: readonly LoweredBlock[] = []): string {
  return meaningOf(
    blocks.flatMap(({ declarations }) => declarations),
    true,
  );
}

function doubts(blocks: readonly LoweredBlock[] = []): number {
  return blocks.reduce((sum, { problems }) => sum + problems.length, 0);
}
