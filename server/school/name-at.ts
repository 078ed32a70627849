import type { Source } from '../engine/plan/source.ts';
import type { FileAnalysis } from '../language/document/file-analysis.ts';
import { nameUses } from './name-uses.ts';
import type { Reference } from './names/entity.ts';
import { referencesOf } from './resolve-name.ts';
import type { School } from './school.ts';

/** What the name at an offset refers to; the cursor may stand right behind it. Null: no name stands there. */
export function referenceAt(school: School, path: string, offset: number): Reference | null {
  const analysis = school.analysis(path);
  if (!analysis) return null;
  const covers = covering(analysis, offset);
  const found = nameUses(analysis.plan)
    .filter(({ name }) => covers(name.source))
    .flatMap((use) => referencesOf(school, path, use))
    .filter(({ name }) => covers(name.source));
  return found.reduce<Reference | null>(
    (best, one) => (best && sizeOf(best) <= sizeOf(one) ? best : one),
    null,
  );
}

/** Whether a place of the file holds an offset; asks only the statements around it. */
function covering(analysis: FileAnalysis, offset: number): (source: Source) => boolean {
  const around = new Set<object>();
  for (const { block } of analysis.blocks) {
    const at = analysis.offsets({ origin: block, start: 0, end: block.text.length });
    if (at && at.start <= offset && offset <= at.end) around.add(block);
  }
  return (source) => {
    const at = around.has(source.origin) ? analysis.offsets(source) : null;
    return at !== null && at.start <= offset && offset <= at.end;
  };
}

function sizeOf({ name: { source } }: Reference): number {
  return source.end - source.start;
}
