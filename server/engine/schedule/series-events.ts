import type { Activity } from '../plan/activity.ts';
import type { TimeOfDay } from '../plan/schedule.ts';
import type { Cast } from './cast.ts';
import type { Expansion } from './context.ts';
import { type Placed, placeSlots } from './day-off.ts';
import { stableIds } from './id.ts';
import type { Occurrence } from './occurrence.ts';
import type { Organizer } from './organizers.ts';
import type { Slot } from './slot.ts';
import { isMilestone } from './stages.ts';
import { type ClockTime, clockTime } from './time-of-day.ts';

/** A series of events of one organiser: what they are of. */
export interface SeriesFacts {
  readonly activity: Activity;
  readonly organizer: Organizer;
  readonly cast: Cast;
  readonly expansion: Expansion;
}

/** What all events of a series have in common. */
interface Common {
  readonly kind: 'activity' | 'milestone';
  readonly lessonKind: string | null;
  readonly place: string | null;
  readonly idOf: (slot: string) => string;
  readonly clockOf: (slot: Slot) => ClockTime;
}

/** Adds the events of a series. Speakers and topics are taken in turn by those that are held. */
export function addSeries(slots: readonly Slot[], facts: SeriesFacts, events: Occurrence[]): void {
  const common = commonOf(facts);
  const placed = placeSlots(slots, facts.activity.dayOff, facts.expansion);
  const isHeld = !isCalledOff(facts.activity);
  let ordinal = 0;
  let held = 0;
  for (const slot of slots) {
    const becomes = placed[ordinal++] ?? null;
    const turn = isHeld && becomes?.status !== 'suspended' ? held++ : null;
    events.push(occurrence(slot, becomes, ordinal, turn, facts, common));
  }
}

function commonOf({ activity, organizer, expansion }: SeriesFacts): Common {
  const kind = isMilestone(activity) ? 'milestone' : 'activity';
  return {
    kind,
    lessonKind: activity.lessonKind?.text ?? null,
    place: activity.places.map((place) => place.text).join('、') || (organizer.group?.place?.text ?? null),
    idOf: stableIds([kind, expansion.what, organizer.name ?? organizer.names.join('、')]),
    clockOf: clocks(expansion),
  };
}

/** Most events of a series are at the time of the one before. */
function clocks({ context, report }: Expansion): (slot: Slot) => ClockTime {
  let at: TimeOfDay | null = null;
  let clock = clockTime(at, context);
  return (slot) => {
    if (slot.at !== at) {
      at = slot.at;
      clock = clockTime(at, context);
    }
    const data = clock.missing && ({ name: clock.missing, kind: 'lesson' } as const);
    if (data) report({ code: 'unresolved-reference', source: slot.source, data });
    return clock;
  };
}

function isCalledOff({ status }: Activity): boolean {
  return status === 'cancelled' || status === 'postponed';
}

function occurrence(
  slot: Slot,
  placed: Placed | null,
  ordinal: number,
  turn: number | null,
  { activity, organizer, cast, expansion }: SeriesFacts,
  { kind, lessonKind, place, idOf, clockOf }: Common,
): Occurrence {
  const date = placed?.date ?? slot.from;
  const { week, term } = expansion.context.calendar.day(date);
  const { start, end, part } = clockOf(slot);
  return {
    id: idOf(slot.key),
    kind: slot.window ? 'window' : kind,
    activity: expansion.what,
    lessonKind,
    group: organizer.name,
    groups: organizer.names,
    level: activity.level,
    date,
    endDate: placed?.endDate ?? slot.to,
    start,
    end,
    part,
    week: week?.number ?? null,
    term,
    place,
    topic: turn === null ? null : inTurn(activity.topics, turn),
    speakers: turn === null ? NOBODY : speakersOf(cast, turn),
    participants: cast.participants,
    status: statusOf(activity, placed?.status ?? 'planned'),
    movedFrom: placed?.movedFrom ?? null,
    note: placed?.note ?? null,
    projected: placed?.projected ?? false,
    ordinal,
    source: slot.source,
    name: activity.name,
  };
}

function statusOf(activity: Activity, status: Placed['status']): Occurrence['status'] {
  if (isCalledOff(activity)) return 'suspended';
  return status === 'planned' && activity.status === 'tentative' ? 'tentative' : status;
}

function inTurn(items: readonly string[], turn: number): string | null {
  return items.length === 0 ? null : (items[turn % items.length] ?? null);
}

function speakersOf(cast: Cast, turn: number): readonly string[] {
  const speaker = inTurn(cast.speakers, turn);
  return speaker === null ? NOBODY : [speaker];
}

const NOBODY: readonly string[] = [];
