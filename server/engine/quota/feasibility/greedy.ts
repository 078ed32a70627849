import { type Attendance, forestOf, type Need, type NeedNode } from './attendance.ts';

/**
 * Whether seats given out person by person, innermost needs first and fullest rooms last, happen to suffice. If they
 * do, all needs can be met; if not, nothing is proved.
 */
export function greedySuffices({ lessons, needs }: Attendance): boolean {
  const seats = lessons.map(({ capacity }) => capacity ?? Number.POSITIVE_INFINITY);
  const byPerson = new Map<number, Need[]>();
  for (const need of needs) {
    const own = byPerson.get(need.person);
    if (own) own.push(need);
    else byPerson.set(need.person, [need]);
  }
  const serve = ({ need, inside, beyond }: NeedNode, taken: Set<number>, times: Set<number>): boolean => {
    if (!inside.every((node) => serve(node, taken, times))) return false;
    for (let missing = beyond; missing > 0; missing--) {
      const best = roomiest(need.lessons, (lesson) => {
        const slot = lessons[lesson]?.slot ?? null;
        return taken.has(lesson) || (slot !== null && times.has(slot)) ? 0 : (seats[lesson] ?? 0);
      });
      if (best === null) return false;
      taken.add(best);
      const slot = lessons[best]?.slot ?? null;
      if (slot !== null) times.add(slot);
      seats[best] = (seats[best] ?? 0) - 1;
    }
    return true;
  };
  return [...byPerson.values()].every((own) => {
    const [taken, times] = [new Set<number>(), new Set<number>()];
    return forestOf(own).every((root) => serve(root, taken, times));
  });
}

/** The lesson with the most seats left; null if none has any. */
function roomiest(lessons: readonly number[], room: (lesson: number) => number): number | null {
  let best: number | null = null;
  let most = 0;
  for (const lesson of lessons) {
    const seats = room(lesson);
    if (seats > most) {
      most = seats;
      best = lesson;
      if (most === Number.POSITIVE_INFINITY) break;
    }
  }
  return best;
}
