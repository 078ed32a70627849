import type { MonthExpression, MonthSpan } from '../../../engine/plan/schedule.ts';
import { trailingYear } from './dates.ts';
import type { TimeReader } from './time-reader.ts';
import { type Year, year } from './years.ts';

const MONTHS = 12;

export type MonthPart = MonthExpression['part'];

/** 九月份, 9月下旬, 9月底, 明年2月上旬, 2026年9月, 2026-09, late September, end of May 2027. */
export function month(reader: TimeReader): MonthExpression | null {
  return reader.attempt(isoMonth) ?? reader.attempt(written) ?? reader.attempt(english);
}

/** One or more spans: 10月—11月, 9—12月 (one each), 10、11月 (two), 9月下旬至10月上旬, 9月上旬至中旬. */
export function monthSpans(reader: TimeReader): MonthSpan[] | null {
  const listed = reader.attempt(listedMonths);
  if (listed) return listed;
  const open = reader.attempt(openRange);
  if (open) return [open];
  const from = month(reader);
  if (!from) return null;
  const to = reader.attempt((inner) =>
    inner.take('range') ? (month(inner) ?? monthPart(inner, from)) : null,
  );
  return [{ kind: 'months', from, to: to ? inheritYear(from, to) : from }];
}

/** 下旬 after 10月上旬: another part of the same month. */
export function monthPart(reader: TimeReader, of: MonthExpression): MonthExpression | null {
  const from = reader.textStart;
  const part = reader.take('monthPart');
  return part && { year: of.year, month: of.month, part: part.id as MonthPart, source: reader.source(from) };
}

function isoMonth(reader: TimeReader): MonthExpression | null {
  const from = reader.textStart;
  const first = reader.take('number');
  if (first?.id !== 'digits' || first.to - first.from !== 4 || !reader.glued) return null;
  const mark = reader.nextText;
  if (mark !== '-' && mark !== '.' && mark !== '/') return null;
  if (!(reader.take('range') ?? reader.take('mark')) || !reader.glued) return null;
  const second = reader.take('number');
  if (!second || second.to - second.from > 2 || (reader.glued && [mark, ':'].includes(reader.nextText)))
    return null;
  return { year: first.value, month: second.value, part: 'whole', source: reader.source(from) };
}

function written(reader: TimeReader): MonthExpression | null {
  const from = reader.textStart;
  const said = year(reader);
  const number = reader.take('number');
  if (!number) return null;
  const unit = reader.take('unit', 'month');
  const part = reader.take('monthPart');
  if (!unit && !part) return null;
  return expression(reader, from, said, number.value, part?.id as MonthPart | undefined);
}

function english(reader: TimeReader): MonthExpression | null {
  const from = reader.textStart;
  const said = year(reader);
  const part = reader.take('monthPart');
  const name = reader.take('monthName');
  if (!name) return null;
  const after = part ?? reader.take('monthPart');
  return expression(
    reader,
    from,
    said ?? trailingYear(reader),
    name.value,
    after?.id as MonthPart | undefined,
  );
}

function expression(
  reader: TimeReader,
  from: number,
  said: Year | null,
  month: number,
  part: MonthPart = 'whole',
): MonthExpression {
  return { year: said, month, part, source: reader.source(from) };
}

/** 9—12月: the unit stands once. */
function openRange(reader: TimeReader): MonthSpan | null {
  const from = reader.textStart;
  const said = year(reader);
  const number = reader.take('number');
  if (!number) return null;
  const first = expression(reader, from, said, number.value);
  if (!reader.take('range')) return null;
  const last = written(reader);
  return last && { kind: 'months', from: first, to: inheritYear(first, last) };
}

/** 10、11月: the unit stands once, a window each. */
function listedMonths(reader: TimeReader): MonthSpan[] | null {
  const from = reader.textStart;
  const said = year(reader);
  const months: MonthExpression[] = [];
  let start = from;
  while (months.length < MONTHS) {
    const number = reader.take('number');
    if (!number) return null;
    const closed = reader.take('unit', 'month');
    months.push(expression(reader, start, said, number.value));
    if (closed)
      return months.length > 1 ? months.map((one) => ({ kind: 'months', from: one, to: one })) : null;
    if (!reader.take('list')) return null;
    start = reader.textStart;
  }
  return null;
}

/** A written year holds for both ends; an end in an earlier month is in the year after. */
function inheritYear(from: MonthExpression, to: MonthExpression): MonthExpression {
  if (to.year !== null || typeof from.year !== 'number') return to;
  return { ...to, year: to.month < from.month ? from.year + 1 : from.year };
}
