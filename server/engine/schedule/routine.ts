import type { Term, Week } from '../calendar/school-calendar.ts';
import type { Group } from '../plan/people.ts';
import type { RoutineCycle, RoutineDays, TimeOfDay, Weekday, When } from '../plan/schedule.ts';
import type { Source } from '../plan/source.ts';
import { dayInWeek, type Expansion } from './context.ts';
import { routineDays, weekKey } from './routine-days.ts';
import type { Slot } from './slot.ts';
import { cut, monthSpan, reportWeek, type Span, selectWeeks, termSpan } from './weeks.ts';

type Routine = Extract<When, { kind: 'routine' }>;

/** A weekday and time at which a routine takes place. */
export interface WeeklyDay {
  readonly weekday: Weekday;
  readonly at: TimeOfDay | null;
}

interface FixedTime {
  readonly days: readonly WeeklyDay[];
  readonly cycle: RoutineCycle | null;
}

/**
 * 每周三, 单周 周二, 每三周 周四: the days that lie in the term, and make-up days that run such a day. Without a
 * weekday, and without a 固定时间 of the group, a window per week.
 */
export function* routineSlots(
  when: Routine,
  at: TimeOfDay | null,
  source: Source,
  expansion: Expansion,
): Generator<Slot> {
  const days = weeklyDays(when.days, at, expansion.group);
  const cycle = everyWeek(when.cycle) ? (fixedCycle(when.days, expansion.group) ?? when.cycle) : when.cycle;
  const within = when.within?.kind === 'months' ? monthSpan(when.within, expansion) : null;
  if (when.within?.kind === 'months' && !within) return;
  for (const { term, weeks } of routineWeeks(when, expansion, source)) {
    const bounds = within ? cut(within, termSpan(term)) : termSpan(term);
    if (!bounds) continue;
    const start = firstWeek(cycle, weeks, days, bounds);
    const daysIn = routineDays(term, expansion.context);
    if (cycle.kind === 'weekly' && cycle.fromWeek !== null && start === null) {
      reportWeek(cycle.fromWeek, term, expansion, source);
    }
    for (const week of weeks) {
      if (!takesPlace(cycle, week, start)) continue;
      const window = days.length > 0 ? null : weekWindow(week, term, bounds, at, source);
      if (window) yield window;
      for (const { weekday, at } of days) {
        for (const { day, key } of daysIn(week, weekday)) {
          if (day < bounds.from || day > bounds.to) continue;
          yield { from: day, to: day, window: false, key, at, origin: 'routine', where: 'inside', source };
        }
      }
    }
  }
}

function routineWeeks(
  when: Routine,
  expansion: Expansion,
  source: Source,
): readonly { term: Term; weeks: readonly Week[] }[] {
  if (when.within && when.within.kind !== 'months') return selectWeeks(when.within, expansion, source);
  return expansion.context.terms.map((term) => ({ term, weeks: term.weeks }));
}

/** A window for a school week as far as it lies in `bounds`; null: nothing of it does. */
export function weekWindow(
  week: Week,
  term: Term,
  bounds: Span,
  at: TimeOfDay | null,
  source: Source,
): Slot | null {
  const span = cut({ from: week.start, to: week.end }, bounds);
  if (!span) return null;
  return { ...span, window: true, key: weekKey(term, week), at, origin: 'routine', where: 'inside', source };
}

function everyWeek(cycle: RoutineCycle): boolean {
  return cycle.kind === 'weekly' && cycle.every === 1 && cycle.fromWeek === null;
}

/** Where 每n周 begins: 自第N周, else the first week in which one of its days lies in the term, holiday or not. */
function firstWeek(
  cycle: RoutineCycle,
  weeks: readonly Week[],
  days: readonly WeeklyDay[],
  bounds: Span,
): number | null {
  if (cycle.kind === 'parity') return null;
  if (cycle.fromWeek !== null)
    return weeks.some((week) => week.number === cycle.fromWeek) ? cycle.fromWeek : null;
  const first = weeks.find((week) =>
    days.length === 0
      ? cut({ from: week.start, to: week.end }, bounds) !== null
      : days.some(
          ({ weekday }) =>
            cut({ from: dayInWeek(week, weekday), to: dayInWeek(week, weekday) }, bounds) !== null,
        ),
  );
  return first?.number ?? null;
}

function takesPlace(cycle: RoutineCycle, week: Week, start: number | null): boolean {
  if (cycle.kind === 'parity') return (week.number % 2 === 1) === (cycle.parity === 'odd');
  if (start === null || week.number < start) return false;
  return (week.number - start) % Math.max(1, cycle.every) === 0;
}

/** The days of a routine: as said, or those of the group's 固定时间 (which then also gives the time). */
export function weeklyDays(
  days: RoutineDays,
  at: TimeOfDay | null,
  group: Group | null,
): readonly WeeklyDay[] {
  if (days !== 'fixed' && days.length > 0) return days.map((weekday) => ({ weekday, at }));
  const fixed = fixedTime(group)?.days ?? [];
  return at === null ? fixed : fixed.map(({ weekday }) => ({ weekday, at }));
}

function fixedCycle(days: RoutineDays, group: Group | null): RoutineCycle | null {
  return days === 'fixed' || days.length === 0 ? (fixedTime(group)?.cycle ?? null) : null;
}

function fixedTime(group: Group | null): FixedTime | null {
  const days: WeeklyDay[] = [];
  let cycle: RoutineCycle | null = null;
  for (const { when, at } of group?.fixedTime?.entries ?? []) {
    if (when.kind !== 'routine' || when.days === 'fixed') continue;
    cycle ??= when.cycle;
    days.push(...when.days.map((weekday) => ({ weekday, at })));
  }
  return days.length > 0 ? { days, cycle } : null;
}
