import type { Declaration } from '../../engine/plan/file.ts';
import { fold } from '../../engine/text/fold.ts';
import type { DeclaredName } from '../document/declared-names.ts';
import type { Unit } from '../document/unit.ts';
import { type ItemReading, itemReadings } from './read-context.ts';

/** A top-level statement as it is written, with all that stands in it, and as it was read. */
export interface Whole {
  readonly text: string;
  readonly folded: string;
  /** Its structure could be read. */
  readonly isSound: boolean;
  readonly declared: readonly DeclaredName[];
  readonly declarations: readonly Declaration[];
  /** How the items of each statement in it are read, by where the statement begins. */
  readonly items: ReadonlyMap<number, ItemReading>;
}

export function wholeOf({ pieces, blocks, declarations }: Unit, text: string): Whole {
  const read = blocks.flatMap((one) => one ?? []);
  const items = new Map<number, ItemReading>();
  for (const [i, one] of blocks.entries()) {
    const start = pieces.start(i);
    for (const [at, reading] of itemReadings(one?.declarations ?? [])) items.set(start + at, reading);
  }
  return {
    text,
    folded: fold(text),
    isSound: read.every(
      ({ block }) => block.kind !== null && block.structure.every(({ code }) => code !== 'syntax'),
    ),
    declared: read.flatMap(({ block }) => block.declared),
    declarations,
    items,
  };
}
