import type { Lesson, NeedNode } from './attendance.ts';
import { headsIn, type Party } from './parties.ts';

/**
 * Whether seats given out party by party, those with the least choice and innermost needs first, fullest rooms last,
 * happen to suffice. If they do, all needs can be met; if not, nothing is proved.
 */
export function greedySuffices(lessons: readonly Lesson[], parties: readonly Party[]): boolean {
  const seats = new Seats(lessons, headsIn(parties));
  const choice = ({ forest }: Party) => forest.reduce((sum, { need }) => sum + need.lessons.length, 0);
  return [...parties]
    .sort((a, b) => choice(a) - choice(b))
    .every(({ people, forest }) => {
      const places = new Places(lessons, seats, people.length);
      return forest.every((root) => places.serve(root));
    });
}

/** The seats that are left. */
class Seats {
  private readonly taken = new Map<number, number>();

  constructor(
    private readonly lessons: readonly Lesson[],
    private readonly heads: number,
  ) {}

  left(lesson: number): number {
    const all = Math.min(this.lessons[lesson]?.capacity ?? this.heads, this.heads);
    return all - (this.taken.get(lesson) ?? 0);
  }

  take(lesson: number, places: number): void {
    this.taken.set(lesson, (this.taken.get(lesson) ?? 0) + places);
  }
}

/** What a party has taken: of each lesson, and of each time, one place for each of its people at most. */
class Places {
  private readonly taken = new Map<number, number>();
  private readonly times = new Map<number, number>();

  constructor(
    private readonly lessons: readonly Lesson[],
    private readonly seats: Seats,
    private readonly heads: number,
  ) {}

  serve({ need, inside, beyond }: NeedNode): boolean {
    if (!inside.every((node) => this.serve(node))) return false;
    let missing = beyond * this.heads;
    while (missing > 0) {
      const best = this.roomiest(need.lessons);
      if (best === null) return false;
      missing -= this.take(best, missing);
    }
    return true;
  }

  private take(lesson: number, wanted: number): number {
    const places = Math.min(wanted, this.room(lesson));
    const slot = this.lessons[lesson]?.slot ?? null;
    this.taken.set(lesson, (this.taken.get(lesson) ?? 0) + places);
    if (slot !== null) this.times.set(slot, (this.times.get(slot) ?? 0) + places);
    this.seats.take(lesson, places);
    return places;
  }

  /** How many of the party may still go there. */
  private room(lesson: number): number {
    const seats = this.seats.left(lesson);
    const free = this.heads - (this.taken.get(lesson) ?? 0);
    const slot = this.lessons[lesson]?.slot ?? null;
    const inTime = slot === null ? free : this.heads - (this.times.get(slot) ?? 0);
    return Math.min(seats, free, inTime);
  }

  /** The lesson with the most seats left that the party can still use; null if there is none. */
  private roomiest(list: readonly number[]): number | null {
    let best: number | null = null;
    let most = 0;
    for (const lesson of list) {
      const seats = this.seats.left(lesson);
      if (seats <= most || this.room(lesson) <= 0) continue;
      most = seats;
      best = lesson;
    }
    return best;
  }
}
