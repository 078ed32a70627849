import type { DayPart, TimeOfDay } from '../../../engine/plan/schedule.ts';
import { atBoundary } from './boundary.ts';
import { clock } from './clock.ts';
import type { TimeReader } from './time-reader.ts';

/** Lessons up to this number may be counted within the afternoon (下午第2节) rather than within the day. */
const MORNING_LESSONS = 4;
const MOST_LISTED = 12;

/** What was read, and whether a lesson number was left out because it may be counted from noon. */
export interface Moments {
  readonly times: readonly TimeOfDay[];
  readonly doubtful: boolean;
}

/**
 * 14:30—16:00, 下午, 第7节, 第1、2节, 上午第1—2节, period 3; several where they do not join (第3、5节).
 * Unless `marked`, lessons may do without 第 (周三 7、8节).
 */
export function timesOfDay(reader: TimeReader, marked = true): Moments | null {
  const spoken = clock(reader);
  if (spoken) {
    const part =
      reader.is('dayPart') && reader.attempt((inner) => inner.take('dayPart') && clock(inner)) === null;
    return { times: [part ? afternoonOf(reader, spoken) : spoken], doubtful: false };
  }
  return reader.attempt((inner) => lessonTimes(inner, marked)) ?? dayPart(reader);
}

function afternoonOf(reader: TimeReader, spoken: Extract<TimeOfDay, { kind: 'clock' }>): TimeOfDay {
  const part = reader.take('dayPart')?.id;
  const late = (part === 'afternoon' || part === 'evening') && spoken.start < 720;
  return late
    ? { ...spoken, start: spoken.start + 720, end: spoken.end === null ? null : spoken.end + 720 }
    : spoken;
}

function dayPart(reader: TimeReader): Moments | null {
  const part = reader.take('dayPart');
  return part && { times: [{ kind: 'part', part: part.id as DayPart }], doubtful: false };
}

function lessonTimes(reader: TimeReader, marked: boolean): Moments | null {
  const part = reader.take('dayPart');
  const ranges = reader.attempt(unitFirst) ?? reader.attempt((inner) => unitLast(inner, marked));
  if (!ranges) return null;
  const late = part?.id === 'afternoon' || part?.id === 'evening';
  if (late && ranges.every((range) => range.to <= MORNING_LESSONS)) {
    return { times: [{ kind: 'part', part: part.id as DayPart }], doubtful: true };
  }
  return { times: joined(ranges).map((range) => ({ kind: 'lesson', ...range })), doubtful: false };
}

interface Lessons {
  readonly from: number;
  readonly to: number;
}

/** period 3, periods 1-2 */
function unitFirst(reader: TimeReader): Lessons[] | null {
  return reader.take('lesson') ? numbers(reader, false, atBoundary) : null;
}

/** 第7节, 第1—2节, 第1、2节, 3rd period */
function unitLast(reader: TimeReader, marked: boolean): Lessons[] | null {
  const ranges = numbers(reader, marked, (inner) => inner.is('lesson') || inner.is('list'));
  return ranges && reader.take('lesson') ? ranges : null;
}

/** `isLesson`: whether the reader, behind a further number, stands where a lesson's number ends. */
function numbers(
  reader: TimeReader,
  marked: boolean,
  isLesson: (behind: TimeReader) => boolean,
): Lessons[] | null {
  const first = lessons(reader, marked);
  if (!first) return null;
  const all = [first];
  while (all.length < MOST_LISTED) {
    const next = reader.attempt((inner) => {
      if (!inner.take('list') && !inner.take('lesson')) return null;
      inner.take('list');
      const more = lessons(inner, false);
      // 第2节、10月20日 第3节: the next number counts something else.
      return isLesson(inner) ? more : null;
    });
    if (!next) break;
    all.push(next);
  }
  return all;
}

function lessons(reader: TimeReader, marked: boolean): Lessons | null {
  const from = lesson(reader, marked);
  if (!from) return null;
  const to = reader.attempt((inner) => {
    if (!inner.take('range') && !inner.attempt((unit) => unit.take('lesson') && unit.take('range')))
      return null;
    return lesson(inner, false);
  });
  return { from: from.from, to: (to ?? from).to };
}

/** One number; two digits that follow each other are two lessons (第七八节). */
function lesson(reader: TimeReader, marked: boolean): Lessons | null {
  const nth = reader.take('nth');
  if (nth) return nth.value > 0 ? { from: nth.value, to: nth.value } : null;
  const ordinal = reader.take('ordinal');
  const number = reader.take('number');
  if (!number) return null;
  const th = reader.take('ordinalEnd');
  if (marked && !ordinal && !th) return null;
  const tens = Math.floor(number.value / 10);
  const pair =
    number.id === 'words' &&
    number.value % 10 === tens + 1 &&
    !reader.slice.folded.slice(number.from, number.to).includes('十');
  return pair && tens > 0 ? { from: tens, to: tens + 1 } : { from: number.value, to: number.value };
}

/** 第1、2节 is one stretch, 第3、5节 are two. */
function joined(ranges: readonly Lessons[]): Lessons[] {
  const out: Lessons[] = [];
  for (const range of ranges) {
    const last = out.at(-1);
    if (last && range.from === last.to + 1) out[out.length - 1] = { from: last.from, to: range.to };
    else out.push(range);
  }
  return out;
}
