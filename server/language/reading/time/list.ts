import type { When } from '../../../engine/plan/schedule.ts';
import { type Slice, subslice } from '../slice.ts';
import { atBoundary } from './boundary.ts';
import { continuation } from './continuation.ts';
import type { Draft, Stretch } from './draft.ts';
import { entry } from './entry.ts';
import { anchor, during } from './relative.ts';
import { timesOfDay } from './time-of-day.ts';
import type { TimeReader } from './time-reader.ts';

export interface ListReading {
  readonly drafts: readonly Draft[];
  readonly unreadable: readonly Stretch[];
}

/** One item of a list: what was read, and the piece of it that was not. */
interface Item {
  readonly drafts: readonly Draft[];
  readonly bad: Stretch | null;
  readonly text: Stretch;
}

/**
 * Entries with 、 and ； between them, up to an exception or the end. What follows a list holds for all of it. With
 * `named`, a name alone stands for the days of what has that name (除 期中考试).
 */
export function entries(reader: TimeReader, named = false): ListReading {
  const found: Item[] = [];
  let group: Item[] = [];
  while (!reader.done && !reader.is('except') && !reader.is('exceptEnd')) {
    const mark = reader.take('list');
    if (mark?.id === 'end') {
      found.push(...distributed(reader.slice, group));
      group = [];
    }
    if (!mark) group.push(named ? asName(reader.slice, item(reader, group)) : item(reader, group));
  }
  found.push(...distributed(reader.slice, group));
  return { drafts: found.flatMap(({ drafts }) => drafts), unreadable: found.flatMap(({ bad }) => bad ?? []) };
}

function item(reader: TimeReader, group: Item[]): Item {
  const from = reader.textStart;
  const last = group.at(-1);
  const before = last?.drafts.at(-1);
  if (last && before) {
    const late = lateTime(reader, before);
    if (late) {
      group.pop();
      return { ...last, drafts: [...last.drafts.slice(0, -1), ...late] };
    }
  }
  const drafts = (before ? continuation(reader, before) : null) ?? reader.attempt(entry) ?? [];
  const whole = drafts.length > 0 && (atBoundary(reader) || startsEntry(reader));
  const bad = whole ? null : skip(reader);
  return { drafts, bad, text: { from, to: reader.textEnd } };
}

/** An item that is no time, taken as a name. */
function asName(slice: Slice, one: Item): Item {
  const when = one.bad ? during(subslice(slice, one.text.from, one.text.to)) : null;
  if (!when) return one;
  const draft: Draft = { when, at: null, bound: null, text: one.text, vague: null, doubt: null };
  return { ...one, drafts: [draft], bad: null };
}

/** 周三，下午: a time behind a mark belongs to the entry before it if that has none. */
function lateTime(reader: TimeReader, last: Draft): Draft[] | null {
  if (last.at !== null || last.bound !== null || last.when.kind === 'vague') return null;
  return reader.attempt((inner) => {
    const moments = timesOfDay(inner);
    return moments && atBoundary(inner) ? moments.times.map((at) => ({ ...last, at })) : null;
  });
}

/** Another rhythm needs no mark before it: 每周三下午 每周五上午. */
function startsEntry(reader: TimeReader): boolean {
  return reader.is('every') || reader.is('parity');
}

/** Passes over what could not be read, up to the next mark. Takes at least one word. */
function skip(reader: TimeReader): Stretch {
  const from = reader.textStart;
  do reader.at += 1;
  while (!atBoundary(reader));
  return { from, to: reader.textEnd };
}

/** 第3周、第7周 周一 16:00: the weekday, the time and the bound of the last hold for those before it that have none. */
function distributed(slice: Slice, group: readonly Item[]): Item[] {
  const out: Item[] = [];
  let next: Draft | null = null;
  for (const one of [...group].reverse()) {
    const shared = withoutRepeats(shareItem(slice, one, next), next);
    out.push(shared);
    next = shared.drafts[0] ?? next;
  }
  return out.reverse();
}

/** 每周一次，周三下午 is one routine, said in two steps. */
function withoutRepeats(one: Item, next: Draft | null): Item {
  const repeats = (draft: Draft) => draft.when.kind === 'routine' && saidOf(draft) === saidOf(next);
  return next && one.drafts.some(repeats)
    ? { ...one, drafts: one.drafts.filter((draft) => !repeats(draft)) }
    : one;
}

/** Without the place of a name, whose origin leads back to the whole statement. */
function saidOf(draft: Draft | null): string {
  return JSON.stringify([draft?.when, draft?.at], (key, value: unknown) =>
    key === 'source' ? undefined : value,
  );
}

function shareItem(slice: Slice, one: Item, next: Draft | null): Item {
  if (!next) return one;
  const named = one.bad !== null || one.drafts.some(({ when }) => isDuring(when));
  if (named && next.when.kind === 'relative' && !isDuring(next.when) && next.when.anchor.kind !== 'point') {
    const name = anchor(subslice(slice, one.text.from, one.text.to));
    return { ...one, bad: null, drafts: [{ ...next, text: one.text, when: { ...next.when, anchor: name } }] };
  }
  const drafts: Draft[] = [];
  for (const draft of [...one.drafts].reverse()) drafts.push(inherit(draft, drafts.at(-1) ?? next));
  return { ...one, drafts: drafts.reverse() };
}

function isDuring(when: When): boolean {
  return when.kind === 'relative' && when.direction === 'during';
}

function inherit(draft: Draft, next: Draft): Draft {
  if (draft.at !== null || draft.bound !== null) return draft;
  const when = sharedWhen(draft.when, next.when);
  return when ? { ...draft, when, at: next.at, bound: next.bound } : draft;
}

/** The earlier `when` with what only the later one says; null if they are no list of one kind. */
function sharedWhen(when: When, next: When): When | null {
  if (
    when.kind === 'months' &&
    (next.kind === 'routine' || next.kind === 'monthly') &&
    next.within?.kind === 'months'
  ) {
    return { ...next, within: when.span };
  }
  if (when.kind === 'months' && next.kind === 'weeks' && next.weeks.kind === 'ofMonth') {
    return { ...next, weeks: { ...next.weeks, month: when.span.from } };
  }
  if (when.kind !== next.kind) return null;
  const dayless = (when.kind === 'weeks' || when.kind === 'routine') && when.days.length === 0;
  return dayless && (next.kind === 'weeks' || next.kind === 'routine') ? { ...when, days: next.days } : when;
}
