import type { Term, Week } from '../calendar/school-calendar.ts';
import type { TimeOfDay, When } from '../plan/schedule.ts';
import type { Source } from '../plan/source.ts';
import { dayInWeek, type Expansion, isOff } from './context.ts';
import { type WeeklyDay, weeklyDays, weekWindow } from './routine.ts';
import { weekKey } from './routine-days.ts';
import type { Slot } from './slot.ts';
import { termSpan } from './weeks.ts';

type Spread = Extract<When, { kind: 'spread' }>;

/**
 * 每学期16次 周三: over the W teaching weeks in which that slot is a school day, the k-th of n stands in the
 * ⌊(k−½)·W/n⌋+1-th of them (language.md §4). Without a weekday: a window for each such week.
 */
export function* spreadSlots(
  when: Spread,
  at: TimeOfDay | null,
  source: Source,
  expansion: Expansion,
): Generator<Slot> {
  const { context } = expansion;
  const days = weeklyDays(when.days, at, expansion.group);
  const available = (term: Term) => availableSlots(term, days, at, source, expansion);
  if (when.per === 'term') {
    for (const term of context.terms) yield* evenly(available(term), when.count);
    return;
  }
  for (const slot of evenly(context.calendar.terms.flatMap(available), when.count)) {
    if (context.terms.some((term) => slot.from >= term.start && slot.to <= term.end)) yield slot;
  }
}

function availableSlots(
  term: Term,
  days: readonly WeeklyDay[],
  at: TimeOfDay | null,
  source: Source,
  expansion: Expansion,
): readonly Slot[] {
  const weeks = term.weeks.filter((week) => week.countable);
  if (days.length === 0)
    return weeks.flatMap((week) => weekWindow(week, term, termSpan(term), at, source) ?? []);
  return weeks.flatMap((week) => daysOfWeek(week, term, days, source, expansion));
}

function daysOfWeek(
  week: Week,
  term: Term,
  days: readonly WeeklyDay[],
  source: Source,
  { context }: Expansion,
): readonly Slot[] {
  return days
    .map(({ weekday, at }) => ({ day: dayInWeek(week, weekday), weekday, at }))
    .filter(({ day, at }) => day >= term.start && day <= term.end && !isOff(context, day, at))
    .sort((a, b) => a.day - b.day)
    .map(({ day, weekday, at }) => ({
      ...{ from: day, to: day, window: false, key: `${weekKey(term, week)}-${weekday}`, at, source },
      ...{ origin: 'spread', where: 'inside' },
    }));
}

function* evenly(slots: readonly Slot[], count: number): Generator<Slot> {
  if (count >= slots.length) {
    yield* slots;
    return;
  }
  for (let k = 1; k <= count; k++) {
    const slot = slots[Math.floor(((2 * k - 1) * slots.length) / (2 * count))];
    if (slot) yield slot;
  }
}
