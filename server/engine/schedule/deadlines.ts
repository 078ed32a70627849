import { iso, weekday } from '../calendar/day.ts';
import { perElement } from '../change/per-element.ts';
import { perObject } from '../change/per-object.ts';
import type { Activity } from '../plan/activity.ts';
import type { Name } from '../plan/name.ts';
import type { Clause } from '../plan/people.ts';
import type { Problem } from '../plan/problem.ts';
import type { Checklist, Quota, QuotaPart, RecordEntry } from '../plan/quota.ts';
import { sameValue } from '../plan/same-value.ts';
import type { Schedule } from '../plan/schedule.ts';
import type { Declared } from '../plan/scope.ts';
import { CLAUSE } from '../plan/standard-ids.ts';
import { type Expansion, isOff, isRelative, type ScheduleContext } from './context.ts';
import { reportOutside } from './day-off.ts';
import { stableId } from './id.ts';
import type { Occurrence } from './occurrence.ts';
import { organizersOf } from './organizers.ts';
import { distinctProblems, placeKeys, type Scheduled } from './scheduled.ts';
import { MAX_OCCURRENCES, seriesOf } from './series.ts';
import type { Slot } from './slot.ts';
import { stagesOf } from './stages.ts';
import { clockTime } from './time-of-day.ts';

/** Something that is due. */
interface Due {
  readonly title: string;
  readonly name: Name | null;
  readonly schedule: Schedule;
  readonly activity: Activity | null;
  /** Who owes it, as written: tells two duties of one name apart. */
  readonly owner: string;
  readonly groups: readonly string[];
  readonly eachTerm: boolean;
}

/** The deadlines of an activity and of its stages: one each, whoever organises it; null: it has none. */
export function activityDeadlines(activity: Activity, context: ScheduleContext): Scheduled | null {
  const stages = stagesOf(activity);
  if (!activity.deadline && stages.every((stage) => !stage.deadline)) return null;
  const due = [activity, ...stages].flatMap((one): readonly Due[] => {
    if (!one.deadline) return [];
    const groups = organizersOf(one.organizers, context.plan.scope).flatMap((organizer) => organizer.names);
    const title = one.name?.text ?? one.kind;
    return [
      { title, name: one.name, schedule: one.deadline, activity: one, owner: '', groups, eachTerm: false },
    ];
  });
  return deadlines(due, context);
}

/** Deadlines that were worked out before among the same groups and days. */
export interface KnownDeadlines {
  readonly bySchedule: Map<Schedule, { readonly of: Due; readonly found: Scheduled }>;
  /** All of them, and what they were read from; null if one hangs on dates that may change meanwhile. */
  latest: { readonly own: Lists; readonly found: readonly Scheduled[] } | null;
}

type Lists = Pick<Declared, 'quotas' | 'checklists' | 'records'>;

/** The deadlines of what a plan demands, lists and records, each by itself. */
export function ownDeadlines(context: ScheduleContext, known: KnownDeadlines): readonly Scheduled[] {
  const { quotas, checklists, records } = context.plan.own;
  const before = known.latest;
  const isSame =
    before?.own.quotas === quotas && before.own.checklists === checklists && before.own.records === records;
  if (before && isSame) return before.found;
  const all = allDue(context.plan.own);
  const found = all.map((one) => remembered(one, context, known));
  const hangs = all.some(({ schedule }) => isRelative(schedule));
  known.latest = hangs ? null : { own: { quotas, checklists, records }, found };
  return found;
}

function remembered(one: Due, context: ScheduleContext, { bySchedule }: KnownDeadlines): Scheduled {
  const kept = bySchedule.get(one.schedule);
  const before = kept && isSameDue(kept.of, one) ? kept.found : null;
  if (before && !isRelative(one.schedule)) return before;
  const found = deadlines([one], context);
  if (before && sameValue(before, found)) return before;
  bySchedule.set(one.schedule, { of: one, found });
  return found;
}

function allDue({ quotas, checklists, records }: Lists): readonly Due[] {
  return [...once(dueOfQuotas(quotas)), ...dueOfChecklists(checklists), ...dueOfRecords(records)];
}

const dueOfQuotas = perElement((quota: Quota): readonly Due[] => {
  const parts = [...quota.parts, ...quota.subsets, ...quota.contents];
  const eachTerm = quota.period?.kind === 'term' && !quota.period.this;
  const owner = quota.subject?.text ?? '';
  const own = quota.deadline ? [due(quota.activity, quota.deadline, owner, eachTerm)] : [];
  return [...own, ...partsDue(parts, owner, eachTerm)];
});
const dueOfChecklists = perElement(({ name, clauses, items }: Checklist) => [
  ...clausesDue(name, clauses),
  ...partsDue(items, '', false),
]);
const dueOfRecords = perElement((record: RecordEntry) => clausesDue(record.activity, record.clauses));

/** A statement with several periods is due once, and holds for each term if one of its periods does. */
const once = perObject((all: readonly Due[]): readonly Due[] => {
  const statements = new Map<string, Due>();
  const place = placeKeys();
  for (const one of all) {
    const key = `${place(one.schedule.source)} ${one.title}`;
    const known = statements.get(key);
    statements.set(key, known ? { ...known, eachTerm: known.eachTerm || one.eachTerm } : one);
  }
  return [...statements.values()];
});

function isSameDue(a: Due, b: Due): boolean {
  return a.title === b.title && a.name === b.name && a.owner === b.owner && a.eachTerm === b.eachTerm;
}

function due(name: Name | null, schedule: Schedule, owner: string, eachTerm: boolean): Due {
  return {
    title: name?.text ?? (owner === '' ? CLAUSE.deadline : owner),
    name,
    schedule,
    activity: null,
    owner,
    groups: [],
    eachTerm,
  };
}

function clausesDue(
  name: Name | null,
  clauses: readonly Clause[],
  owner = '',
  eachTerm = false,
): readonly Due[] {
  return clauses.flatMap((clause) =>
    clause.word === CLAUSE.deadline && clause.schedule ? [due(name, clause.schedule, owner, eachTerm)] : [],
  );
}

function partsDue(parts: readonly QuotaPart[], owner: string, eachTerm: boolean): readonly Due[] {
  return parts.flatMap((part) => [
    ...clausesDue(part.name, part.clauses, owner, eachTerm),
    ...partsDue([...part.parts, ...part.subsets], owner, eachTerm),
  ]);
}

function deadlines(all: readonly Due[], context: ScheduleContext): Scheduled {
  const problems: Problem[] = [];
  const occurrences = all.flatMap((one) => {
    const { activity, title: what, eachTerm } = one;
    const report = (problem: Problem) => problems.push(problem);
    const expansion: Expansion = { context, group: null, activity, what, deadline: true, eachTerm, report };
    const { slots, overflow } = seriesOf(one.schedule, null, MAX_OCCURRENCES, expansion);
    if (overflow) {
      const data = { activity: what, limit: MAX_OCCURRENCES };
      problems.push({ code: 'too-many-occurrences', source: one.schedule.source, data });
    }
    return slots.map((slot, at) => deadline(one, slot, at + 1, expansion));
  });
  return { occurrences, problems: distinctProblems(problems) };
}

function deadline(one: Due, slot: Slot, ordinal: number, expansion: Expansion): Occurrence {
  const { calendar } = expansion.context;
  const { week, term } = calendar.day(slot.to);
  const { start, end, part } = clockTime(slot.at, expansion.context);
  if (slot.where === 'outside') reportOutside(slot, expansion);
  else if (slot.where === 'inside' && !slot.window && slot.origin === 'date') checkDay(slot, expansion);
  return {
    id: stableId(['deadline', one.title, one.owner, slot.key]),
    kind: 'deadline',
    activity: one.title,
    lessonKind: null,
    group: one.groups.length === 1 ? (one.groups[0] ?? null) : null,
    groups: one.groups,
    level: one.activity?.level ?? null,
    ...{ date: slot.to, endDate: slot.to, start, end, part },
    week: week?.number ?? null,
    term,
    place: null,
    topic: null,
    speakers: [],
    participants: [],
    status: one.activity?.status === 'tentative' ? 'tentative' : 'planned',
    movedFrom: null,
    note: null,
    projected: false,
    ordinal,
    source: slot.source,
    name: one.name,
  };
}

/** A deadline that names a day on which nobody is at school; the last school day before it is suggested. */
function checkDay(slot: Slot, { context, what, report }: Expansion): void {
  const { calendar } = context;
  if (!isOff(context, slot.to, slot.at)) return;
  const info = calendar.day(slot.to);
  const suggest = calendar.previousSchoolDay(slot.to);
  const day = info.name ?? context.plan.scope.lexicon.time.weekday(weekday(slot.to));
  const data = { what, date: iso(slot.to), day, suggest: iso(suggest ?? slot.to) };
  report({ code: 'deadline-on-day-off', source: slot.source, data });
}
