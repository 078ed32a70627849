import { type Reading, type Slice, sourceOf, trimmed } from '../slice.ts';
import { hours } from './checks.ts';
import { clock } from './clock.ts';
import { timeReader } from './time-reader.ts';
import { unreadable } from './unreadable.ts';

/** Minutes since midnight. */
export interface ClockSpan {
  readonly start: number;
  readonly end: number;
}

/** 8:00—8:40, 8:00 至 8:40, 下午2:00—2:40: both ends, the whole piece. */
export function readClockSpan(slice: Slice): Reading<ClockSpan | null> {
  const whole = trimmed(slice);
  const reader = timeReader(whole);
  const value = clock(reader);
  if (!value || value.end === null || !reader.done)
    return { value: null, problems: [unreadable(whole, 'time')] };
  const { start, end } = value;
  if (end > start) return { value: { start, end }, problems: [] };
  const data = { from: hours(start), to: hours(end) };
  return { value: { start, end }, problems: [{ code: 'range-reversed', source: sourceOf(whole), data }] };
}
