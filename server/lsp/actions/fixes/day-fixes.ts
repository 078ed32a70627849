import { type Day, dayFromIso, dayOf, iso, lastDayOfMonth } from '../../../engine/calendar/day.ts';
import type { SchoolCalendar } from '../../../engine/calendar/school-calendar.ts';
import type { Problem } from '../../../engine/plan/problem.ts';
import type { Source } from '../../../engine/plan/source.ts';
import { addingClauses, clauseIn } from '../added-clause.ts';
import { type Here, isWithin, rewriting, writtenAt } from '../here.ts';
import { withNumber } from '../numbers.ts';
import type { Repair, Repairs } from '../repair.ts';
import { withDate } from '../written-dates.ts';

/** Days that are none, are off, or lie outside the term. */
export const dayFixes: Repairs = {
  'day-off-conflict': ({ source, data }, here) => [
    ...postponed(source, here),
    ...moved(source, schoolDayFrom(data.date, 1, here), 'moveToDate', here),
    ...moved(source, schoolDayFrom(data.date, -1, here), 'moveToDate', here),
  ],
  'exam-conflict': ({ source, data }, here) =>
    [
      ...moved(source, schoolDayFrom(data.date, 1, here), 'moveToDate', here, true),
      ...moved(source, schoolDayFrom(data.date, -1, here), 'moveToDate', here, true),
    ].slice(0, 2),
  'deadline-on-day-off': ({ source, data }, here) =>
    moved(source, dayFromIso(data.suggest), 'moveToDate', here, true),
  'outside-term': otherYear,
  'invalid-date': lastOfMonth,
  'week-out-of-range': ({ source, data }, here) => {
    const week = data.week > data.last ? lastTeachingWeek(data.last, here) : data.first;
    const text = withNumber(writtenAt(here, source), data.week, week);
    if (text === null) return [];
    return [{ key: 'lastWeek', data: { week }, edits: rewriting(here, source, text), likely: true }];
  },
  'range-reversed': swapped,
  'record-in-future': ({ source, data }, here) => {
    const day = sameDayInYear(data.date, -1);
    const today = dayFromIso(data.today);
    if (day === null || today === null || day > today) return [];
    return moved(source, day, 'correctDate', here);
  },
};

function calendarOf({ school, path }: Here): SchoolCalendar | null {
  return school.known(path)?.calendar.calendar ?? null;
}

function moved(
  source: Source,
  day: Day | null,
  key: 'moveToDate' | 'correctDate',
  here: Here,
  likely = false,
): readonly Repair[] {
  const text = day === null ? null : withDate(writtenAt(here, source), day);
  if (day === null || text === null) return [];
  return [{ key, data: { date: iso(day) }, edits: rewriting(here, source, text), likely }];
}

/** The first day in a direction on which lessons take place and no exam is held. */
function schoolDayFrom(date: string, step: 1 | -1, here: Here): Day | null {
  const calendar = calendarOf(here);
  let day = dayFromIso(date);
  while (calendar && day !== null) {
    day = step === 1 ? calendar.nextSchoolDay(day) : calendar.previousSchoolDay(day);
    if (day !== null && calendar.day(day).exam === null && calendar.day(day).half === null) return day;
  }
  return null;
}

/** 遇假 顺延, for the activity whose time it is. */
function postponed(source: Source, here: Here): readonly Repair[] {
  const own = here.school.known(here.path)?.plan.own.activities ?? [];
  const activity = own.find(({ schedule }) => schedule !== null && isWithin(source, schedule.source));
  if (!activity) return [];
  const clause = clauseIn(here, '活动', '遇假 顺延');
  const said = activity.clauses.find(({ word }) => word === '遇假');
  const edits = said ? rewriting(here, said.source, clause) : addingClauses(here, activity.source, [clause]);
  return [{ key: 'addField', data: { field: clause }, edits, likely: true }];
}

/** A date of the wrong year: in the term a year earlier or later. */
function otherYear({ source, data }: Problem<'outside-term'>, here: Here): readonly Repair[] {
  const calendar = calendarOf(here);
  if (!calendar || data.from !== data.to) return [];
  return [-1, 1]
    .map((years) => sameDayInYear(data.from, years))
    .filter((day) => day !== null && calendar.day(day).school)
    .flatMap((day) => moved(source, day, 'correctDate', here, true));
}

function sameDayInYear(date: string, years: number): Day | null {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return dayOf(year + years, month, day);
}

/** The last week of the term that is no exam week. */
function lastTeachingWeek(last: number, here: Here): number {
  const terms = calendarOf(here)?.terms ?? [];
  const term = terms.find(({ weeks }) => weeks.at(-1)?.number === last);
  return term?.weeks.findLast(({ countable }) => countable)?.number ?? last;
}

/** 11月31日 → 11月28日, the last school day of that month; 11月30日 where no calendar is known. */
function lastOfMonth({ source, data }: Problem<'invalid-date'>, here: Here): readonly Repair[] {
  const year = data.year ?? yearOf(data.month, here);
  if (year === null || data.last === 0 || data.day <= data.last) return [];
  const last = dayOf(year, data.month, lastDayOfMonth(year, data.month));
  const calendar = calendarOf(here);
  const isSchool = last !== null && (calendar?.day(last) ?? null)?.school;
  const day = last === null || isSchool ? last : (schoolDayFrom(iso(last), -1, here) ?? last);
  return moved(source, day, 'correctDate', here, true);
}

/** August to December lie in the first year of the school year. */
function yearOf(month: number, { school, path }: Here): number | null {
  const year = school.known(path)?.plan.schoolYear;
  return year ? (month >= 8 ? year.start : year.end) : null;
}

/** A range with its two ends changed over: 2026-01-23 至 2025-09-01, 第16周至第3周, 16:00—14:30. */
function swapped({ source, data }: Problem<'range-reversed'>, here: Here): readonly Repair[] {
  const written = writtenAt(here, source);
  const { from, to } = data;
  const first = written.indexOf(from);
  const second = first < 0 ? -1 : written.indexOf(to, first + from.length);
  if (first >= 0 && second >= 0) {
    const text =
      written.slice(0, first) +
      to +
      written.slice(first + from.length, second) +
      from +
      written.slice(second + to.length);
    return [{ key: 'swapRange', data: {}, edits: rewriting(here, source, text), likely: true }];
  }
  const numbers = /^(\D*)(\d+|[一二三四五六七八九十]+)(\D*?)(\d+|[一二三四五六七八九十]+)(\D*)$/.exec(
    written,
  );
  if (!numbers) return [];
  const [, before = '', one = '', between = '', other = '', after = ''] = numbers;
  const text = before + other + between + one + after;
  return [{ key: 'swapRange', data: {}, edits: rewriting(here, source, text), likely: true }];
}
