import { fold } from '../../engine/text/fold.ts';
import type { Asked } from './asked.ts';

/** What this file or what it imports declares, folded, but for what is being typed: nothing else may be called so. */
export function takenNames({ known, analysis, offset }: Asked): ReadonlySet<string> {
  const { plan, imported } = known;
  const declared = [plan.own, imported].flatMap((one) => [
    ...one.activities,
    ...one.groups,
    ...one.cohorts,
    ...one.people,
  ]);
  return new Set(
    declared.flatMap(({ name }) => {
      const at = name && analysis.offsets(name.source);
      const typed = at && at.start <= offset && offset <= at.end;
      return name && !typed ? [fold(name.text)] : [];
    }),
  );
}
