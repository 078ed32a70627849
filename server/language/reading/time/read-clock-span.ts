import { type Reading, type Slice, trimmed } from '../slice.ts';
import { clock } from './clock.ts';
import { timeReader } from './time-reader.ts';
import { unreadable } from './unreadable.ts';

/** Minutes since midnight. */
export interface ClockSpan {
  readonly start: number;
  readonly end: number;
}

/** 8:00—8:40, 8:00 至 8:40, 下午2:00—2:40: both ends, the whole piece. Whether they follow is the bell schedule's to say. */
export function readClockSpan(slice: Slice): Reading<ClockSpan | null> {
  const whole = trimmed(slice);
  const reader = timeReader(whole);
  const value = clock(reader);
  if (!value || value.end === null || !reader.done)
    return { value: null, problems: [unreadable(whole, 'time')] };
  return { value: { start: value.start, end: value.end }, problems: [] };
}
