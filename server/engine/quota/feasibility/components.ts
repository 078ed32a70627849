import type { Attendance, Need } from './attendance.ts';

/**
 * The problem in parts that have no lesson and no time in common; all needs can be met if those of each part can.
 * Weekly needs alone make one part for each week.
 */
export function components({ lessons, needs }: Attendance): readonly Attendance[] {
  const parent = Int32Array.from(lessons, (_, at) => at);
  const root = (lesson: number): number => {
    let at = lesson;
    for (let up = parent[at] ?? at; up !== at; up = parent[at] ?? at) {
      parent[at] = parent[up] ?? up;
      at = up;
    }
    return at;
  };
  const join = (a: number, b: number) => {
    parent[root(a)] = root(b);
  };
  const ofSlot = new Map<number, number>();
  lessons.forEach(({ slot }, at) => {
    if (slot === null) return;
    const first = ofSlot.get(slot);
    if (first === undefined) ofSlot.set(slot, at);
    else join(at, first);
  });
  const joined = new Set<readonly number[]>();
  for (const need of needs) {
    if (joined.has(need.lessons)) continue;
    joined.add(need.lessons);
    for (const lesson of need.lessons) join(lesson, need.lessons[0] ?? lesson);
  }
  const parts: Need[][] = [];
  const partOf = new Int32Array(lessons.length).fill(-1);
  for (const need of needs) {
    const key = root(need.lessons[0] ?? 0);
    let part = partOf[key] ?? -1;
    if (part < 0) {
      part = parts.push([]) - 1;
      partOf[key] = part;
    }
    parts[part]?.push(need);
  }
  return parts.map((part) => ({ lessons, needs: part }));
}
