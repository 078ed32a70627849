import type { SchoolCalendar } from '../calendar/school-calendar.ts';
import type { Activity } from '../plan/activity.ts';
import type { Problem } from '../plan/problem.ts';
import type { Plan } from '../plan/scope.ts';
import { castOf } from './cast.ts';
import {
  coveredTerms,
  type Expansion,
  makeupsByWeek,
  type ScheduleContext,
  undatedExams,
} from './context.ts';
import type { Occurrence } from './occurrence.ts';
import { type Organizer, organizersOf } from './organizers.ts';
import { distinctProblems, type Scheduled } from './scheduled.ts';
import { MAX_OCCURRENCES, seriesOf } from './series.ts';
import { addSeries } from './series-events.ts';
import { stagesOf } from './stages.ts';

/** What schedules are read against. Keeps the events of anchors, so it belongs to one plan and one calendar. */
export function scheduleContext(plan: Plan, calendar: SchoolCalendar): ScheduleContext {
  const known = new Map<Activity, readonly Occurrence[]>();
  const open = new Set<Activity>();
  const context: ScheduleContext = {
    plan,
    calendar,
    terms: coveredTerms(plan, calendar),
    makeups: makeupsByWeek(calendar),
    undatedExams: undatedExams(plan),
    eventsOf(activity) {
      if (open.has(activity)) return [];
      let events = known.get(activity);
      if (!events) {
        open.add(activity);
        const own = ownEvents(activity, context).occurrences;
        events = own.length > 0 ? own : stagesOf(activity).flatMap((stage) => context.eventsOf(stage));
        open.delete(activity);
        known.set(activity, events);
      }
      return events;
    },
  };
  return context;
}

/** The events of an activity and of its stages. 机动 and 不定期 yield none. */
export function activityOccurrences(activity: Activity, context: ScheduleContext): Scheduled {
  const stages = stagesOf(activity);
  const own = ownEvents(activity, context);
  if (stages.length === 0) return own;
  const parts = [own, ...stages.map((one) => ownEvents(one, context))];
  return {
    occurrences: parts.flatMap((part) => part.occurrences),
    problems: distinctProblems(parts.flatMap((part) => part.problems)),
  };
}

function ownEvents(activity: Activity, context: ScheduleContext): Scheduled {
  const schedule = activity.schedule ?? activity.period;
  if (!schedule || activity.status === 'flexible') return { occurrences: [], problems: [] };
  const problems: Problem[] = [];
  const occurrences: Occurrence[] = [];
  const organizers = organizersOf(activity.organizers, context.plan.scope);
  for (const organizer of organizers) {
    const expansion = expansionOf(activity, organizer, context, problems);
    const cast = castOf(activity, organizer, context.plan.scope);
    const room = MAX_OCCURRENCES - occurrences.length;
    const { slots, overflow } = seriesOf(
      schedule,
      activity.schedule ? activity.period : null,
      room,
      expansion,
    );
    addSeries(slots, { activity, organizer, cast, expansion }, occurrences);
    if (!overflow) continue;
    const data = { activity: expansion.what, limit: MAX_OCCURRENCES };
    problems.push({ code: 'too-many-occurrences', source: schedule.source, data });
    break;
  }
  return { occurrences, problems: distinctProblems(problems) };
}

function expansionOf(
  activity: Activity,
  organizer: Organizer,
  context: ScheduleContext,
  problems: Problem[],
): Expansion {
  return {
    context,
    group: organizer.group,
    activity,
    what: activity.name?.text ?? activity.kind,
    deadline: false,
    eachTerm: false,
    report: (problem) => problems.push(problem),
  };
}
