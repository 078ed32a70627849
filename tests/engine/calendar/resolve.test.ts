import { describe, expect, test } from 'vitest';
import { iso } from '../../../server/engine/calendar/day.ts';
import { resolveDate, resolveMonth } from '../../../server/engine/calendar/resolve.ts';
import { schoolYearProblem } from '../../../server/engine/calendar/school-year.ts';
import type { DateExpression, MonthExpression } from '../../../server/engine/plan/schedule.ts';
import { schoolYear } from '../../support/calendar-builders.ts';
import { somewhere } from '../../support/plan-builders.ts';

const YEAR = { start: 2026, end: 2027 };

const resolved = (
  year: DateExpression['year'],
  month: number,
  day: number,
  span: typeof YEAR | null = YEAR,
) => {
  const result = resolveDate({ year, month, day, source: somewhere() }, span);
  if ('problem' in result) return result.problem.data;
  return result.day === null ? null : iso(result.day);
};

describe('a date without a year', () => {
  test.each([
    [8, 1, '2026-08-01'],
    [9, 10, '2026-09-10'],
    [12, 31, '2026-12-31'],
    [1, 1, '2027-01-01'],
    [7, 31, '2027-07-31'],
  ])('%i月%i日 lies in the school year 2026—2027 on %s', (month, day, expected) => {
    expect(resolved(null, month, day)).toBe(expected);
  });

  test('今年 and 明年 are the first and the second year of the school year', () => {
    expect(resolved('first', 3, 1)).toBe('2026-03-01');
    expect(resolved('second', 10, 1)).toBe('2027-10-01');
  });

  test('is not known where nobody has said the school year', () => {
    expect(resolved(null, 10, 14, null)).toBeNull();
    expect(resolved(null, 2, 29, null)).toBeNull();
    expect(resolved(2026, 10, 14, null)).toBe('2026-10-14');
  });
});

describe('a date that does not exist', () => {
  test('29 February exists in leap years only', () => {
    expect(resolved(null, 2, 29)).toEqual({ text: '2月29日', year: 2027, month: 2, day: 29, last: 28 });
    expect(resolved(null, 2, 29, { start: 2027, end: 2028 })).toBe('2028-02-29');
    expect(resolved(2100, 2, 29)).toMatchObject({ last: 28, text: '2100年2月29日' });
  });

  test('is told with the last day of its month, also without a school year', () => {
    expect(resolved(2026, 9, 31)).toMatchObject({ year: 2026, month: 9, day: 31, last: 30 });
    expect(resolved(null, 2, 30, null)).toMatchObject({ year: null, last: 29 });
    expect(resolved(null, 13, 1)).toMatchObject({ last: 0 });
    expect(resolved(null, 9, 0)).toMatchObject({ last: 30 });
    expect(resolved(20_260, 9, 1)).toMatchObject({ last: 0 });
  });
});

describe('a part of a month', () => {
  const days = (month: number, part: MonthExpression['part'], span: typeof YEAR | null = YEAR) => {
    const range = resolveMonth({ year: null, month, part, source: somewhere() }, span);
    return range && `${iso(range.from)}/${iso(range.to)}`;
  };

  test.each([
    ['whole', '2027-02-01/2027-02-28'],
    ['early', '2027-02-01/2027-02-10'],
    ['middle', '2027-02-11/2027-02-20'],
    ['late', '2027-02-21/2027-02-28'],
    ['start', '2027-02-01/2027-02-05'],
    ['mid', '2027-02-13/2027-02-17'],
    ['end', '2027-02-24/2027-02-28'],
  ] as const)('February 2027, %s, is %s', (part, expected) => {
    expect(days(2, part)).toBe(expected);
  });

  test('follows the length of the month', () => {
    expect(days(10, 'late')).toBe('2026-10-21/2026-10-31');
    expect(days(2, 'end', { start: 2027, end: 2028 })).toBe('2028-02-25/2028-02-29');
  });

  test('is not known without a school year, nor in a month that does not exist', () => {
    expect(days(9, 'whole', null)).toBeNull();
    expect(days(13, 'whole')).toBeNull();
  });
});

describe('a school year', () => {
  test('ends in the year after it began', () => {
    expect(schoolYearProblem(schoolYear(2026, 2027))).toBeNull();
    expect(schoolYearProblem(schoolYear(2024, 2024))?.data).toEqual({
      start: 2024,
      end: 2024,
      suggest: '2024—2025',
    });
    expect(schoolYearProblem(schoolYear(2026, 2028))?.code).toBe('school-year-span');
  });
});
