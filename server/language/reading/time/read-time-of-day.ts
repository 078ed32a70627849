import type { TimeOfDay } from '../../../engine/plan/schedule.ts';
import { type Reading, type Slice, trimmed } from '../slice.ts';
import { timesOfDay } from './time-of-day.ts';
import { timeReader } from './time-reader.ts';
import { unreadable } from './unreadable.ts';

/** 14:30—16:00, 下午, 第7节: one time of day, the whole piece. */
export function readTimeOfDay(slice: Slice): Reading<TimeOfDay | null> {
  const whole = trimmed(slice);
  const reader = timeReader(whole);
  const moments = timesOfDay(reader);
  const value = moments?.times[0] ?? null;
  const complete = value !== null && moments?.times.length === 1 && reader.done;
  return complete ? { value, problems: [] } : { value: null, problems: [unreadable(whole, 'time')] };
}
