import type { Lesson, Need, NeedNode } from './attendance.ts';
import { headsIn, type Party } from './parties.ts';

/**
 * The parties without those who can do all they owe in lessons that have room for everybody: they take nobody's
 * seat, so the rest can be met if and only if all can.
 */
export function withoutFree(lessons: readonly Lesson[], parties: readonly Party[]): readonly Party[] {
  const heads = headsIn(parties);
  const isOpen = (lesson: number) => {
    const capacity = lessons[lesson]?.capacity ?? null;
    return capacity === null || capacity >= heads;
  };
  return parties.filter(({ forest }) => !canServe(forest, lessons, isOpen));
}

/** Whether one person finds enough open lessons at different times. Times that cross needs are left to the network. */
function canServe(
  forest: readonly NeedNode[],
  lessons: readonly Lesson[],
  isOpen: (lesson: number) => boolean,
): boolean {
  const slotOwner = new Map<number, Need>();
  /** Times within a node, or null if one of them lies in two needs that exclude each other. */
  const timesIn = ({ need, inside, total }: NeedNode): number | null => {
    const covered = new Set(inside.flatMap((node) => node.need.lessons));
    const times = new Set<number>();
    let single = 0;
    for (const lesson of need.lessons) {
      if (covered.has(lesson) || !isOpen(lesson)) continue;
      const slot = lessons[lesson]?.slot ?? null;
      if (slot === null) {
        single++;
        continue;
      }
      const owner = slotOwner.get(slot) ?? need;
      if (owner !== need) return null;
      slotOwner.set(slot, need);
      times.add(slot);
    }
    let count = times.size + single;
    for (const node of inside) {
      const below = timesIn(node);
      if (below === null) return null;
      count += below;
    }
    return count >= total ? count : null;
  };
  return forest.every((root) => timesIn(root) !== null);
}
