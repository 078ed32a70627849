import type { Stretch } from '../../../language/document/structure.ts';
import type { Here } from '../here.ts';
import type { Repair } from '../repair.ts';

/** Another way to write a plan that says the same. */
export interface Refactoring {
  /** The protocol's kind of action. */
  readonly kind: string;
  /** What can be done at a stretch of the plan; usually one thing or nothing. */
  at(here: Here, range: Stretch): readonly Repair[];
}
