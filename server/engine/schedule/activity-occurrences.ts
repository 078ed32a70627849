import type { SchoolCalendar } from '../calendar/school-calendar.ts';
import type { Activity } from '../plan/activity.ts';
import type { Problem } from '../plan/problem.ts';
import type { Plan } from '../plan/scope.ts';
import { type Cast, castOf } from './cast.ts';
import {
  coveredTerms,
  type Expansion,
  makeupsByWeek,
  type ScheduleContext,
  undatedExams,
} from './context.ts';
import { type Placed, placeSlots } from './day-off.ts';
import { stableIds } from './id.ts';
import type { Occurrence } from './occurrence.ts';
import { type Organizer, organizersOf } from './organizers.ts';
import { distinctProblems, type Scheduled } from './scheduled.ts';
import { MAX_OCCURRENCES, seriesOf } from './series.ts';
import { isMilestone, stagesOf } from './stages.ts';
import { clockTime } from './time-of-day.ts';

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
  const parts = [activity, ...stagesOf(activity)].map((one) => ownEvents(one, context));
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
    const placed = placeSlots(slots, activity.dayOff, expansion);
    occurrences.push(...series(placed, { activity, organizer, cast, expansion }));
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

interface SeriesFacts {
  readonly activity: Activity;
  readonly organizer: Organizer;
  readonly cast: Cast;
  readonly expansion: Expansion;
}

/** What all events of a series have in common. */
interface Common {
  readonly kind: 'activity' | 'milestone';
  readonly place: string | null;
  readonly idOf: (slot: string) => string;
}

/** Speakers and topics are taken in turn by the events that are held. */
function series(placed: readonly Placed[], facts: SeriesFacts): readonly Occurrence[] {
  const common = commonOf(facts);
  let held = 0;
  return placed.map((one, at) => {
    const isHeld = one.status !== 'suspended' && !isCalledOff(facts.activity);
    const turn = isHeld ? held++ : null;
    return occurrence(one, at + 1, turn, facts, common);
  });
}

function commonOf({ activity, organizer, expansion }: SeriesFacts): Common {
  const kind = isMilestone(activity) ? 'milestone' : 'activity';
  return {
    kind,
    place: activity.places.map((place) => place.text).join('、') || (organizer.group?.place?.text ?? null),
    idOf: stableIds([kind, expansion.what, organizer.name ?? organizer.names.join('、')]),
  };
}

function isCalledOff({ status }: Activity): boolean {
  return status === 'cancelled' || status === 'postponed';
}

function occurrence(
  placed: Placed,
  ordinal: number,
  turn: number | null,
  { activity, organizer, cast, expansion }: SeriesFacts,
  { kind, place, idOf }: Common,
): Occurrence {
  const { slot, date, endDate } = placed;
  const { calendar } = expansion.context;
  const { week, term } = calendar.day(date);
  const { start, end, part, missing } = clockTime(slot.at, calendar.bells);
  if (missing)
    expansion.report({
      code: 'unresolved-reference',
      source: slot.source,
      data: { name: missing, kind: 'lesson' },
    });
  return {
    id: idOf(slot.key),
    kind: slot.window ? 'window' : kind,
    activity: expansion.what,
    lessonKind: activity.lessonKind?.text ?? null,
    group: organizer.name,
    groups: organizer.names,
    level: activity.level,
    date,
    endDate,
    start,
    end,
    part,
    week: week?.number ?? null,
    term,
    place,
    topic: turn === null ? null : inTurn(activity.topics, turn),
    speakers: turn === null ? NOBODY : speakersOf(cast, turn),
    participants: cast.participants,
    status: statusOf(activity, placed),
    movedFrom: placed.movedFrom,
    note: placed.note,
    projected: placed.projected,
    ordinal,
    source: slot.source,
    name: activity.name,
  };
}

function statusOf(activity: Activity, { status }: Placed): Occurrence['status'] {
  if (isCalledOff(activity)) return 'suspended';
  return status === 'planned' && activity.status === 'tentative' ? 'tentative' : status;
}

function inTurn(items: readonly string[], turn: number): string | null {
  return items[turn % items.length] ?? null;
}

function speakersOf(cast: Cast, turn: number): readonly string[] {
  const speaker = inTurn(cast.speakers, turn);
  return speaker === null ? NOBODY : [speaker];
}

const NOBODY: readonly string[] = [];
