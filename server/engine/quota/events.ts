import { perElement } from '../change/per-element.ts';
import { perObject } from '../change/per-object.ts';
import type { Activity } from '../plan/activity.ts';
import type { TimeWords } from '../plan/lexicon.ts';
import { membersOf, membersOfGroup } from '../plan/members.ts';
import { type PeopleIndex, type PeopleScope, peopleIndex } from '../plan/people-index.ts';
import type { Plan } from '../plan/scope.ts';
import type { Origin, Source } from '../plan/source.ts';
import type { Occurrence } from '../schedule/occurrence.ts';
import { STAGE_MARK, stagesOf } from '../schedule/stages.ts';
import { fold } from '../text/fold.ts';
import { isSchool, isTeam, ownGroups } from './own-groups.ts';

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
  /** Schools that hold it, each for itself. */
  readonly schools: readonly string[];
  /** A team holds it for itself, rather than an office or nobody named for all. */
  readonly byTeam: boolean;
  /** It is for groups that are not named: 各教研组. */
  readonly forAll: boolean;
  /** It is known when it is, to the minute or the lesson. */
  readonly timed: boolean;
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
  const lists = sources.map(({ plan, occurrences }) => viewerFor(plan).events(plan, occurrences));
  const [only = [], ...others] = lists;
  // Within a plan no two occurrences have one id.
  if (others.length === 0) return only;
  const all = lists.flat();
  const origins = lists.map(originsOf);
  const apart = origins.reduce((sum, some) => sum + some.size, 0);
  if (new Set(origins.flatMap((some) => [...some])).size === apart) return all;
  const seen = new Map<Origin, Set<string>>();
  return all.filter(({ occurrence }) => {
    const { source, id, date, start, ordinal, group } = occurrence;
    const places = seen.get(source.origin) ?? new Set<string>();
    seen.set(source.origin, places);
    const place = `${source.start} ${id} ${date} ${start} ${ordinal} ${group}`;
    return !places.has(place) && places.add(place);
  });
}

const originsOf = perObject(
  (events: readonly QuotaEvent[]) => new Set(events.map(({ occurrence }) => occurrence.source.origin)),
);

const SERVING: ReadonlySet<Occurrence['kind']> = new Set(['activity', 'window', 'milestone']);

const viewers = perObject((_: PeopleIndex) => new Map<string, Viewer>());

/** Among the same people and for the same groups, an occurrence that stays is seen as it was. */
function viewerFor(plan: Plan): Viewer {
  const own = ownGroups(plan).map(fold);
  const known = viewers(peopleIndex(plan.scope));
  const key = own.join('、');
  const viewer = known.get(key) ?? new Viewer(plan.scope, own);
  known.set(key, viewer);
  return viewer;
}

/** Sees the occurrences of plans that share their people. */
class Viewer {
  private activityOf: (occurrence: Occurrence) => Activity | null = () => null;
  private readonly view: (occurrences: readonly Occurrence[]) => readonly QuotaEvent[];

  constructor({ groups, people, cohorts, pairs, lexicon }: PeopleScope, own: readonly string[]) {
    const read = eventReader({ groups, people, cohorts, pairs, lexicon }, own);
    this.view = perElement((occurrence) =>
      SERVING.has(occurrence.kind) ? [read(occurrence, this.activityOf(occurrence))] : [],
    );
  }

  events(plan: Plan, occurrences: readonly Occurrence[]): readonly QuotaEvent[] {
    this.activityOf = activityFinder(plan);
    return this.view(occurrences);
  }
}

function eventReader(
  scope: PeopleScope,
  own: readonly string[],
): (occurrence: Occurrence, activity: Activity | null) => QuotaEvent {
  const index = peopleIndex(scope);
  const { words } = index;
  const closed = new WeakMap<Activity, Map<string, boolean>>();
  const folded = new WeakMap<readonly string[], readonly string[]>();
  const foldedAll = (names: readonly string[]) => {
    const known = folded.get(names) ?? names.map(fold);
    folded.set(names, known);
    return known;
  };
  return (occurrence, activity) => {
    const named = [
      ...new Set([occurrence.group, ...occurrence.groups].flatMap((name) => (name ? [fold(name)] : []))),
    ];
    const groups = named.length === 0 && own.length === 1 ? own : named;
    const stage = occurrence.activity.indexOf(STAGE_MARK);
    let isClosed = occurrence.participants.length > 0;
    if (activity && isClosed) {
      const known = closed.get(activity) ?? new Map<string, boolean>();
      closed.set(activity, known);
      isClosed = known.get(groups.join('、')) ?? saysWho(activity, groups, scope);
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
      schools: groups.filter((name) => {
        const group = index.group.get(name);
        return group !== undefined && isSchool(group);
      }),
      byTeam: groups.some((name) => {
        const group = index.group.get(name);
        return group ? isTeam(group, words) : words.isAllOf(name);
      }),
      forAll: groups.some(words.isAllOf),
      timed: isTimed(occurrence, scope.lexicon.time),
      suspended: occurrence.status === 'suspended',
      doubtful: occurrence.kind === 'milestone' || stage > 0,
    };
  };
}

/** 第7节 is one lesson; 下午 is long enough for several. */
function isTimed({ kind, start, part }: Occurrence, { isLesson }: TimeWords): boolean {
  return kind !== 'window' && (start !== null || (part !== null && isLesson(part)));
}

/** Whether who takes part is said, and everybody is named. An office's own members are not all who come. */
function saysWho(activity: Activity, groups: readonly string[], scope: PeopleScope): boolean {
  const index = peopleIndex(scope);
  const organizers = groups.flatMap((name) => index.group.get(name) ?? []);
  if (activity.participants) return membersOf(activity.participants, scope, organizers[0] ?? null).complete;
  if (groups.length === 0)
    return activity.organizers !== null && membersOf(activity.organizers, scope).complete;
  return (
    organizers.length === groups.length &&
    organizers.every((group) => isTeam(group, index.words) && membersOfGroup(group, scope).complete)
  );
}

/** Finds the activity, or the stage of one, that an occurrence comes from; most need not be looked for. */
function activityFinder({ scope, own }: Plan): (occurrence: Occurrence) => Activity | null {
  let byName: Map<Source, Activity> | null = null;
  return ({ name }) => {
    if (!name) return null;
    if (!byName) {
      byName = new Map();
      for (const activity of [...scope.activities, ...own.activities])
        for (const one of [activity, ...stagesOf(activity)]) if (one.name) byName.set(one.name.source, one);
    }
    return byName.get(name.source) ?? null;
  };
}
