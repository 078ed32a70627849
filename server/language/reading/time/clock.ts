import type { DayPart, TimeOfDay } from '../../../engine/plan/schedule.ts';
import type { TimeReader } from './time-reader.ts';

const HOUR = 60;
const NOON = 12 * HOUR;
const MIDNIGHT = 24 * HOUR;

/** Half of the day that a written hour belongs to; null = as written. */
type Half = 'am' | 'pm' | null;

/** 14:30, 14:30—16:00, 下午2:30, 下午2点半, 3:00pm, 3-4pm, 上午10:00—下午2:00; minutes since midnight. */
export function clock(reader: TimeReader): Extract<TimeOfDay, { kind: 'clock' }> | null {
  return reader.attempt(span);
}

function span(reader: TimeReader): Extract<TimeOfDay, { kind: 'clock' }> | null {
  const part = reader.take('dayPart');
  const first = moment(reader, true);
  if (!first) return null;
  const second = reader.attempt((inner) => {
    if (!inner.take('range')) return null;
    const own = inner.take('dayPart');
    const last = moment(inner, false);
    return last && { ...last, half: own ? halfOf(own.id) : last.half };
  });
  if (first.open && (!second || second.half === null)) return null;
  const lead = part ? halfOf(part.id) : (first.half ?? (first.open ? (second?.half ?? null) : null));
  const start = shifted(first.minutes, lead);
  const end = second ? shifted(second.minutes, second.half ?? lead) : null;
  if (start > MIDNIGHT || (end !== null && end > MIDNIGHT)) return null;
  return { kind: 'clock', start, end };
}

/** One point of time; `open` if its half of the day is still to come (3-4pm). */
function moment(
  reader: TimeReader,
  mayBeOpen: boolean,
): { minutes: number; half: Half; open: boolean } | null {
  const hour = reader.take('number');
  if (!hour || hour.value > 24) return null;
  let minutes: number | null = null;
  if (reader.take('mark', 'colon')) {
    const written = reader.take('number');
    if (!written || written.to - written.from !== 2) return null;
    minutes = written.value;
  } else if (reader.take('clock', 'hour')) {
    minutes = afterHour(reader);
  }
  if (minutes !== null && minutes >= HOUR) return null;
  const half = reader.take('halfDay');
  const open = minutes === null && !half;
  if (open && !(mayBeOpen && reader.is('range'))) return null;
  return {
    minutes: hour.value * HOUR + (minutes ?? 0),
    half: half?.id === 'am' || half?.id === 'pm' ? half.id : null,
    open,
  };
}

/** After 点: 半, 一刻, 30分, 30, nothing. */
function afterHour(reader: TimeReader): number {
  if (reader.take('clock', 'half')) return HOUR / 2;
  const number = reader.attempt((inner) => {
    const written = inner.take('number');
    if (!written) return null;
    if (inner.take('clock', 'quarter')) return written.value * (HOUR / 4);
    return inner.take('clock', 'minute') || written.to - written.from === 2 ? written.value : null;
  });
  return number ?? 0;
}

/** 下午 and 晚上 add 12 hours before 12:00; 12am is midnight. */
function shifted(minutes: number, half: Half): number {
  if (half === 'pm') return minutes < NOON ? minutes + NOON : minutes;
  return half === 'am' && minutes >= NOON && minutes < NOON + HOUR ? minutes - NOON : minutes;
}

function halfOf(part: string): Half {
  const known = part as DayPart;
  return known === 'afternoon' || known === 'evening' || known === 'afterSchool' ? 'pm' : null;
}
