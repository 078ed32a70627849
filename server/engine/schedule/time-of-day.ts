import type { SchoolCalendar } from '../calendar/school-calendar.ts';
import type { TimeOfDay } from '../plan/schedule.ts';
import type { Plan } from '../plan/scope.ts';

type Bells = SchoolCalendar['bells'];

const NOON = 12 * 60;
/** Lessons of the morning where no bell schedule says otherwise. */
const MORNING_LESSONS = 4;

/** Minutes since midnight, or a part of the day in words where the clock is not known. */
export interface ClockTime {
  readonly start: number | null;
  readonly end: number | null;
  readonly part: string | null;
  /** A lesson that the bell schedule does not have, though there is one. */
  readonly missing: string | null;
}

/** What times of day are read against. */
interface Around {
  readonly plan: Plan;
  readonly calendar: SchoolCalendar;
}

/** The clock time of a time of day, lessons by the bell schedule. */
export function clockTime(at: TimeOfDay | null, { plan, calendar }: Around): ClockTime {
  if (at === null) return { start: null, end: null, part: null, missing: null };
  if (at.kind === 'clock') {
    // 16:00—14:00 is remarked on where it is read; an event never ends before it begins.
    const end = at.end !== null && at.end < at.start ? null : at.end;
    return { start: at.start, end, part: null, missing: null };
  }
  const words = plan.scope.lexicon.time;
  if (at.kind === 'part') return { start: null, end: null, part: words.dayParts[at.part], missing: null };
  const { bells } = calendar;
  const first = bells.get(at.from);
  const last = bells.get(at.to);
  if (first && last) {
    const end = last.end < first.start ? null : last.end;
    return { start: first.start, end, part: null, missing: null };
  }
  const absent = first ? at.to : at.from;
  const missing = bells.size > 0 ? words.lesson(absent, absent) : null;
  return { start: null, end: null, part: words.lesson(at.from, at.to), missing };
}

/** The half of the day in which something takes place; null if it is neither, such as noon. */
export function halfOfDay(at: TimeOfDay, bells: Bells): 'morning' | 'afternoon' | null {
  switch (at.kind) {
    case 'clock':
      return at.start < NOON ? 'morning' : 'afternoon';
    case 'lesson': {
      const bell = bells.get(at.from);
      const morning = bell ? bell.start < NOON : at.from <= MORNING_LESSONS;
      return morning ? 'morning' : 'afternoon';
    }
    case 'part':
      if (at.part === 'morning' || at.part === 'earlyReading') return 'morning';
      return at.part === 'afternoon' || at.part === 'evening' || at.part === 'afterSchool'
        ? 'afternoon'
        : null;
  }
}
