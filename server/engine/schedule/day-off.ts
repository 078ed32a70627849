import { type Day, iso, weekday } from '../calendar/day.ts';
import type { DayOffPolicy } from '../plan/activity.ts';
import type { TimeOfDay } from '../plan/schedule.ts';
import { dayInWeek, type Expansion, examOn, inTerms, isOff, type ScheduleContext } from './context.ts';
import type { Slot } from './slot.ts';
import { isMilestone } from './stages.ts';

/** What becomes of a slot that does not simply take place. */
export interface Placed {
  /** Both inclusive. */
  readonly date: Day;
  readonly endDate: Day;
  readonly status: 'planned' | 'suspended' | 'moved';
  readonly movedFrom: Day | null;
  readonly note: string | null;
  /** It is suspended or moved because of a holiday that is only guessed. */
  readonly projected: boolean;
}

const CANCEL: DayOffPolicy = { kind: 'cancel' };

/**
 * What becomes of each slot of one series (遇假); null: it takes place as planned, as most do. `slots` are in order of
 * time. Routines stay silent; a day that was chosen on purpose is reported, one code per fact.
 */
export function placeSlots(
  slots: readonly Slot[],
  policy: DayOffPolicy | null,
  expansion: Expansion,
): readonly (Placed | null)[] {
  return slots.map((slot, at) => {
    if (slot.where === 'free') return null;
    if (slot.where === 'outside') return outside(slot, expansion);
    return slot.window
      ? placeWindow(slot, expansion)
      : placeDay(slots, at, slot, policy ?? CANCEL, expansion);
  });
}

function planned(slot: Slot): Placed {
  return {
    date: slot.from,
    endDate: slot.to,
    status: 'planned',
    movedFrom: null,
    note: null,
    projected: false,
  };
}

function suspended(slot: Slot, { calendar }: ScheduleContext): Placed {
  const info = calendar.day(slot.from);
  return { ...planned(slot), status: 'suspended', note: info.name, projected: info.kind === 'projected' };
}

function outside(slot: Slot, expansion: Expansion): Placed | null {
  if (isOfAnotherTerm(slot, expansion)) return null;
  reportOutside(slot, expansion);
  return { ...planned(slot), status: 'suspended' };
}

/** A project runs on into a term that the plan is not for (开题 9月, 结题 次年6月): nothing is wrong with that. */
function isOfAnotherTerm({ from, to }: Slot, { activity, context }: Expansion): boolean {
  if (!activity || !isMilestone(activity)) return false;
  return context.calendar.terms.some((term) => term.start <= to && from <= term.end);
}

/** Reports a day or window of which nothing lies in a term. */
export function reportOutside(
  slot: Pick<Slot, 'from' | 'to' | 'source'>,
  { context, what, report }: Expansion,
): void {
  const terms = context.terms.map(({ name, start, end }) => ({ name, start: iso(start), end: iso(end) }));
  const data = { what, from: iso(slot.from), to: iso(slot.to), terms };
  report({ code: 'outside-term', source: slot.source, data });
}

function placeWindow(slot: Slot, expansion: Expansion): Placed | null {
  const { context } = expansion;
  let exam: string | null = null;
  let off: string | null = null;
  for (let day = slot.from; day <= slot.to; day++) {
    const info = context.calendar.day(day);
    if (isOff(context, day, null)) off ??= info.name;
    else if (examOn(context, day)) exam ??= info.exam?.name ?? null;
    else return null;
  }
  if (slot.origin === 'routine') return { ...suspended(slot, context), note: exam ?? off };
  if (exam === null) {
    reportDayOff(slot, expansion);
    return { ...suspended(slot, context), note: off };
  }
  if (slot.origin === 'date') reportExam(slot, exam, expansion);
  return null;
}

function placeDay(
  slots: readonly Slot[],
  at: number,
  slot: Slot,
  policy: DayOffPolicy,
  expansion: Expansion,
): Placed | null {
  const { context } = expansion;
  if (isOff(context, slot.from, slot.at)) {
    const target = moved(slots, at, slot, policy, context);
    if (target === null) {
      if (slot.origin === 'date') reportDayOff(slot, expansion);
      return suspended(slot, context);
    }
    const { name: note, kind } = context.calendar.day(slot.from);
    const projected = kind === 'projected';
    return { date: target, endDate: target, status: 'moved', movedFrom: slot.from, note, projected };
  }
  const exam = examOn(context, slot.from);
  if (!exam) return null;
  if (slot.origin === 'routine') return { ...planned(slot), status: 'suspended', note: exam.name };
  if (slot.origin === 'date') reportExam(slot, exam.name, expansion);
  return { ...planned(slot), note: exam.name };
}

function moved(
  slots: readonly Slot[],
  at: number,
  slot: Slot,
  policy: DayOffPolicy,
  context: ScheduleContext,
): Day | null {
  switch (policy.kind) {
    case 'cancel':
      return null;
    case 'next': {
      const limit = neighbour(slots, at, 1) ?? Number.POSITIVE_INFINITY;
      const day = step(slot, context, (from) => context.calendar.nextSchoolDay(from));
      return day !== null && day < limit ? day : null;
    }
    case 'previous': {
      const limit = neighbour(slots, at, -1) ?? Number.NEGATIVE_INFINITY;
      const day = step(slot, context, (from) => context.calendar.previousSchoolDay(from));
      return day !== null && day > limit ? day : null;
    }
    case 'moveTo': {
      const { week } = context.calendar.day(slot.from);
      if (!week) return null;
      const day = dayInWeek(week, policy.weekday);
      const taken = slots.some((other) => other.from === day);
      return !taken && isFree(day, slot.at, context) ? day : null;
    }
  }
}

/** The day of the next (previous) occurrence of the series that stands on another day. */
function neighbour(slots: readonly Slot[], at: number, step: 1 | -1): Day | null {
  const day = slots[at]?.from;
  let index = at + step;
  while (slots[index] && slots[index]?.from === day) index += step;
  return slots[index]?.from ?? null;
}

/** The first free day in one direction; exam days and half days off are passed over. */
function step(slot: Slot, context: ScheduleContext, next: (day: Day) => Day | null): Day | null {
  let day = next(slot.from);
  while (day !== null && !isFree(day, slot.at, context)) day = next(day);
  return day;
}

function isFree(day: Day, at: TimeOfDay | null, context: ScheduleContext): boolean {
  return inTerms(context, day) && !isOff(context, day, at) && examOn(context, day) === null;
}

function reportDayOff(slot: Slot, { context, what, report }: Expansion): void {
  const info = context.calendar.day(slot.from);
  const day = info.name ?? context.plan.scope.lexicon.time.weekday(weekday(slot.from));
  const data = { activity: what, date: iso(slot.from), day, projected: info.kind === 'projected' };
  report({ code: 'day-off-conflict', source: slot.source, data });
}

function reportExam(slot: Slot, exam: string, { what, report }: Expansion): void {
  report({
    code: 'exam-conflict',
    source: slot.source,
    data: { activity: what, date: iso(slot.from), exam },
  });
}
