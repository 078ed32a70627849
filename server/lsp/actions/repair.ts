import type { Code, Fix, Problem } from '../../engine/plan/problem.ts';
import type { NewFile, PlacedEdit } from './edit.ts';
import type { Here } from './here.ts';

/** What an editor may change to mend something, in places of the current text; the title comes from the catalogue. */
export interface Repair extends Pick<Fix, 'key' | 'data'> {
  readonly edits: readonly PlacedEdit[];
  readonly creates?: NewFile;
  /** Changes nothing of what was meant: taken by 全部修复. */
  readonly safe?: boolean;
  /** Most probably the right one, though it changes what the plan says. */
  readonly likely?: boolean;
}

/** How the problems of some codes can be mended, the most probable way first. */
export type Repairs = {
  readonly [C in Code]?: (problem: Problem<C>, here: Here) => readonly Repair[];
};
