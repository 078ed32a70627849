import { describe, expect, test } from 'vitest';
import { schoolCalendar } from '../../../server/engine/calendar/build.ts';
import { type Day, dayFromIso, iso } from '../../../server/engine/calendar/day.ts';
import { NO_HOLIDAYS } from '../../../server/engine/calendar/holidays.ts';
import type { CalendarDeclaration } from '../../../server/engine/plan/calendar.ts';
import { calendar, onDates, schoolYear, term } from '../../support/calendar-builders.ts';
import { holidaysOf2026 } from '../../support/holidays-2026.ts';
import { date, somewhere } from '../../support/plan-builders.ts';

const day = (text: string): Day => dayFromIso(text) ?? Number.NaN;
const SUNDAY = { weekday: 7, source: somewhere() } as const;

const built = (said: Partial<CalendarDeclaration>, year = 2026) =>
  schoolCalendar([calendar(said)], holidaysOf2026(), { start: year, end: year + 1 });
const weekStart = (week: number, on: string, of: number | null = null) => ({
  week,
  date: date(on),
  term: of,
  source: somewhere(),
});
/** `1 01-18` … */
const weeks = (result: ReturnType<typeof built>, index = 0) =>
  result.calendar.terms[index]?.weeks.map(({ number, start }) => `${number} ${iso(start).slice(5)}`) ?? [];
const codes = (result: ReturnType<typeof built>) =>
  result.problems.map(({ code }) => code).filter((code) => !/^(makeup|holidays)-/.test(code));

describe('a Taiwanese term: weeks from Sunday, the first before the winter break, the second after it', () => {
  const result = built(
    {
      terms: [term(2, '2026-01-21', '2026-06-30')],
      weekStart: SUNDAY,
      weekStarts: [weekStart(2, '2026-02-15')],
    },
    2025,
  );

  test('numbers on after the gap', () => {
    expect(weeks(result).slice(0, 4)).toEqual(['1 01-18', '2 02-15', '3 02-22', '4 03-01']);
    expect(weeks(result).at(-1)).toBe('21 06-28');
    expect(codes(result)).toEqual([]);
  });

  test('holds no school in the gap', () => {
    const inGap = result.calendar.day(day('2026-02-04'));
    expect(inGap).toMatchObject({ term: 2, week: null, school: false, working: true });
    expect(result.calendar.nextSchoolDay(day('2026-01-23'))).toBe(day('2026-02-24'));
    expect(result.calendar.previousSchoolDay(day('2026-02-24'))).toBe(day('2026-01-23'));
  });

  test('puts a Sunday into the week it begins', () => {
    expect(result.calendar.day(day('2026-03-01')).week?.number).toBe(4);
    expect(result.calendar.day(day('2026-03-07')).week?.number).toBe(4);
    expect(result.calendar.day(day('2026-03-08')).week?.number).toBe(5);
  });
});

describe('预备周', () => {
  const terms = [term(1, '2026-09-01', '2027-01-22')];

  test('is the week before week 1, in which teachers work and nobody is taught', () => {
    const result = built({ terms, preparatory: { date: null, source: somewhere() } });
    expect(weeks(result).slice(0, 3)).toEqual(['0 08-24', '1 08-31', '2 09-07']);
    const wednesday = result.calendar.day(day('2026-08-26'));
    expect(wednesday).toMatchObject({ term: 1, school: false, working: true });
    expect(wednesday.week?.number).toBe(0);
    expect(result.calendar.week(1, 0)).toMatchObject({ schoolDays: 0, countable: false });
    expect(result.calendar.nextSchoolDay(wednesday.day)).toBe(day('2026-09-01'));
  });

  test('with a date is the week that holds it; if the term begins in it, week 1 is the next', () => {
    const opening = [term(1, '2026-08-26', '2027-01-22')];
    const result = built({ terms: opening, preparatory: { date: date('2026-08-26'), source: somewhere() } });
    expect(weeks(result).slice(0, 2)).toEqual(['0 08-24', '1 08-31']);
    expect(result.calendar.week(1, 0)).toMatchObject({ schoolDays: 3, countable: false });
    expect(result.calendar.day(day('2026-08-26')).school).toBe(true);
  });

  test('is not taken from the term before', () => {
    const result = built({
      terms: [...terms, term(2, '2027-01-25', '2027-07-02')],
      preparatory: { date: null, source: somewhere() },
    });
    expect(weeks(result, 1)[0]).toBe('1 01-25');
  });

  test('after the first day of the term is a slip', () => {
    const result = built({ terms, preparatory: { date: date('2026-09-14'), source: somewhere() } });
    expect(codes(result)).toEqual(['range-reversed']);
    expect(weeks(result)[0]).toBe('1 08-31');
  });
});

describe('weeks that are said to begin somewhere', () => {
  const terms = [term(1, '2026-09-01', '2027-01-22')];

  test.each([
    ['before the week that precedes them are over', weekStart(3, '2026-09-08'), 'range-reversed'],
    ['after the term', weekStart(3, '2027-02-08'), 'outside-term'],
    ['beyond the last week', weekStart(40, '2026-12-01'), 'week-out-of-range'],
    ['on a day that does not exist', weekStart(3, '2026-09-31'), 'invalid-date'],
  ])('%s leave the others as they are', (_, start, code) => {
    const result = built({ terms, weekStarts: [start] });
    expect(codes(result)).toEqual([code]);
    expect(weeks(result)).toHaveLength(21);
  });
});

describe('terms that cannot be', () => {
  test.each([
    ['reversed', term(1, '2027-01-22', '2026-09-01'), 'range-reversed'],
    ['of a hundred years', term(1, '2026-09-01', '2126-01-22'), 'school-year-span'],
    ['begun on no day', term(1, '2026-09-31', '2027-01-22'), 'invalid-date'],
  ])('%s are told once and known nowhere', (_, wrong, code) => {
    const result = built({ terms: [wrong], exams: [] });
    expect(result.problems.map((problem) => problem.code)).toEqual([code]);
    expect(result.calendar.terms).toEqual([]);
    expect(result.calendar.day(day('2026-10-14'))).toMatchObject({ term: null, week: null, school: false });
  });

  test('a wrong school year is the only thing that is said', () => {
    const wrong = schoolYear(2026, 2026);
    const result = schoolCalendar(
      [calendar({ schoolYear: wrong, terms: [term(1, '09-31', '13-22')], closures: [] })],
      NO_HOLIDAYS,
      { start: 2026, end: 2026 },
    );
    expect(result.problems.map(({ code, source }) => [code, source])).toEqual([
      ['school-year-span', wrong.source],
    ]);
    expect(result.calendar.terms).toEqual([]);
  });

  test('one that begins before the other has ended is cut', () => {
    const result = built({
      terms: [term(1, '2026-09-01', '2027-01-22'), term(2, '2027-01-18', '2027-07-02')],
    });
    expect(codes(result)).toEqual(['range-reversed']);
    expect(iso(result.calendar.terms[1]?.start ?? 0)).toBe('2027-01-23');
  });
});

describe('several calendars in scope', () => {
  test('the nearest holds; the others add what it leaves open', () => {
    const own = calendar({ terms: [term(1, '2026-09-07', '2027-01-15')] });
    const imported = calendar({
      terms: [term(1, '2026-09-01', '2027-01-22'), term(2, '2027-02-22', '2027-07-02')],
      weekStart: SUNDAY,
      teachingWeek: { minDays: 5, source: somewhere() },
      bells: [{ lesson: 1, start: 480, end: 520, source: somewhere() }],
    });
    const { calendar: known } = schoolCalendar([own, imported], holidaysOf2026(), null);
    expect(known.terms.map(({ number, start }) => [number, iso(start)])).toEqual([
      [1, '2026-09-07'],
      [2, '2027-02-22'],
    ]);
    expect(known.weekStart).toBe(7);
    expect(known.bells.get(1)).toEqual({ start: 480, end: 520 });
  });

  test('terms without a number are numbered in order', () => {
    const result = built({
      terms: [term(null, '2027-02-22', '2027-07-02'), term(null, '2026-09-01', '2027-01-22')],
    });
    expect(result.calendar.terms.map(({ number, start }) => [number, iso(start)])).toEqual([
      [1, '2026-09-01'],
      [2, '2027-02-22'],
    ]);
  });

  test('a lesson that ends before it begins is told, and not known', () => {
    const bell = { lesson: 1, start: 520, end: 480, source: somewhere() };
    const result = built({
      bells: [bell],
      closures: [{ name: null, span: { when: [onDates('2026-10-14')], half: null }, source: somewhere() }],
    });
    expect(result.problems).toEqual([
      { code: 'range-reversed', source: bell.source, data: { from: '08:40', to: '08:00' } },
    ]);
    expect(result.calendar.bells.size).toBe(0);
  });
});
