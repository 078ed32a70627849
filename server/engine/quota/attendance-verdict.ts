import type { Group } from '../plan/people.ts';
import { attendanceProblem, type Owed } from './attendance-problem.ts';
import { type Infeasible, infeasibleOf } from './infeasible.ts';
import type { Unjudged } from './limits.ts';

/** Whether everybody can attend what he must. */
export interface AttendanceVerdict {
  readonly owed: readonly Owed[];
  readonly groups: readonly Group[];
  readonly infeasible: Infeasible | null;
  /** What was not proved impossible to attend is possible. */
  readonly exact: boolean;
  /** Not proved, because there is too much to check. */
  readonly unjudged: Unjudged | null;
}

/** `before`: an earlier verdict, which holds while the same lines are served by the same lessons. */
export function attendanceVerdict(
  owed: readonly Owed[],
  groups: readonly Group[],
  before: AttendanceVerdict | null = null,
): AttendanceVerdict {
  if (before && before.groups === groups && isSame(before.owed, owed)) return before;
  const attendance = attendanceProblem(owed);
  let unjudged: Unjudged | null = null;
  const infeasible = infeasibleOf(attendance, groups, (one) => {
    unjudged = one;
  });
  return { owed, groups, infeasible, exact: (attendance?.exact ?? true) && unjudged === null, unjudged };
}

function isSame(a: readonly Owed[], b: readonly Owed[]): boolean {
  return (
    a.length === b.length &&
    a.every(({ demand, served }, at) => b[at]?.demand === demand && b[at]?.served === served)
  );
}
