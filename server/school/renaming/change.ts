import type { Name } from '../../engine/plan/name.ts';
import type { Reference } from '../names/entity.ts';

/** The places of one file that get a new name; `from`: where the user asked for it. */
export interface Replacement {
  readonly places: readonly Reference[];
  readonly name: string;
  readonly from: Reference;
}

/** A whole name of which all or a part is replaced. */
export interface Change {
  readonly name: Name;
  readonly text: string;
}
