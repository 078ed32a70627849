import type { Problem } from '../../engine/plan/problem.ts';
import type { When } from '../../engine/plan/schedule.ts';
import type { Source } from '../../engine/plan/source.ts';
import { scheduleContext } from '../../engine/schedule/activity-occurrences.ts';
import type { Expansion, ScheduleContext } from '../../engine/schedule/context.ts';
import { expand } from '../../engine/schedule/expand.ts';
import { type Organizer, organizersOf } from '../../engine/schedule/organizers.ts';
import type { Span } from '../../engine/schedule/weeks.ts';
import type { KnownPlan } from '../../school/known-plan.ts';
import type { TimeUse } from './times.ts';

/** More days than this of one time are not looked at: nobody reads them. */
const MOST = 400;

const contexts = new WeakMap<KnownPlan, ScheduleContext>();

/** The days and spans that a time means by the plan's calendar, in order, each once. */
export function datesOf(use: TimeUse, known: KnownPlan): readonly Span[] {
  const { entry, deadline } = use;
  if (use.calendar) return examDates(entry.source, known);
  const spans = new Map<string, Span>();
  for (const organizer of organizersFor(use, known)) {
    for (const slot of expand(entry, expansionOf(use, organizer, contextOf(known)))) {
      const span = deadline ? { from: slot.to, to: slot.to } : { from: slot.from, to: slot.to };
      spans.set(`${span.from}/${span.to}`, span);
      if (spans.size >= MOST) break;
    }
  }
  return [...spans.values()].sort((a, b) => a.from - b.from || a.to - b.to);
}

/** As {@link datesOf}, of another time at the same place (one week of 第3、7周). */
export function datesOfWhen(when: When, use: TimeUse, known: KnownPlan): readonly Span[] {
  return datesOf({ ...use, entry: { ...use.entry, when } }, known);
}

/** The groups whose events a time dates; one that is nobody where none is said. */
export function organizersFor({ activity }: TimeUse, { plan }: KnownPlan): readonly Organizer[] {
  return organizersOf(activity?.organizers ?? null, plan.scope);
}

/** 期中考试 第10周: the days that the calendar made of it. Other days of the calendar are written as dates. */
function examDates(source: Source, { calendar }: KnownPlan): readonly Span[] {
  return calendar.calendar.exams
    .filter(
      (exam) =>
        exam.source.origin === source.origin &&
        exam.source.start <= source.start &&
        source.end <= exam.source.end,
    )
    .map(({ start, end }) => ({ from: start, to: end }));
}

function contextOf(known: KnownPlan): ScheduleContext {
  let context = contexts.get(known);
  if (!context) {
    context = scheduleContext(known.plan, known.calendar.calendar);
    contexts.set(known, context);
  }
  return context;
}

function expansionOf(use: TimeUse, { group }: Organizer, context: ScheduleContext): Expansion {
  const { activity, deadline, eachTerm } = use;
  const ignore = (_: Problem): void => undefined;
  return { context, group, activity, what: '', deadline, eachTerm, report: ignore };
}
