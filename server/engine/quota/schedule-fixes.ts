import type { Activity } from '../plan/activity.ts';
import type { FixWords, Lexicon } from '../plan/lexicon.ts';
import type { Fix } from '../plan/problem.ts';
import type { ScheduleEntry } from '../plan/schedule.ts';
import { CLAUSE } from '../plan/standard-ids.ts';
import type { Sheet } from './sheet.ts';
import type { Tally } from './tally.ts';

/**
 * The smallest changes of a schedule among `own` that may close the gap of those who get what is on `sheets`: events of days off are moved instead of
 * dropped, every other week becomes every week, missing weeks are added to a list of weeks.
 */
export function scheduleFixes(
  sheets: readonly Sheet[],
  lacking: readonly Tally[],
  gap: number,
  own: ReadonlySet<Activity>,
  lexicon: Lexicon,
): readonly Fix[] {
  const events = new Set(sheets.flatMap((sheet) => sheet.tickets().map(({ event }) => event)));
  const activities = new Map<Activity, number>();
  for (const { activity, suspended } of events) {
    if (activity && own.has(activity))
      activities.set(activity, (activities.get(activity) ?? 0) + (suspended ? 1 : 0));
  }
  const weeks = lacking.flatMap(({ stretch }) => stretch.week?.number ?? []);
  return [...activities].flatMap(([activity, suspended]) => [
    ...(suspended >= gap ? postponed(activity, lexicon.fixes) : []),
    ...everyWeek(activity, lexicon.fixes),
    ...addedWeeks(activity, weeks, lexicon),
  ]);
}

/** 遇假 取消 → 顺延. */
function postponed({ schedule, dayOff, clauses }: Activity, words: FixWords): readonly Fix[] {
  if (!schedule || (dayOff && dayOff.kind !== 'cancel')) return [];
  const clause = clauses.find(({ word }) => word === CLAUSE.dayOff);
  if (dayOff && !clause) return [];
  const edit = clause
    ? { source: clause.source, text: words.postponedClause }
    : {
        source: { ...schedule.source, start: schedule.source.end },
        text: words.comma + words.postponedClause,
      };
  return [{ key: 'setDayOffPolicy', data: { policy: words.postponed }, edits: [edit] }];
}

/** 每两周, 单周 → 每周. */
function everyWeek({ schedule }: Activity, { sparse, weekly }: FixWords): readonly Fix[] {
  if (!schedule) return [];
  return schedule.entries.flatMap((entry): Fix[] => {
    const { when } = entry;
    const isSparse = when.kind === 'routine' && (when.cycle.kind === 'parity' || when.cycle.every > 1);
    const written = textOf(entry, schedule);
    const found = isSparse ? sparse(written) : null;
    if (!found) return [];
    const start = entry.source.start + found.at;
    const source = { ...entry.source, start, end: start + found.length };
    return [{ key: 'correctRate', data: { text: weekly }, edits: [{ source, text: weekly }] }];
  });
}

/** 第3周、第7周 周一 → 第3周、第7周、第9周 周一. */
function addedWeeks(
  { name, schedule }: Activity,
  weeks: readonly number[],
  { fixes, time }: Lexicon,
): readonly Fix[] {
  if (weeks.length === 0 || !schedule) return [];
  const listed = schedule.entries.flatMap(({ when }) =>
    when.kind === 'weeks' && when.weeks.kind === 'numbers' ? when.weeks.ranges : [],
  );
  const last = listed.at(-1);
  if (!last) return [];
  const source = { ...last.source, start: last.source.end };
  const text = weeks.map((week) => fixes.separator + time.week(week)).join('');
  const data = { activity: name?.text ?? '', count: weeks.length };
  return [{ key: 'addOccurrences', data, edits: [{ source, text }] }];
}

function textOf(entry: ScheduleEntry, schedule: NonNullable<Activity['schedule']>): string {
  const offset = entry.source.start - schedule.source.start;
  return schedule.text.slice(Math.max(0, offset), offset + entry.source.end - entry.source.start);
}
