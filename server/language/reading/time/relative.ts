import type { Anchor, PointName, RoutineDays, When } from '../../../engine/plan/schedule.ts';
import { type Slice, sourceOf, subslice, trimmed } from '../slice.ts';
import { atBoundary } from './boundary.ts';
import { type Core, only } from './draft.ts';
import { timesOfDay } from './time-of-day.ts';
import type { TimeReader } from './time-reader.ts';
import { tokenize } from './tokens.ts';
import { weekdays } from './weekdays.ts';
import { isLatin, names } from './words.ts';

/** In time words; bounds the work on text that is no time at all. */
const LONGEST_ANCHOR = 40;

export type Distance = NonNullable<Extract<When, { kind: 'relative' }>['distance']>;

/** 期中考试 前1周, 考试1周前, 每次公开课前1周, 国庆节后, 1 week before 期中考试: whatever stands there is the anchor. */
export function relative(reader: TimeReader): Core | null {
  return reader.attempt(anchorLast) ?? reader.attempt(anchorFirst);
}

/** 1周, 一个月, 3 days */
export function distance(reader: TimeReader): Distance | null {
  return reader.attempt((inner) => {
    const count = inner.take('number') ?? inner.take('cardinal');
    inner.take('counter');
    const unit = count && inner.take('unit');
    if (!unit || (unit.id !== 'day' && unit.id !== 'week' && unit.id !== 'month')) return null;
    return { count: count.value, unit: unit.id };
  });
}

/** 1 week before 期中考试, Wed of the week after 期中考试, 1 week before 期中考试 Wed 15:00 */
function anchorLast(reader: TimeReader): Core | null {
  const begin = reader.textStart;
  const latin = isLatin(reader.nextText.charAt(0));
  const early = latin ? reader.attempt(daysAhead) : null;
  const far = distance(reader) ?? (latin ? theUnit(reader) : null);
  const side = sideOf(reader);
  if (!side || reader.done) return null;
  const each = reader.take('every') !== null;
  const from = reader.textStart;
  const end = anchorEnd(reader);
  if (end === reader.at) return null;
  reader.at = end;
  const name = unquoted(trimmed(subslice(reader.slice, from, reader.textEnd)));
  const days = early ?? daysBehind(reader);
  return build(reader, begin, name, side, far, each, days);
}

/** Wed, first Wed: the first such day behind the anchor is the one that is meant without an ordinal. */
function daysAhead(reader: TimeReader): RoutineDays | null {
  reader.take('nth', '1');
  return weekdays(reader);
}

/** the week after, the day before */
function theUnit(reader: TimeReader): Distance | null {
  const unit = reader.take('unit', 'week') ?? reader.take('unit', 'day');
  return unit && { count: 1, unit: unit.id === 'week' ? 'week' : 'day' };
}

/** 周三, 第一个周三, 固定时间 behind a distance; empty if no day is said. */
function daysBehind(reader: TimeReader): RoutineDays {
  if (reader.take('fixed')) return 'fixed';
  const days = reader.attempt((inner) => {
    if (inner.take('ordinal') && inner.take('number')?.value !== 1) return null;
    inner.take('counter');
    return inner.is('weekday') ? weekdays(inner) : null;
  });
  return days ?? [];
}

/** The anchor runs to the next hard mark, less weekdays and a time of day at its end. */
function anchorEnd(reader: TimeReader): number {
  const hard = hardEnd(reader);
  const start = reader.at;
  for (let at = start + 1; at < hard; at++) {
    reader.at = at;
    daysBehind(reader);
    timesOfDay(reader);
    const ended = reader.at > at && reader.at === hard;
    reader.at = start;
    if (ended) return at;
  }
  return hard;
}

function anchorFirst(reader: TimeReader): Core | null {
  const begin = reader.textStart;
  reader.attempt((inner) => inner.take('current') ?? (inner.take('every') && inner.take('unit', 'term')));
  const each = reader.attempt((inner) => inner.take('every') && inner.take('times')) !== null;
  const from = reader.textStart;
  const start = reader.at;
  const hard = hardEnd(reader);
  for (let at = start + 1; at < hard; at++) {
    reader.at = at;
    const side = sideOf(reader);
    if (!side) continue;
    const far = distance(reader);
    const days = daysBehind(reader);
    const end = reader.at;
    timesOfDay(reader);
    const ended = atBoundary(reader) || reader.is('within');
    reader.at = end;
    if (!ended) continue;
    const ahead = far ? null : distanceBefore(reader, start, at);
    const to = reader.tokens[ahead ? at - 2 : at]?.from ?? from;
    const name = unquoted(trimmed(subslice(reader.slice, from, to)));
    return build(reader, begin, name, side, far ?? ahead, each, days);
  }
  return null;
}

/**
 * 期中考试, 国庆节, 期中考试周 where an exception or a bound is said: the days of what has that name, or the weeks it
 * lies in. Null for text that is no name.
 */
export function during(text: Slice): When | null {
  const whole = unquoted(trimmed(text));
  const last = tokenize(whole.folded).at(-1);
  const inWeeks = last?.kind === 'unit' && last.id === 'week' && last.from > 0;
  const name = inWeeks ? trimmed(subslice(whole, 0, last.from)) : whole;
  if (name.text === '' || !isName(name)) return null;
  const distance = inWeeks ? ({ count: 1, unit: 'week' } as const) : null;
  return { kind: 'relative', anchor: anchor(name), direction: 'during', distance, days: [], each: false };
}

/** So far before or after a point of the year; null: no matter how far. */
export function fromPoint(point: PointName, direction: 'before' | 'after', far: Distance | null): Core {
  const anchor = { kind: 'point', point } as const;
  return only({ kind: 'relative', anchor, direction, days: [], distance: far, each: false });
}

/** The 1周 of 考试1周前, if an anchor stands before it. */
function distanceBefore(reader: TimeReader, start: number, at: number): Distance | null {
  if (at - 2 <= start) return null;
  const end = reader.at;
  reader.at = at - 2;
  const far = distance(reader);
  const fits = far !== null && reader.at === at;
  reader.at = end;
  return fits ? far : null;
}

/** `begin`: where the entry begins, with its 每次. */
function build(
  reader: TimeReader,
  begin: number,
  name: Slice,
  direction: 'before' | 'after',
  far: Distance | null,
  each: boolean,
  days: RoutineDays,
): Core | null {
  if (name.text === '' || !isName(name)) return null;
  if ((each && !far) || names('occasion', name.folded)) {
    return only({ kind: 'triggered', text: reader.slice.text.slice(begin, reader.textEnd) });
  }
  return only({ kind: 'relative', anchor: anchor(name), direction, distance: far, days, each });
}

/** A name has something that is no time word; a bare 20日 or 第3周 is none. */
function isName({ folded }: Slice): boolean {
  if (names('holiday', folded) || names('occasion', folded)) return true;
  const [first, ...more] = tokenize(folded);
  return (
    [first, ...more].some((token) => token?.kind === 'other') ||
    (first?.kind === 'point' && more.length === 0)
  );
}

/** What a name before 前 or 后 hangs on. */
export function anchor(text: Slice): Anchor {
  const name = { text: text.text, source: sourceOf(text) };
  if (names('holiday', text.folded)) return { kind: 'holiday', name };
  const [point, ...more] = tokenize(text.folded);
  if (point?.kind === 'point' && more.length === 0) return { kind: 'point', point: point.id as PointName };
  return { kind: 'named', name };
}

function unquoted(text: Slice): Slice {
  const quoted = /^["“「『](.+)["”」』]$/u.test(text.text);
  return quoted ? subslice(text, 1, text.text.length - 1) : text;
}

function sideOf(reader: TimeReader): 'before' | 'after' | null {
  if (reader.take('before')) return 'before';
  return reader.take('after') ? 'after' : null;
}

/** Names may hold 和 and 与, so only the harder marks end them. */
function hardEnd(reader: TimeReader): number {
  const last = Math.min(reader.end, reader.at + LONGEST_ANCHOR);
  let at = reader.at;
  for (; at < last; at++) {
    const token = reader.tokens[at];
    if (token?.kind === 'except' || (token?.kind === 'list' && token.id !== 'and')) break;
  }
  return at;
}
