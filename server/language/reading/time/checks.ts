import type { Problem } from '../../../engine/plan/problem.ts';
import type {
  DateExpression,
  MonthExpression,
  MonthSpan,
  ScheduleEntry,
  TimeOfDay,
  WeekSelection,
} from '../../../engine/plan/schedule.ts';
import type { Source } from '../../../engine/plan/source.ts';
import type { Slice } from '../slice.ts';

const MONTH_LENGTHS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** 8月 opens a school year; earlier months are those of its second year. */
const FIRST_MONTH = 8;

/** What is wrong with an entry as far as its own text tells: ranges that run backwards, dates that exist in no year. */
export function checkEntry(whole: Slice, entry: ScheduleEntry): Problem[] {
  const { when } = entry;
  const problems = reversedTime(entry.at, entry.source);
  if (when.kind === 'date') problems.push(...checkDates(whole, when.from, when.to));
  if (when.kind === 'months') problems.push(...checkMonths(whole, when.span));
  if (when.kind === 'weeks') problems.push(...checkWeeks(when.weeks));
  if ((when.kind === 'routine' || when.kind === 'monthly') && when.within) {
    problems.push(
      ...(when.within.kind === 'months' ? checkMonths(whole, when.within) : checkWeeks(when.within)),
    );
  }
  return problems;
}

/** Of a date, or of both ends of a range of dates. */
export function checkDates(whole: Slice, from: DateExpression, to: DateExpression | null): Problem[] {
  const problems = [...invalidDate(whole, from), ...(to ? invalidDate(whole, to) : [])];
  if (to && problems.length === 0 && isReversed(from, to, from.day, to.day))
    problems.push(reversed(whole, from, to));
  return problems;
}

function invalidDate(whole: Slice, date: DateExpression): Problem[] {
  const last = lastDay(date.year, date.month);
  if (date.day >= 1 && date.day <= last) return [];
  const year = typeof date.year === 'number' ? date.year : null;
  const { month, day } = date;
  return [
    {
      code: 'invalid-date',
      source: date.source,
      data: { text: textOf(whole, date.source), year, month, day, last },
    },
  ];
}

/** 0 for a month that does not exist; 29 for a February whose year is not written. */
function lastDay(year: DateExpression['year'], month: number): number {
  const short =
    month === 2 && typeof year === 'number' && (year % 4 !== 0 || (year % 100 === 0 && year % 400 !== 0));
  return short ? 28 : (MONTH_LENGTHS[month - 1] ?? 0);
}

function checkMonths(whole: Slice, span: MonthSpan): Problem[] {
  const ends = span.from === span.to ? [span.from] : [span.from, span.to];
  const invalid = ends.filter(({ month }) => month < 1 || month > 12);
  if (invalid.length > 0) return invalid.flatMap((end) => invalidDate(whole, { ...end, day: 1 }));
  const [from, to] = ends;
  return from && to && isReversed(from, to, PARTS.indexOf(from.part), PARTS.indexOf(to.part))
    ? [reversed(whole, from, to)]
    : [];
}

const PARTS: readonly MonthExpression['part'][] = ['start', 'early', 'mid', 'middle', 'whole', 'late', 'end'];

function checkWeeks(weeks: WeekSelection): Problem[] {
  if (weeks.kind !== 'numbers') return [];
  return weeks.ranges
    .filter(({ from, to }) => from > to)
    .map(({ from, to, source }) => ({
      code: 'range-reversed',
      source,
      data: { from: String(from), to: String(to) },
    }));
}

function reversedTime(at: TimeOfDay | null, source: Source): Problem[] {
  if (at?.kind === 'clock' && at.end !== null && at.end <= at.start) {
    return [{ code: 'range-reversed', source, data: { from: hours(at.start), to: hours(at.end) } }];
  }
  if (at?.kind !== 'lesson' || at.from <= at.to) return [];
  return [{ code: 'range-reversed', source, data: { from: String(at.from), to: String(at.to) } }];
}

/** Without written years, only ends in the same half of the school year can be compared. */
function isReversed(
  from: Pick<DateExpression, 'year' | 'month'>,
  to: Pick<DateExpression, 'year' | 'month'>,
  first: number,
  last: number,
): boolean {
  if (from.year !== to.year)
    return typeof from.year === 'number' && typeof to.year === 'number' && from.year > to.year;
  const comparable = from.year !== null || from.month >= FIRST_MONTH === to.month >= FIRST_MONTH;
  return comparable && (from.month > to.month || (from.month === to.month && first > last));
}

function reversed(whole: Slice, from: { readonly source: Source }, to: { readonly source: Source }): Problem {
  const source = { ...from.source, end: Math.max(from.source.end, to.source.end) };
  return {
    code: 'range-reversed',
    source,
    data: { from: textOf(whole, from.source), to: textOf(whole, to.source) },
  };
}

function textOf(whole: Slice, source: Source): string {
  return whole.text.slice(source.start - whole.start, source.end - whole.start).trim();
}

/** 16:00 */
function hours(minutes: number): string {
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}
