import { UNIT } from '../plan/standard-ids.ts';
import { fold } from '../text/fold.ts';

/** How units are compared: 堂 is 节; spelling and width do not matter. */
export function unitKey(unit: string | null): string | null {
  if (unit === null) return null;
  const folded = fold(unit);
  return folded === UNIT.sitting ? UNIT.lesson : folded;
}

/** Whether amounts in these units can be added or compared. No unit written takes the other's. */
export function sameUnit(a: string | null, b: string | null): boolean {
  return a === null || b === null || unitKey(a) === unitKey(b);
}
