import type { WeekRange, WeekSelection, When } from '../../../engine/plan/schedule.ts';
import { sourceOf } from '../slice.ts';
import { type Core, only } from './draft.ts';
import { month } from './months.ts';
import { routine, routineDays } from './routine.ts';
import type { TimeReader } from './time-reader.ts';
import { bareWeeks, type WeekNumbers, weekNumbers } from './week-numbers.ts';
import { weekdays } from './weekdays.ts';

/** More weeks than a school year has; bounds the work on long lists that are none. */
const MOST_LISTED = 60;

/** 第3周 周二, 第3、7、11周 周一, 第3周至第16周 每周 周一, Tue of week 3, first week of September. */
export function weeks(reader: TimeReader, term: number | null): Core | null {
  return (
    reader.attempt((inner) => daysFirst(inner, term)) ?? reader.attempt((inner) => weeksFirst(inner, term))
  );
}

/** 第3周, 第3周、第7周、第11周, 第3、7、11周, weeks 3, 7 and 11. */
function weekRanges(reader: TimeReader): readonly WeekRange[] | null {
  const unitFirst = reader.is('unit', 'week');
  const first = reader.attempt(listed) ?? single(weekNumbers(reader));
  if (!first) return null;
  const all = [...first];
  for (;;) {
    const more = reader.attempt((inner) => {
      if (!inner.take('list')) return null;
      return (
        inner.attempt(listed) ??
        single(weekNumbers(inner)) ??
        (unitFirst ? single(inner.attempt(bareItem)) : null)
      );
    });
    if (!more) break;
    all.push(...more);
  }
  return all.map(({ from, to, textFrom, textTo }) => ({
    from,
    to,
    source: sourceOf(reader.slice, textFrom, textTo),
  }));
}

function daysFirst(reader: TimeReader, term: number | null): Core | null {
  const days = weekdays(reader);
  const ranges = days && weekRanges(reader);
  return ranges && days && only({ kind: 'weeks', weeks: { kind: 'numbers', ranges, term }, days });
}

function weeksFirst(reader: TimeReader, term: number | null): Core | null {
  const ranges = weekRanges(reader);
  if (!ranges) return null;
  const selection = ofMonth(reader, ranges) ?? { kind: 'numbers', ranges, term };
  return inWeeks(reader, selection);
}

/** What stands behind weeks: a routine within them, weekdays in them, or nothing (a window each). */
export function inWeeks(reader: TimeReader, selection: WeekSelection): Core {
  const cyclic = reader.is('every') || reader.is('parity') || reader.is('cycle');
  const within = cyclic ? routine(reader, selection) : null;
  if (within) return within;
  const when: When = { kind: 'weeks', weeks: selection, days: routineDays(reader) ?? [] };
  return only(when);
}

/** first week of September, week 2 of October */
function ofMonth(reader: TimeReader, ranges: readonly WeekRange[]): WeekSelection | null {
  const [range] = ranges;
  if (!range || ranges.length > 1 || range.from !== range.to || !reader.is('monthName')) return null;
  const of = month(reader);
  return of && { kind: 'ofMonth', month: of, nth: range.from };
}

/** 第3、7、11周: the unit stands once. */
function listed(reader: TimeReader): WeekNumbers[] | null {
  const all: WeekNumbers[] = [];
  if (!reader.is('ordinal')) return null;
  do {
    const one = bareWeeks(reader);
    if (!one) return null;
    all.push(one);
  } while (all.length < MOST_LISTED && reader.take('list'));
  return all.length > 1 && reader.take('unit', 'week') ? all : null;
}

function bareItem(reader: TimeReader): WeekNumbers | null {
  const one = bareWeeks(reader);
  return one &&
    !['unit', 'mark', 'clock', 'lesson', 'halfDay', 'monthName'].includes(reader.peek()?.kind ?? '')
    ? one
    : null;
}

function single(one: WeekNumbers | null): WeekNumbers[] | null {
  return one && [one];
}
