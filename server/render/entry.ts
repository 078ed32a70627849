import { weekday } from '../engine/calendar/day.ts';
import type { Occurrence } from '../engine/schedule/occurrence.ts';
import { mapped, type Steps } from '../engine/steps/steps.ts';
import { clock, clockSpan, shortDate } from './clock.ts';
import { inOrder } from './order.ts';
import { oneLine } from './plain.ts';
import type { Line, LineTone } from './sheet.ts';
import type { Words } from './words.ts';

/** Events that a reader sees as one: the same activity at the same time, held by several groups. */
export interface Entry {
  readonly first: Occurrence;
  readonly groups: readonly string[];
  readonly places: readonly string[];
  readonly topics: readonly string[];
  readonly speakers: readonly string[];
  readonly participants: readonly string[];
}

/** Merges the events of several groups, in order of time. */
export function* entriesOf(occurrences: readonly Occurrence[]): Steps<readonly Entry[]> {
  const merged = new Map<string, Occurrence[]>();
  for (const occurrence of inOrder(occurrences)) {
    yield;
    const { kind, activity, date, endDate, start, end, part, status, movedFrom, note } = occurrence;
    const key = JSON.stringify([kind, activity, date, endDate, start, end, part, status, movedFrom, note]);
    const same = merged.get(key);
    if (same) same.push(occurrence);
    else merged.set(key, [occurrence]);
  }
  return (yield* mapped(merged.values(), entryOf)).flatMap((entry) => entry ?? []);
}

function entryOf(same: readonly Occurrence[]): Entry | null {
  const [first] = same;
  if (!first) return null;
  return {
    first,
    groups: distinct(same, (o) => o.groups),
    places: distinct(same, (o) => (o.place === null ? NONE : [o.place])),
    topics: distinct(same, (o) => (o.topic === null ? NONE : [o.topic])),
    speakers: distinct(same, (o) => o.speakers),
    participants: distinct(same, (o) => o.participants),
  };
}

const NONE: readonly string[] = [];

function distinct(
  same: readonly Occurrence[],
  values: (occurrence: Occurrence) => readonly string[],
): readonly string[] {
  const found = new Set<string>();
  for (const occurrence of same) for (const value of values(occurrence)) found.add(oneLine(value));
  return found.size === 0 ? NONE : [...found];
}

/** One line for a day of the grid: `14:30 集体备课（语文组、数学组）`. What the day's label says is not said again. */
export function entryLine(entry: Entry, words: Words, said: string): Line {
  const { first } = entry;
  const note =
    first.note !== null && said.includes(first.note) && first.movedFrom === null ? null : first.note;
  const time = first.start === null ? (first.part ?? '') : clock(first.start);
  const due = first.kind === 'deadline' ? `${words.kind.deadline}${words.colon}` : '';
  const remark = remarkOf({ ...entry, first: { ...first, note, kind: 'activity' } }, words);
  return {
    text: oneLine(
      `${time === '' ? '' : `${time} `}${due}${contentOf(entry, words)}${remark === '' ? '' : words.parenthesis(remark)}`,
    ),
    tone: toneOf(first),
  };
}

/** What takes place and who holds it: `集体备课「大单元设计」（语文组）`. */
export function contentOf(entry: Entry, words: Words, withGroups = true): string {
  const groups = withGroups ? groupsOf(entry, words) : '';
  const [topic, ...others] = entry.topics;
  const title = topic === undefined || others.length > 0 ? '' : quotedTitle(topic);
  return `${oneLine(entry.first.activity)}${title}${groups === '' ? '' : words.parenthesis(groups)}`;
}

/** 《西游记》交流课 brings marks of its own, which do not nest. */
function quotedTitle(topic: string): string {
  return /[《》]/.test(topic) ? `“${topic}”` : `《${topic}》`;
}

/** At most three names, then a number. */
export function groupsOf({ groups }: Entry, words: Words): string {
  const [first = ''] = groups;
  return groups.length > 3 ? words.manyGroups(first, groups.length) : groups.join(words.list);
}

/** Day and hour as an announcement says it: `9/9 周三 14:30—16:00`, `9/21—9/30`. */
export function timeOf(entry: Entry, words: Words): string {
  const { first } = entry;
  const days =
    first.date === first.endDate
      ? `${shortDate(first.date)} ${words.weekdays[weekday(first.date) - 1]}`
      : `${shortDate(first.date)}—${shortDate(first.endDate)}`;
  const hours = hoursOf(entry);
  return oneLine(hours === '' ? days : `${days} ${hours}`);
}

/** `14:30—16:00`, the part of the day where no hours are known, or ''. */
export function hoursOf({ first }: Entry): string {
  return first.start === null ? oneLine(first.part ?? '') : clockSpan(first.start, first.end);
}

/** Suspended, moved, tentative, due: what has to be said of the event beside its name. '' = nothing. */
export function remarkOf({ first }: Entry, words: Words): string {
  const remarks: string[] = [];
  const why = first.note !== null && first.projected ? words.expected(first.note) : first.note;
  if (first.status === 'suspended') remarks.push(words.suspended(why));
  else if (first.movedFrom !== null) remarks.push(words.movedFrom(shortDate(first.movedFrom), why));
  else if (why !== null) remarks.push(why);
  if (first.status === 'tentative') remarks.push(words.status.tentative);
  // The day itself stands beside it already, unless it is the end of a span.
  if (first.kind === 'deadline')
    remarks.push(first.date === first.endDate ? words.kind.deadline : words.due(shortDate(first.endDate)));
  if (first.projected && first.note === null) remarks.push(words.projected);
  return oneLine(remarks.join(words.list));
}

export function toneOf(occurrence: Occurrence): LineTone {
  if (occurrence.status !== 'planned') return occurrence.status;
  if (occurrence.kind === 'window') return 'window';
  return occurrence.kind === 'deadline' ? 'deadline' : 'plain';
}
