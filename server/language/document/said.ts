import { knowAll } from '../../engine/plan/all-declarations.ts';
import type { Declaration, PlanFile } from '../../engine/plan/file.ts';
import type { Problem } from '../../engine/plan/problem.ts';
import { NO_PARTS, type Parts, splicedParts } from './spliced.ts';
import type { Unit } from './unit.ts';

/** What all statements of a file say together. */
export interface Said {
  readonly plan: PlanFile;
  readonly declarations: Parts<Declaration>;
  readonly all: Parts<Declaration>;
  readonly problems: Parts<Problem>;
}

const NOTHING: Omit<Said, 'plan'> = { declarations: NO_PARTS, all: NO_PARTS, problems: NO_PARTS };

/** Put together anew; lists that hold what they held `before` stay the same. */
export function saidBy(file: string, units: readonly Unit[], before: Said | undefined): Said {
  return put(file, splicedSaid(NOTHING, 0, units, 0), before);
}

/** After other statements have come between the first and the last ones. */
export function saidAfter(before: Said, first: number, fresh: readonly Unit[], last: number): Said {
  return put(before.plan.file, splicedSaid(before, first, fresh, last), before);
}

function splicedSaid(
  before: Omit<Said, 'plan'>,
  first: number,
  fresh: readonly Unit[],
  last: number,
): Omit<Said, 'plan'> {
  const spliced = <T>(parts: Parts<T>, of: (unit: Unit) => readonly T[]) =>
    splicedParts(parts, first, fresh.map(of), last);
  return {
    declarations: spliced(before.declarations, (unit) => unit.declarations),
    all: spliced(before.all, (unit) => unit.all),
    problems: spliced(before.problems, (unit) => unit.problems),
  };
}

/** Where nothing is said that was not said before, it is the same plan. */
function put(file: string, parts: Omit<Said, 'plan'>, before: Said | undefined): Said {
  const { declarations, all, problems } = parts;
  const isSame =
    before && before.declarations.all === declarations.all && before.problems.all === problems.all;
  const plan = isSame ? before.plan : { file, declarations: declarations.all, problems: problems.all };
  if (!isSame) knowAll(plan, all.all);
  return { ...parts, plan };
}
