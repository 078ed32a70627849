import type { ScheduleEntry, TimeOfDay, When } from '../../../engine/plan/schedule.ts';
import { atBoundary } from './boundary.ts';
import { core } from './core.ts';
import type { Core, Draft, Stretch } from './draft.ts';
import { relative } from './relative.ts';
import { routineDays, startingFrom, startWeek } from './routine.ts';
import { type Moments, timesOfDay } from './time-of-day.ts';
import type { TimeReader } from './time-reader.ts';

type Bound = ScheduleEntry['bound'];

/** One entry of a schedule with its time of day and bound; one draft per day or time it names. */
export function entry(reader: TimeReader): Draft[] | null {
  const start = reader.at;
  const plain = reader.attempt(ordinary);
  if (plain && (atBoundary(reader) || reader.is('every') || reader.is('parity'))) return plain;
  const end = reader.at;
  reader.at = start;
  const named = reader.attempt(hanging);
  if (named) return named;
  reader.at = end;
  return plain ?? reader.attempt(dayless);
}

/** What stands behind the core of an entry: times, a bound, the first week of a routine. */
export interface Tail {
  readonly moments: Moments | null;
  readonly bound: Bound;
  readonly week: number | null;
}

export function tail(reader: TimeReader, whens: readonly When[]): Tail {
  let moments: Moments | null = null;
  let bound: Bound = null;
  let week: number | null = null;
  for (let progress = true; progress; ) {
    const at = reader.at;
    moments ??= timesOfDay(reader, false);
    if (moments) reader.take('fromEnd');
    week ??= startWeek(reader);
    bound ??= boundAfter(reader, whens);
    progress = reader.at > at;
  }
  return { moments, bound, week };
}

/** Drafts for every day and time. */
export function drafts(found: Core, behind: Tail, text: Stretch): Draft[] {
  const times: readonly (TimeOfDay | null)[] = behind.moments?.times ?? [null];
  const doubt = found.doubt ?? (behind.moments?.doubtful ? text : null);
  return found.whens.flatMap((when) =>
    times.map((at) => ({
      when: behind.week === null ? when : startingFrom(when, behind.week),
      at,
      bound: found.bound ?? behind.bound,
      text,
      vague: found.vague ?? null,
      doubt,
    })),
  );
}

/** An entry that hangs on no name: 10月14日下午, 9月底前, 每周三 第7节. What follows it is left to the caller. */
export function ordinary(reader: TimeReader): Draft[] | null {
  const from = reader.textStart;
  const bound = boundBefore(reader);
  const week = startWeek(reader);
  if (week !== null) reader.take('list');
  const early = reader.attempt((inner) => {
    const moments = timesOfDay(inner);
    return atBoundary(inner) ? null : moments;
  });
  const found = core(reader);
  if (!found) return null;
  const behind = tail(reader, found.whens);
  const days = withDays(reader, found);
  const more = days === found ? behind : merge(behind, tail(reader, days.whens));
  const lead = bound && (bound === 'before' ? boundOf(days.whens) : 'by');
  return drafts(
    { ...days, ...(lead ? { bound: lead } : {}) },
    { moments: more.moments ?? early, bound: more.bound, week: more.week ?? week },
    { from, to: reader.textEnd },
  );
}

function hanging(reader: TimeReader): Draft[] | null {
  const from = reader.textStart;
  const found = relative(reader);
  return found && drafts(found, tail(reader, found.whens), { from, to: reader.textEnd });
}

/** 下午2:30, 第7节: a time of day without a day is a time in name only. */
function dayless(reader: TimeReader): Draft[] | null {
  const from = reader.textStart;
  const moments = timesOfDay(reader);
  if (!moments || !atBoundary(reader)) return null;
  const text = { from, to: reader.textEnd };
  const word = reader.slice.text.slice(text.from, text.to);
  return drafts(
    { whens: [{ kind: 'vague', word }], vague: text },
    { moments, bound: null, week: null },
    text,
  );
}

/** 每两周一次 自第2周 周三: the weekday may come after the first week. */
function withDays(reader: TimeReader, found: Core): Core {
  const [when] = found.whens;
  if (when?.kind !== 'routine' || when.days.length > 0 || atBoundary(reader)) return found;
  const days = routineDays(reader);
  return days ? { ...found, whens: [{ ...when, days }] } : found;
}

function merge(first: Tail, second: Tail): Tail {
  return {
    moments: first.moments ?? second.moments,
    bound: first.bound ?? second.bound,
    week: first.week ?? second.week,
  };
}

function boundBefore(reader: TimeReader): 'by' | 'before' | null {
  if (reader.take('by') ?? reader.take('within')) return 'by';
  return reader.take('before') ? 'before' : null;
}

function boundAfter(reader: TimeReader, whens: readonly When[]): Bound {
  if (reader.take('within') ?? reader.take('by')) return 'by';
  return reader.take('before') ? boundOf(whens) : null;
}

/** A day or week before which something is due counts in; a month does not (5月前 is up to 30 April). */
function boundOf(whens: readonly When[]): Bound {
  const last = whens.at(-1);
  return last?.kind === 'months' && last.span.to.part === 'whole' ? 'beforeMonth' : 'by';
}
