import type { When } from '../../../engine/plan/schedule.ts';
import { continuation } from './continuation.ts';
import type { Draft, Stretch } from './draft.ts';
import { entry } from './entry.ts';
import { atBoundary } from './relative.ts';
import type { TimeReader } from './time-reader.ts';

export interface ListReading {
  readonly drafts: readonly Draft[];
  readonly unreadable: readonly Stretch[];
}

/** Entries with 、 和 ； between them, up to an exception or the end. What follows a list holds for all of it. */
export function entries(reader: TimeReader): ListReading {
  const found: Draft[] = [];
  const unreadable: Stretch[] = [];
  let group: Draft[] = [];
  while (!reader.done && !reader.is('except') && !reader.is('exceptEnd')) {
    const mark = reader.take('list');
    if (mark?.id === 'end') {
      found.push(...distributed(group));
      group = [];
    }
    if (mark) continue;
    const last = group.at(-1);
    const more = (last ? continuation(reader, last) : null) ?? reader.attempt(entry);
    if (more) group.push(...more);
    const bad = more && (atBoundary(reader) || startsEntry(reader)) ? null : skip(reader);
    if (bad) unreadable.push(bad);
  }
  return { drafts: [...found, ...distributed(group)], unreadable };
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
function distributed(group: readonly Draft[]): Draft[] {
  const out: Draft[] = [];
  let next: Draft | null = null;
  for (const draft of [...group].reverse()) {
    const shared: Draft = next ? inherit(draft, next) : draft;
    out.unshift(shared);
    next = shared;
  }
  return out;
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
