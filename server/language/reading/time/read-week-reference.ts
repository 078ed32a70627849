import { type Reading, type Slice, trimmed } from '../slice.ts';
import { termPrefix } from './terms.ts';
import { timeReader } from './time-reader.ts';
import { unreadable } from './unreadable.ts';
import { weekNumbers } from './week-numbers.ts';

/** A school week; `term` null = not said. */
export interface WeekReference {
  readonly term: number | null;
  readonly week: number;
}

/** 第10周, 第一学期第10周, term 1 week 10: the whole piece. */
export function readWeekReference(slice: Slice): Reading<WeekReference | null> {
  const whole = trimmed(slice);
  const reader = timeReader(whole);
  const term = termPrefix(reader)?.number ?? null;
  const weeks = weekNumbers(reader);
  if (!weeks || weeks.from !== weeks.to || !reader.done)
    return { value: null, problems: [unreadable(whole, 'time')] };
  return { value: { term, week: weeks.from }, problems: [] };
}
