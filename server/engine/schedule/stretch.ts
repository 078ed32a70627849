import { type Day, iso } from '../calendar/day.ts';
import { endOf, resolveDate } from '../calendar/resolve.ts';
import type { DateExpression, TimeOfDay, When } from '../plan/schedule.ts';
import type { Source } from '../plan/source.ts';
import { isPlainlyImpossible, isPlainlyOrdered } from './already-said.ts';
import { dayInWeek, type Expansion, inTerms } from './context.ts';
import { weeklyDays } from './routine.ts';
import { weekKey } from './routine-days.ts';
import type { Slot } from './slot.ts';
import { cut, monthSpan, selectWeeks, type WeekStretch } from './weeks.ts';
import { windowSlot } from './window.ts';

/** 第3周 周二: these days; without a weekday a window per stretch of weeks. */
export function* weekSlots(
  when: Extract<When, { kind: 'weeks' }>,
  at: TimeOfDay | null,
  source: Source,
  expansion: Expansion,
): Generator<Slot> {
  for (const { term, weeks } of selectWeeks(when.weeks, expansion, source)) {
    const days =
      when.days === 'fixed' || when.days.length > 0 ? weeklyDays(when.days, at, expansion.group) : [];
    if (days.length === 0) yield* weeksWindow({ term, weeks }, at, source, expansion);
    for (const week of days.length > 0 ? weeks : []) {
      for (const one of days) {
        const day = dayInWeek(week, one.weekday);
        const where = inTerms(expansion.context, day) ? 'inside' : 'outside';
        const key = `${weekKey(term, week)}-${one.weekday}`;
        // In a run of weeks nobody picked the single day, so a holiday among them is no mistake.
        const origin = weeks.length > 1 ? 'routine' : 'date';
        if (where === 'inside' || origin === 'date') {
          yield { from: day, to: day, window: false, key, at: one.at, origin, where, source };
        }
      }
    }
  }
}

function* weeksWindow(
  { term, weeks }: WeekStretch,
  at: TimeOfDay | null,
  source: Source,
  expansion: Expansion,
): Generator<Slot> {
  const first = weeks[0];
  const last = weeks.at(-1);
  if (!first || !last) return;
  // The end of the week is the deadline of 第2周内; the term ends the last week.
  const whole = { from: first.start, to: last.end };
  const preparing = {
    from: Math.min(term.start, first.number === 0 ? first.start : term.start),
    to: term.end,
  };
  const span = cut(whole, preparing) ?? whole;
  const where = inTerms(expansion.context, span.to) ? 'inside' : 'outside';
  yield { ...span, window: true, key: weekKey(term, first), at, origin: 'stretch', where, source };
}

/** 10月14日: the day; 9月1日—5日: a window, both ends inclusive. */
export function* dateSlots(
  when: Extract<When, { kind: 'date' }>,
  at: TimeOfDay | null,
  source: Source,
  expansion: Expansion,
): Generator<Slot> {
  const from = day(when.from, expansion);
  const year = expansion.context.plan.schoolYear;
  const to = when.to ? day(endOf(when.from, when.to, year), expansion) : from;
  if (from === null || to === null) return;
  if (from > to) {
    if (when.to && isPlainlyOrdered(when.from, when.to)) return;
    expansion.report({ code: 'range-reversed', source, data: { from: iso(from), to: iso(to) } });
    return;
  }
  const rest = { window: from !== to, key: iso(from), origin: 'date', at, source } as const;
  yield* windowSlot({ from, to }, rest, expansion);
}

function day(expression: DateExpression, expansion: Expansion): Day | null {
  const resolved = resolveDate(expression, expansion.context.plan.schoolYear);
  if ('day' in resolved) return resolved.day;
  if (!isPlainlyImpossible(expression)) expansion.report(resolved.problem);
  return null;
}

/** 九月份, 10月—11月, 9月下旬. */
export function* monthSlots(
  when: Extract<When, { kind: 'months' }>,
  at: TimeOfDay | null,
  source: Source,
  expansion: Expansion,
): Generator<Slot> {
  const span = monthSpan(when.span, expansion);
  if (!span) return;
  const key = `${iso(span.from)}-window`;
  yield* windowSlot(span, { window: true, key, origin: 'stretch', at, source }, expansion);
}
