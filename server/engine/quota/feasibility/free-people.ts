import {
  type Attendance,
  forestOf,
  type Lesson,
  type Need,
  type NeedNode,
  signatures,
} from './attendance.ts';

/**
 * The problem without those who can do all they owe in lessons that have room for everybody: they take nobody's
 * seat, so the rest can be met if and only if all can.
 */
export function withoutFree({ lessons, needs }: Attendance): Attendance {
  const byPerson = new Map<number, Need[]>();
  for (const need of needs) {
    const own = byPerson.get(need.person);
    if (own) own.push(need);
    else byPerson.set(need.person, [need]);
  }
  const isOpen = ({ capacity }: Lesson) => capacity === null || capacity >= byPerson.size;
  const open = lessons.map(isOpen);
  const judged = new Map<string, boolean>();
  const signed = signatures(needs);
  const isFree = (person: number, own: readonly Need[]) => {
    const key = signed.get(person) ?? '';
    const known = judged.get(key) ?? canServe(own, lessons, open);
    judged.set(key, known);
    return known;
  };
  const busy = new Set(
    [...byPerson].filter(([person, own]) => !isFree(person, own)).map(([person]) => person),
  );
  return { lessons, needs: needs.filter((need) => busy.has(need.person)) };
}

/** Whether one person finds enough open lessons at different times. Times that cross needs are left to the network. */
function canServe(own: readonly Need[], lessons: readonly Lesson[], open: readonly boolean[]): boolean {
  const slotOwner = new Map<number, Need>();
  /** Times within a node, or null if one of them lies in two needs that exclude each other. */
  const timesIn = ({ need, inside, total }: NeedNode): number | null => {
    const covered = new Set(inside.flatMap((node) => node.need.lessons));
    const times = new Set<number>();
    let single = 0;
    for (const lesson of need.lessons) {
      if (!open[lesson] || covered.has(lesson)) continue;
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
  return forestOf(own).every((root) => timesIn(root) !== null);
}
