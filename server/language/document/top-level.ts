import type { Origin } from '../../engine/plan/source.ts';
import type { FileAnalysis } from './file-analysis.ts';
import type { Stretch } from './structure.ts';
import type { Unit } from './unit.ts';

/** A top-level statement and where it stands. */
export interface TopLevel extends Stretch {
  readonly unit: Unit;
}

/** The top-level statement at an offset; null: none begins before it. */
export function topLevelAt({ cuts, units }: FileAnalysis, offset: number): TopLevel | null {
  const at = cuts.before(offset);
  const unit = units[at];
  return unit ? { start: cuts.start(at), end: cuts.end(at), unit } : null;
}

/** The top-level statement that a statement is or stands in; null: it is of another file, or of an earlier text. */
export function topLevelOf(analysis: FileAnalysis, origin: Origin): TopLevel | null {
  const at = analysis.offsets({ origin, start: 0, end: 0 });
  return at && topLevelAt(analysis, at.start);
}
