import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import {
  civil,
  dayFromIso,
  dayOf,
  isKnownDay,
  iso,
  lastDayOfMonth,
  weekday,
} from '../../../server/engine/calendar/day.ts';

describe('civil days', () => {
  test('are those of Temporal on every day from 1900 to 2200', () => {
    let date = Temporal.PlainDate.from('1900-01-01');
    const end = Temporal.PlainDate.from('2200-12-31');
    const wrong: string[] = [];
    for (let day = -25_567; Temporal.PlainDate.compare(date, end) <= 0; day++, date = date.add({ days: 1 })) {
      const { year, month, day: dayOfMonth } = civil(day);
      const agrees =
        dayOf(date.year, date.month, date.day) === day &&
        year === date.year &&
        month === date.month &&
        dayOfMonth === date.day &&
        weekday(day) === date.dayOfWeek &&
        lastDayOfMonth(year, month) === date.daysInMonth &&
        isKnownDay(day);
      if (!agrees) wrong.push(date.toString());
    }
    expect(wrong).toEqual([]);
  });

  test.each([
    [2027, 2, 29],
    [2100, 2, 29],
    [2026, 2, 30],
    [2026, 4, 31],
    [2026, 13, 1],
    [2026, 0, 1],
    [2026, 1, 0],
    [2026, 1, 32],
    [1899, 12, 31],
    [2201, 1, 1],
    [2026.5, 1, 1],
    [2026, 1, Number.NaN],
  ])('%d-%d-%d is none', (year, month, day) => {
    expect(dayOf(year, month, day)).toBeNull();
  });

  test('are written and read as ISO dates', () => {
    expect(iso(0)).toBe('1970-01-01');
    expect(dayFromIso('2028-02-29')).toBe(dayOf(2028, 2, 29));
    expect(['2026-2-3', '2027-02-29', '26-01-01', '2026-01-01T00:00', ''].map(dayFromIso)).toEqual([
      null,
      null,
      null,
      null,
      null,
    ]);
  });

  test('beyond 1900–2200 are not known', () => {
    expect([-25_568, 84_371, 0.5, Number.NaN, Number.POSITIVE_INFINITY].map(isKnownDay)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });
});
