import type { Origin } from '../../engine/plan/source.ts';
import type { LoweredBlock, Seen } from './block.ts';
import type { Unit } from './unit.ts';

/**
 * Finds where a block begins in its file, null if it is not there. Each block is first looked for where it was found
 * last, counted from the beginning and from the end: one edit moves it by one of the two at most.
 */
export function placesIn(
  units: readonly Unit[],
  startOf: (unit: number) => number,
): (origin: Origin) => number | null {
  let isCounted = false;
  const at = (origin: Origin, unit: number, piece: number, seen: Seen): number | null => {
    const found = units[unit];
    if (found?.blocks[piece]?.block !== origin) return null;
    note(seen, unit, units.length, piece, found.blocks.length);
    return startOf(unit) + found.pieces.start(piece);
  };
  const guessed = (origin: Origin, seen: Seen): number | null => {
    for (const unit of [seen.unit, seen.unit + units.length - seen.units]) {
      const pieces = units[unit]?.blocks.length ?? 0;
      const found =
        at(origin, unit, seen.piece, seen) ?? at(origin, unit, seen.piece + pieces - seen.pieces, seen);
      if (found !== null) return found;
    }
    return null;
  };
  return (origin) => {
    const seen = seenOf(origin);
    if (!seen) return null;
    const found = guessed(origin, seen);
    if (found !== null || isCounted) return found;
    for (const [unit, { blocks }] of units.entries()) noteAll(blocks, unit, units.length);
    isCounted = true;
    return guessed(origin, seen);
  };
}

/** Notes where the blocks of a unit stand; of those that were kept the notes hold. */
export function noteAll(
  blocks: readonly (LoweredBlock | null)[],
  unit: number,
  units: number,
  { first, last }: { readonly first: number; readonly last: number } = { first: 0, last: 0 },
): void {
  for (let piece = first; piece < blocks.length - last; piece++) {
    const lowered = blocks[piece];
    if (lowered) note(lowered.block.seen, unit, units, piece, blocks.length);
  }
}

function note(seen: Seen, unit: number, units: number, piece: number, pieces: number): void {
  seen.unit = unit;
  seen.units = units;
  seen.piece = piece;
  seen.pieces = pieces;
}

/** null: not a block of a plan. */
function seenOf(origin: Origin): Seen | null {
  return 'seen' in origin ? (origin.seen as Seen) : null;
}
