import type { DateExpression } from '../../../engine/plan/schedule.ts';
import { type Reading, type Slice, trimmed } from '../slice.ts';
import { checkDates } from './checks.ts';
import { date } from './dates.ts';
import { timeReader } from './time-reader.ts';
import { unreadable } from './unreadable.ts';

/** A single date, the whole piece; a weekday beside it is passed over. */
export function readDate(slice: Slice): Reading<DateExpression | null> {
  const whole = trimmed(slice);
  const reader = timeReader(whole);
  const value = date(reader);
  reader.take('weekday');
  if (!value) return { value, problems: [unreadable(whole, 'date')] };
  const rest = reader.done ? [] : [unreadable(whole, 'end', reader.textStart)];
  return { value, problems: [...checkDates(whole, value, null), ...rest] };
}
