import type { Source } from '../../engine/plan/source.ts';

/** A line above a statement. What it says and where it leads is worked out when it comes into sight. */
export interface Lens {
  readonly at: Source;
  title(): string;
  /** The places it speaks of. */
  places(): readonly Source[];
}
