import type { Activity } from '../plan/activity.ts';
import { membersOf, membersOfGroup } from '../plan/members.ts';
import { peopleIndex } from '../plan/people-index.ts';
import type { Declared, Plan } from '../plan/scope.ts';
import type { Origin, Source } from '../plan/source.ts';
import type { Occurrence } from '../schedule/occurrence.ts';
import { STAGE_MARK, stagesOf } from '../schedule/stages.ts';
import { fold } from '../text/fold.ts';
import { isTeam, ownGroups } from './own-groups.ts';

/** An occurrence as quotas see it. Names are folded. */
export interface QuotaEvent {
  readonly occurrence: Occurrence;
  readonly activity: Activity | null;
  /** Activity and kind of lesson. */
  readonly names: readonly string[];
  readonly speakers: readonly string[];
  readonly participants: readonly string[];
  /** Nobody else takes part. */
  readonly closed: boolean;
  readonly groups: readonly string[];
  /** A team holds it for itself, rather than an office or nobody named for all. */
  readonly byTeam: boolean;
  /** Falls on a day off: shows that the slot does not exist, serves nothing. */
  readonly suspended: boolean;
  /** Serves if at all: a step of something larger. */
  readonly doubtful: boolean;
}

export interface PlannedOccurrences {
  readonly plan: Plan;
  readonly occurrences: readonly Occurrence[];
}

/** What can serve a quota in one or several plans: activities and windows; each occurrence once. */
export function quotaEvents(sources: readonly PlannedOccurrences[]): readonly QuotaEvent[] {
  const seen = new Map<Origin, Set<string>>();
  return sources.flatMap(({ plan, occurrences }) => {
    const view = viewOf(plan);
    return occurrences.flatMap((occurrence) => {
      if (!['activity', 'window', 'milestone'].includes(occurrence.kind)) return [];
      const { source, date, ordinal, group, start } = occurrence;
      const places = seen.get(source.origin) ?? new Set<string>();
      seen.set(source.origin, places);
      const key = `${source.start} ${occurrence.id} ${date} ${start} ${ordinal} ${group}`;
      if (places.has(key)) return [];
      places.add(key);
      return [view(occurrence)];
    });
  });
}

function viewOf(plan: Plan): (occurrence: Occurrence) => QuotaEvent {
  const activities = activitiesByName(plan);
  const own = ownGroups(plan).map(fold);
  const index = peopleIndex(plan.scope);
  const closed = new Map<Activity, Map<string, boolean>>();
  const folded = new Map<readonly string[], readonly string[]>();
  const foldedAll = (names: readonly string[]) => {
    const known = folded.get(names) ?? names.map(fold);
    folded.set(names, known);
    return known;
  };

  return (occurrence) => {
    const activity = (occurrence.name && activities.get(occurrence.name.source)) ?? null;
    const named = [
      ...new Set([occurrence.group, ...occurrence.groups].flatMap((name) => (name ? [fold(name)] : []))),
    ];
    const groups = named.length === 0 && own.length === 1 ? own : named;
    const stage = occurrence.activity.indexOf(STAGE_MARK);
    let isClosed = occurrence.participants.length > 0;
    if (activity && isClosed) {
      const known = closed.get(activity) ?? new Map<string, boolean>();
      closed.set(activity, known);
      isClosed = known.get(groups.join('、')) ?? saysWho(activity, groups, plan.scope);
      known.set(groups.join('、'), isClosed);
    }
    return {
      occurrence,
      activity,
      names: [
        occurrence.activity,
        occurrence.activity.slice(0, Math.max(0, stage)),
        occurrence.lessonKind ?? '',
      ].filter((name) => name !== ''),
      speakers: occurrence.speakers.map(fold),
      participants: foldedAll(occurrence.participants),
      closed: isClosed,
      groups,
      byTeam: groups.some((name) => {
        const group = index.group.get(name);
        return group ? isTeam(group) : name.startsWith('各');
      }),
      suspended: occurrence.status === 'suspended',
      doubtful: occurrence.kind === 'milestone' || stage > 0,
    };
  };
}

/** Whether who takes part is said, and everybody is named. An office's own members are not all who come. */
function saysWho(activity: Activity, groups: readonly string[], scope: Declared): boolean {
  const index = peopleIndex(scope);
  const organizers = groups.flatMap((name) => index.group.get(name) ?? []);
  if (activity.participants) return membersOf(activity.participants, scope, organizers[0] ?? null).complete;
  if (groups.length === 0)
    return activity.organizers !== null && membersOf(activity.organizers, scope).complete;
  return (
    organizers.length === groups.length &&
    organizers.every((group) => isTeam(group) && membersOfGroup(group, scope).complete)
  );
}

function activitiesByName(plan: Plan): ReadonlyMap<Source, Activity> {
  const byName = new Map<Source, Activity>();
  for (const activity of [...plan.scope.activities, ...plan.own.activities]) {
    for (const one of [activity, ...stagesOf(activity)]) if (one.name) byName.set(one.name.source, one);
  }
  return byName;
}
