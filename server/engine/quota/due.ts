import { teachingWeeks } from '../calendar/counting.ts';
import type { Day } from '../calendar/day.ts';
import { resolveDate } from '../calendar/resolve.ts';
import type { SchoolCalendar } from '../calendar/school-calendar.ts';
import type { Plan } from '../plan/scope.ts';
import type { Demand } from './demand.ts';
import { contains, type Stretch } from './stretch.ts';

/**
 * The day up to which work is due: today; in a 总结 the end of what it reports on (its date, else its term), also
 * without a today. Null: nothing is due.
 */
export function asOf(plan: Plan, calendar: SchoolCalendar, today: Day | null): Day | null {
  const { header } = plan.own;
  if (!header?.report || today !== null) return today;
  const written = header.date ? resolveDate(header.date, plan.schoolYear) : null;
  if (written && 'day' in written && written.day !== null) return written.day;
  const terms = calendar.terms.filter((term) => plan.term === null || term.number === plan.term);
  const last = terms.at(-1);
  return last ? last.end + 1 : null;
}

/**
 * What is due of an amount owed in each of these stretches: all of the weeks, months and days that have ended, and of
 * longer stretches the share of their teaching weeks that has, rounded down. A week ends with its last school day.
 */
export function dueBy(
  { min, period }: Demand,
  stretches: readonly Stretch[],
  day: Day,
  calendar: SchoolCalendar,
): number {
  if (!min) return 0;
  const ended = (list: readonly Span[]) => list.filter((one) => hasEnded(one, day, calendar)).length;
  const share = (part: number, whole: number) => Math.floor((min.n * part) / (min.d * whole));
  if (period.kind === 'week' || period.kind === 'day' || period.kind === 'month')
    return share(ended(stretches), 1);
  const weeks = calendar.terms.flatMap(teachingWeeks);
  return stretches.reduce((sum, stretch) => {
    const inside = weeks.filter(({ start, end }) => contains(stretch, { ...stretch, start, end }));
    return sum + (inside.length > 0 ? share(ended(inside), inside.length) : share(ended([stretch]), 1));
  }, 0);
}

interface Span {
  readonly start: Day;
  readonly end: Day;
}

function hasEnded({ start, end }: Span, day: Day, calendar: SchoolCalendar): boolean {
  let last = end;
  while (last > start && !calendar.day(last).school) last--;
  return day > last;
}
