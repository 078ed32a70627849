import { diagnosticsOf } from '../../school/diagnostics.ts';
import type { School } from '../../school/school.ts';
import type { Settings } from '../settings.ts';
import type { PlacedEdit } from './edit.ts';
import { hereOf } from './here.ts';
import { repairsOf } from './repairs-of.ts';

/** The edits of all safe fixes of a file that do not touch one another, and how many problems they mend. */
export function fixAll(
  school: School,
  path: string,
  settings: Settings,
): { readonly edits: readonly PlacedEdit[]; readonly count: number } {
  const here = hereOf(school, path);
  const edits: PlacedEdit[] = [];
  let count = 0;
  for (const { problem } of here ? diagnosticsOf(school, path, settings) : []) {
    const safe = here ? repairsOf(problem, here).find((repair) => repair.safe && !repair.creates) : undefined;
    const fits = safe?.edits.every(
      (edit) => edit.file === path && !edits.some((other) => touches(edit, other)),
    );
    if (!safe || !fits) continue;
    edits.push(...safe.edits);
    count++;
  }
  return { edits, count };
}

/** Edits that meet at a point would have to be put in an order. */
function touches(a: PlacedEdit, b: PlacedEdit): boolean {
  return a.start <= b.end && b.start <= a.end;
}
