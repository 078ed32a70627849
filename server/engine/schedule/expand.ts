import { iso } from '../calendar/day.ts';
import { resolveMonth } from '../calendar/resolve.ts';
import type { ScheduleEntry } from '../plan/schedule.ts';
import { type Expansion, isOff } from './context.ts';
import { monthlySlots } from './monthly.ts';
import { pointSlots } from './points.ts';
import { relativeSlots } from './relative.ts';
import { routineSlots } from './routine.ts';
import type { Slot } from './slot.ts';
import { spreadSlots } from './spread.ts';
import { dateSlots, monthSlots, weekSlots } from './stretch.ts';
import { windowSlot } from './window.ts';

/**
 * The days and windows of one line of a schedule, in order of time within each term. Lazy, since 每周 over a term
 * of a thousand years is legal to write. What is never dated (机动, 每次…后, 定期) yields nothing.
 */
export function expand(entry: ScheduleEntry, expansion: Expansion): Iterable<Slot> {
  if (entry.bound === 'beforeMonth' && entry.when.kind === 'months') return beforeMonth(entry, expansion);
  if (entry.bound === 'by' && !expansion.deadline) return upTo(entry, expansion);
  return slotsOf(entry, expansion);
}

function slotsOf({ when, at, source }: ScheduleEntry, expansion: Expansion): Iterable<Slot> {
  switch (when.kind) {
    case 'routine':
      return routineSlots(when, at, source, expansion);
    case 'daily':
      return dailySlots({ at, source }, expansion);
    case 'monthly':
      return monthlySlots(when, at, source, expansion);
    case 'spread':
      return spreadSlots(when, at, source, expansion);
    case 'weeks':
      return weekSlots(when, at, source, expansion);
    case 'date':
      return dateSlots(when, at, source, expansion);
    case 'months':
      return monthSlots(when, at, source, expansion);
    case 'point':
      return pointSlots(when, at, source, expansion);
    case 'relative':
      return relativeSlots(when, at, source, expansion);
    case 'triggered':
    case 'undated':
    case 'vague':
      return [];
  }
}

/** 每天: each school day. */
function* dailySlots(
  { at, source }: Pick<ScheduleEntry, 'at' | 'source'>,
  expansion: Expansion,
): Generator<Slot> {
  const { context } = expansion;
  for (const term of context.terms) {
    for (let day = term.start; day <= term.end; day++) {
      if (isOff(context, day, null)) continue;
      yield {
        from: day,
        to: day,
        window: false,
        key: iso(day),
        at,
        origin: 'routine',
        where: 'inside',
        source,
      };
    }
  }
}

/** 5月前: up to the last day of April. */
function* beforeMonth({ when, at, source }: ScheduleEntry, expansion: Expansion): Generator<Slot> {
  if (when.kind !== 'months') return;
  const month = resolveMonth(when.span.from, expansion.context.plan.schoolYear);
  if (!month) return;
  const to = month.from - 1;
  const from = Math.min(to, expansion.context.terms[0]?.start ?? to);
  const rest = { window: true, key: `${iso(to)}-by`, origin: 'stretch', at, source } as const;
  yield* windowSlot({ from, to }, rest, expansion);
}

/** As a time, 9月15日以前 is the stretch from the start of the term to that day. */
function* upTo(entry: ScheduleEntry, expansion: Expansion): Generator<Slot> {
  for (const slot of slotsOf(entry, { ...expansion, deadline: true })) {
    const term = expansion.context.terms.find((one) => one.start <= slot.to && slot.to <= one.end);
    const from = Math.min(slot.from, term?.start ?? slot.from);
    yield {
      ...slot,
      from,
      to: Math.min(slot.to, term?.end ?? slot.to),
      window: true,
      origin: 'stretch',
      key: `${slot.key}-by`,
    };
  }
}
