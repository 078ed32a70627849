import { civil, type Day, dayOf, iso, lastDayOfMonth, weekday } from '../calendar/day.ts';
import type { TimeOfDay, Weekday, When } from '../plan/schedule.ts';
import type { Source } from '../plan/source.ts';
import { anchorsNamed } from './anchor-index.ts';
import { anchorSpans } from './anchors.ts';
import { dayInWeek, type Expansion, inTerms } from './context.ts';
import { weeklyDays } from './routine.ts';
import type { Slot } from './slot.ts';
import type { Span } from './weeks.ts';

type Relative = Extract<When, { kind: 'relative' }>;

/** 考试前1周, 集体备课 后1天: counted from the first day of the anchor, or from its last. */
export function* relativeSlots(
  when: Relative,
  at: TimeOfDay | null,
  source: Source,
  expansion: Expansion,
): Generator<Slot> {
  const anchor = anchorSpans(when.anchor, expansion, source);
  if ('unresolved' in anchor) {
    expansion.report({
      code: 'unresolved-reference',
      source,
      data: { name: anchor.unresolved, kind: 'anchor' },
    });
    return;
  }
  const { context } = expansion;
  const seen = new Set<Day>();
  for (const span of anchor.spans) {
    for (const one of meant(when, at, span, expansion)) {
      const { from, to } = one.span;
      if (seen.has(from)) continue;
      seen.add(from);
      const outside = anchor.free ? 'free' : 'outside';
      const where = inTerms(context, from) ? 'inside' : outside;
      const origin = anchor.spans.length > 1 && hangsOnActivity(when, expansion) ? 'routine' : 'date';
      if (where === 'outside' && origin === 'routine') continue;
      const key = `${iso(from)}-relative`;
      yield { from, to, window: from !== to, key, at: one.at, origin, where, source };
    }
  }
}

interface Meant {
  readonly span: Span;
  readonly at: TimeOfDay | null;
}

/** The day counted from an anchor, or weekdays of its week; of 除 期中考试 the anchor itself. */
function meant(when: Relative, at: TimeOfDay | null, span: Span, expansion: Expansion): readonly Meant[] {
  const { direction, distance } = when;
  if (direction === 'during') {
    const whole = distance ? wholeWeeks(span, expansion) : span;
    return [{ span: whole, at }];
  }
  const said = when.days === 'fixed' || when.days.length > 0;
  const days = said ? weeklyDays(when.days, at, expansion.group) : [];
  const counted = shifted(when, span, expansion);
  if (counted === null) return [];
  if (days.length === 0) return [{ span: { from: counted, to: counted }, at }];
  return days.map((one) => {
    const day = distance
      ? onWeekday(counted, one.weekday, expansion)
      : nearest(direction === 'before' ? span.from : span.to, direction, one.weekday);
    return { span: { from: day, to: day }, at: one.at };
  });
}

/** A weekday of the school week of a day; out of term, of the week from Monday. */
function onWeekday(day: Day, wanted: Weekday, { context }: Expansion): Day {
  const { week } = context.calendar.day(day);
  return week ? dayInWeek(week, wanted) : day - weekday(day) + wanted;
}

/** 国庆节后 周三: the first such day behind it (the last before it). */
function nearest(base: Day, direction: 'before' | 'after', wanted: Weekday): Day {
  return direction === 'after'
    ? base + 1 + ((wanted - weekday(base + 1) + 7) % 7)
    : base - 1 - ((weekday(base - 1) - wanted + 7) % 7);
}

function wholeWeeks({ from, to }: Span, { context }: Expansion): Span {
  const first = context.calendar.day(from).week;
  const last = context.calendar.day(to).week;
  return { from: first?.start ?? from, to: last?.end ?? to };
}

/** Hangs on something the plan dates itself, which may come back often. */
function hangsOnActivity({ anchor }: Relative, { context }: Expansion): boolean {
  return anchor.kind === 'named' && anchorsNamed(anchor.name.text, context.plan.scope).length > 0;
}

function shifted({ direction, distance }: Relative, span: Span, { context }: Expansion): Day | null {
  const before = direction === 'before';
  const base = before ? span.from : span.to;
  if (distance === null) {
    return before
      ? (context.calendar.previousSchoolDay(base) ?? base - 1)
      : (context.calendar.nextSchoolDay(base) ?? base + 1);
  }
  const count = before ? -distance.count : distance.count;
  if (distance.unit === 'day') return base + count;
  return distance.unit === 'week' ? base + 7 * count : monthsLater(base, count);
}

/** The same day of another month, or its last day if it is too short. */
function monthsLater(day: Day, count: number): Day | null {
  const { year, month, day: date } = civil(day);
  const months = year * 12 + month - 1 + count;
  const shiftedYear = Math.floor(months / 12);
  const shiftedMonth = (months % 12) + 1;
  if (shiftedYear < 1900 || shiftedYear > 2200) return null;
  return dayOf(shiftedYear, shiftedMonth, Math.min(date, lastDayOfMonth(shiftedYear, shiftedMonth)));
}
