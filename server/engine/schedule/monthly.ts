import { civil, type Day, dayOf, iso, lastDayOfMonth, weekday } from '../calendar/day.ts';
import { resolveMonth } from '../calendar/resolve.ts';
import type { Term } from '../calendar/school-calendar.ts';
import type { ScheduleEntry, TimeOfDay, Weekday, When } from '../plan/schedule.ts';
import type { Source } from '../plan/source.ts';
import { dayInWeek, type Expansion } from './context.ts';
import { weeklyDays } from './routine.ts';
import type { Slot } from './slot.ts';
import { cut, monthSpan, type Span, termSpan, weeksBeginning } from './weeks.ts';

type Monthly = Extract<When, { kind: 'monthly' }>;

interface Month {
  readonly year: number;
  readonly month: number;
}

/** 每月 第2个周三, 每月10日; 每月一次: a window per month, cut to the term. Days outside the term yield nothing. */
export function* monthlySlots(
  when: Monthly,
  at: TimeOfDay | null,
  source: Source,
  expansion: Expansion,
): Generator<Slot> {
  const within = when.within ? monthSpan(when.within, expansion) : null;
  if (when.within && !within) return;
  for (const term of expansion.context.terms) {
    const bounds = within ? cut(within, termSpan(term)) : termSpan(term);
    if (!bounds) continue;
    for (const month of monthsIn(bounds)) {
      for (const found of foundInMonth(when.on, month, term, { at, source }, expansion)) {
        const span = cut(found.span, bounds);
        if (!span) continue;
        const { from, to } = found.span;
        const window = from !== to;
        const key = `${iso(from).slice(0, 7)}-${window ? 'window' : iso(span.from).slice(8)}`;
        yield { ...span, window, key, at: found.at, origin: 'routine', where: 'inside', source };
      }
    }
  }
}

interface Found {
  readonly span: Span;
  readonly at: TimeOfDay | null;
}

type Said = Pick<ScheduleEntry, 'at' | 'source'>;

function foundInMonth(
  on: Monthly['on'],
  month: Month,
  term: Term,
  { at, source }: Said,
  { group }: Expansion,
): readonly Found[] {
  const whole = resolveMonth({ ...month, part: 'whole', source }, null);
  if (on?.kind !== 'weekOfMonth') {
    const span = on ? spanInMonth(on, month, source) : whole;
    return span ? [{ span, at }] : [];
  }
  const weeks = whole ? weeksBeginning(term, whole) : [];
  const week = on.nth < 0 ? weeks.at(on.nth) : weeks[on.nth - 1];
  if (!week) return [];
  const days = on.days === 'fixed' || on.days.length > 0 ? weeklyDays(on.days, at, group) : [];
  if (days.length === 0) return [{ span: { from: week.start, to: week.end }, at }];
  return days.map((one) => {
    const day = dayInWeek(week, one.weekday);
    return { span: { from: day, to: day }, at: one.at };
  });
}

type OnDay = Exclude<NonNullable<Monthly['on']>, { kind: 'weekOfMonth' }>;

function spanInMonth(on: OnDay, month: Month, source: Source): Span | null {
  switch (on.kind) {
    case 'nthWeekday':
      return single(nthWeekday(month, on.nth, on.weekday));
    case 'date':
      return single(dayOf(month.year, month.month, on.day));
    case 'part':
      return resolveMonth({ ...month, part: on.part, source }, null);
  }
}

function single(day: Day | null): Span | null {
  return day === null ? null : { from: day, to: day };
}

/** The n-th (−1: last) such weekday of a month; null if the month has none. */
function nthWeekday({ year, month }: Month, nth: number, wanted: Weekday): Day | null {
  const first = dayOf(year, month, 1);
  if (first === null) return null;
  const earliest = first + ((wanted - weekday(first) + 7) % 7);
  const end = first + lastDayOfMonth(year, month) - 1;
  const count = Math.floor((end - earliest) / 7) + 1;
  const index = nth < 0 ? count + nth : nth - 1;
  return index >= 0 && index < count ? earliest + 7 * index : null;
}

function* monthsIn(span: Span): Generator<Month> {
  const last = civil(span.to);
  let { year, month } = civil(span.from);
  while (year < last.year || (year === last.year && month <= last.month)) {
    yield { year, month };
    month = month === 12 ? 1 : month + 1;
    year = month === 1 ? year + 1 : year;
  }
}
