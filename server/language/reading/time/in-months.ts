import type { MonthSpan } from '../../../engine/plan/schedule.ts';
import { type Core, only } from './draft.ts';
import { monthly, monthlyDays, ordinals } from './monthly.ts';
import { monthSpans } from './months.ts';
import { routine } from './routine.ts';
import type { TimeReader } from './time-reader.ts';
import { inWeeks } from './weeks.ts';

/** 九月份, 10月—11月, 9月第1周, 10月最后一个周五, 9—12月 每周三, 9月 每月第2个周三. */
export function inMonths(reader: TimeReader): Core | null {
  const spans = monthSpans(reader);
  return spans && forEach(reader, spans, (span) => within(reader, span) ?? only({ kind: 'months', span }));
}

/** Reads the same words behind each head (10、11月 每周三); the reader ends behind them. */
function forEach<T>(reader: TimeReader, heads: readonly T[], read: (head: T) => Core): Core {
  const tail = reader.at;
  const cores = heads.map((head) => {
    reader.at = tail;
    return read(head);
  });
  return { ...cores.at(-1), whens: cores.flatMap((core) => core.whens) };
}

function within(reader: TimeReader, span: MonthSpan): Core | null {
  return (
    reader.attempt((inner) => weeksOf(inner, span)) ??
    reader.attempt((inner) => daysOf(inner, span)) ??
    monthly(reader, span) ??
    routine(reader, span)
  );
}

/** 9月第1周, 9月第一、三周 周二, 10月最后一周 */
function weeksOf(reader: TimeReader, span: MonthSpan): Core | null {
  const numbers = span.from === span.to ? ordinals(reader) : null;
  if (!numbers || !reader.take('unit', 'week')) return null;
  return forEach(reader, numbers, (nth) => inWeeks(reader, { kind: 'ofMonth', month: span.from, nth }));
}

/** 10月 第2个周三 */
function daysOf(reader: TimeReader, span: MonthSpan): Core | null {
  const days = reader.is('ordinal') || reader.is('nth') ? monthlyDays(reader) : null;
  return days && { whens: days.map((on) => ({ kind: 'monthly', on, within: span })) };
}
