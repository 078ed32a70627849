import { diagnosticsOf, type Shown } from '../../school/diagnostics.ts';
import type { School } from '../../school/school.ts';
import type { Settings } from '../settings.ts';
import type { PlacedEdit } from './edit.ts';
import { type Here, hereOf } from './here.ts';
import type { Repair } from './repair.ts';
import { repairsOf } from './repairs-of.ts';

/** Edits that mend several problems of one file at once, and how many. */
export interface Fixed {
  readonly edits: readonly PlacedEdit[];
  readonly count: number;
}

/** The edits of all safe fixes of a file that do not touch one another. */
export function fixAll(school: School, path: string, settings: Settings): Fixed {
  const here = hereOf(school, path);
  if (!here) return { edits: [], count: 0 };
  return together(here, diagnosticsOf(school, path, settings), ({ safe }) => safe === true);
}

/** The edits that mend all of these problems in one way, each where it has that way. */
export function fixAlike(here: Here, shown: readonly Shown[], key: Repair['key']): Fixed {
  return together(here, shown, (repair) => repair.key === key);
}

function together(here: Here, shown: readonly Shown[], isWanted: (repair: Repair) => boolean): Fixed {
  const edits: PlacedEdit[] = [];
  let count = 0;
  for (const { problem } of shown) {
    const repair = repairsOf(problem, here).find((one) => isWanted(one) && !one.creates);
    const fits = repair?.edits.every(
      (edit) => edit.file === here.path && !edits.some((other) => touches(edit, other)),
    );
    if (!repair || !fits) continue;
    edits.push(...repair.edits);
    count++;
  }
  return { edits, count };
}

/** Edits that meet at a point would have to be put in an order. */
function touches(a: PlacedEdit, b: PlacedEdit): boolean {
  return a.start <= b.end && b.start <= a.end;
}
