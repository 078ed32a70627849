import type { Activity } from '../../engine/plan/activity.ts';
import type { Declaration } from '../../engine/plan/file.ts';
import type { Clause } from '../../engine/plan/people.ts';
import type { Quota, QuotaPart, RecordEntry } from '../../engine/plan/quota.ts';
import type { Schedule, ScheduleEntry } from '../../engine/plan/schedule.ts';
import { stagesOf } from '../../engine/schedule/stages.ts';

/** A time that somebody wrote, and what it is the time of. */
export interface TimeUse {
  readonly entry: ScheduleEntry;
  /** null: a time of a quota, list, record, group or calendar. */
  readonly activity: Activity | null;
  readonly deadline: boolean;
  /** 每学期: a bare 第2周 means the one of each term. */
  readonly eachTerm: boolean;
  /** What the calendar itself is made of (考试, 停课): it is not looked up on the calendar. */
  readonly calendar: boolean;
}

type Owner = Omit<TimeUse, 'entry' | 'deadline'>;

const PLAIN: Owner = { activity: null, eachTerm: false, calendar: false };
const DEADLINE = '截止';

/** Every time in a statement, each place once. What stands in a section is the section's. */
export function timesIn(declarations: readonly Declaration[]): readonly TimeUse[] {
  const uses = new Map<string, TimeUse>();
  for (const use of declarations.flatMap(timesOf)) {
    const { start, end } = use.entry.source;
    const known = uses.get(`${start}-${end}`);
    // A statement with several periods holds for each term if one of them does.
    if (!known || (use.eachTerm && !known.eachTerm)) uses.set(`${start}-${end}`, use);
  }
  return [...uses.values()];
}

function timesOf(declaration: Declaration): readonly TimeUse[] {
  switch (declaration.type) {
    case 'activity':
      return [declaration.value, ...stagesOf(declaration.value)].flatMap(activityTimes);
    case 'quota':
      return quotaTimes(declaration.value);
    case 'record':
      return [...scheduleTimes(declaration.value.date, PLAIN), ...holderTimes(declaration.value, PLAIN)];
    case 'checklist':
      return [
        ...clauseTimes(declaration.value.clauses, PLAIN),
        ...declaration.value.items.flatMap((item) => partTimes(item, PLAIN)),
      ];
    case 'assessment':
    case 'group':
    case 'pair':
      return clauseTimes(declaration.value.clauses, PLAIN);
    case 'header':
      return scheduleTimes(declaration.value.reportPeriod, PLAIN);
    case 'calendar': {
      const { exams, closures, holidays } = declaration.value;
      const spans = [...closures, ...holidays].flatMap(({ span }) => span.when);
      return [...exams.flatMap(({ when }) => when), ...spans].map((entry) => ({
        ...PLAIN,
        entry,
        deadline: false,
        calendar: true,
      }));
    }
    case 'section':
      return declaration.value.content.flatMap(timesOf);
    default:
      return [];
  }
}

function activityTimes(activity: Activity): readonly TimeUse[] {
  const owner = { ...PLAIN, activity };
  return [
    ...scheduleTimes(activity.schedule, owner),
    ...scheduleTimes(activity.period, owner),
    ...scheduleTimes(activity.deadline, owner, true),
  ];
}

function quotaTimes(quota: Quota): readonly TimeUse[] {
  const owner = { ...PLAIN, eachTerm: quota.period?.kind === 'term' && !quota.period.this };
  return [...scheduleTimes(quota.deadline, owner, true), ...holderTimes(quota, owner)];
}

function holderTimes(
  {
    clauses,
    parts,
    subsets,
    contents,
  }: Pick<Quota | RecordEntry, 'clauses' | 'parts' | 'subsets' | 'contents'>,
  owner: Owner,
): readonly TimeUse[] {
  const all = [...parts, ...subsets, ...contents];
  return [...clauseTimes(clauses, owner), ...all.flatMap((part) => partTimes(part, owner))];
}

function partTimes({ clauses, parts, subsets }: QuotaPart, owner: Owner): readonly TimeUse[] {
  return [
    ...clauseTimes(clauses, owner),
    ...[...parts, ...subsets].flatMap((part) => partTimes(part, owner)),
  ];
}

function clauseTimes(clauses: readonly Clause[], owner: Owner): readonly TimeUse[] {
  return clauses.flatMap(({ word, schedule }) => scheduleTimes(schedule, owner, word === DEADLINE));
}

function scheduleTimes(schedule: Schedule | null, owner: Owner, deadline = false): readonly TimeUse[] {
  if (!schedule) return [];
  return [...schedule.entries, ...schedule.except].map((entry) => ({ ...owner, entry, deadline }));
}
