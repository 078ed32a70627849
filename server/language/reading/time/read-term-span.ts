import type { DateExpression } from '../../../engine/plan/schedule.ts';
import { type Reading, type Slice, trimmed } from '../slice.ts';
import { dateRange } from './dates.ts';
import { timeReader } from './time-reader.ts';
import { unreadable } from './unreadable.ts';

/** First and last day, both inclusive. */
export interface TermSpan {
  readonly from: DateExpression;
  readonly to: DateExpression;
}

/** 2026-09-01 至 2027-01-22, 9月1日—次年1月22日: the whole piece. Whether the days exist and follow is the calendar's to say. */
export function readTermSpan(slice: Slice): Reading<TermSpan | null> {
  const whole = trimmed(slice);
  const reader = timeReader(whole);
  reader.take('from');
  const range = dateRange(reader);
  if (!range?.to) return { value: null, problems: [unreadable(whole, 'date', reader.textStart)] };
  const rest = reader.done ? [] : [unreadable(whole, 'end', reader.textStart)];
  return {
    value: { from: range.from, to: range.to },
    problems: rest,
  };
}
