import type { Weekday } from '../../../engine/plan/schedule.ts';
import { type Reading, type Slice, trimmed } from '../slice.ts';
import { timeReader } from './time-reader.ts';
import { unreadable } from './unreadable.ts';
import { weekday } from './weekdays.ts';

/** 周三, 星期日, Wednesday: one weekday, the whole piece. */
export function readWeekday(slice: Slice): Reading<Weekday | null> {
  const whole = trimmed(slice);
  const reader = timeReader(whole);
  const value = weekday(reader);
  return value && reader.done
    ? { value, problems: [] }
    : { value: null, problems: [unreadable(whole, 'time')] };
}
