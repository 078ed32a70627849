import { describe, expect, test } from 'vitest';
import published from '../../../grammar/holidays/china.json' with { type: 'json' };
import { iso, weekday } from '../../../server/engine/calendar/day.ts';
import { projectedHolidays } from '../../../server/engine/calendar/projected.ts';

/** `01-01 元旦` … of a year. */
const projected = (year: number) =>
  [...projectedHolidays(year)].map(([day, name]) => `${iso(day).slice(5)} ${name}`);
const named = (year: number, name: string) =>
  projected(year)
    .filter((line) => line.endsWith(name))
    .map((line) => line.slice(0, 5));

describe('holidays before they are published', () => {
  test('of 2027: New Year’s Eve is 5 February', () => {
    expect(named(2027, '元旦')).toEqual(['01-01', '01-02', '01-03']);
    expect(named(2027, '春节')).toEqual([
      '02-05',
      '02-06',
      '02-07',
      '02-08',
      '02-09',
      '02-10',
      '02-11',
      '02-12',
    ]);
    expect(named(2027, '清明')).toEqual(['04-03', '04-04', '04-05']);
    expect(named(2027, '劳动节')).toEqual(['05-01', '05-02', '05-03', '05-04', '05-05']);
    expect(named(2027, '端午')).toEqual(['06-09']);
    expect(named(2027, '中秋')).toEqual(['09-15']);
    expect(named(2027, '国庆节')).toHaveLength(7);
    expect(projectedHolidays(2027).size).toBe(3 + 8 + 3 + 5 + 1 + 1 + 7);
  });

  test('are called as those that are published', () => {
    const names = new Set(published.notices.flatMap(({ holidays }) => holidays.map(({ name }) => name)));
    expect([...projectedHolidays(2027).values()].filter((name) => !names.has(name))).toEqual([]);
  });

  test('元旦 is three days where they meet a weekend, else one', () => {
    // 1 January by weekday: 2029 Monday, 2030 Tuesday, 2031 Wednesday, 2032 Thursday, 2027 Friday, 2028 Saturday, 2034 Sunday.
    expect([2029, 2030, 2031, 2032, 2027, 2028, 2034].map((year) => named(year, '元旦').length)).toEqual([
      1, 1, 1, 3, 3, 3, 3,
    ]);
  });

  test('a festival takes the weekend that it touches', () => {
    expect(named(2029, '清明')).toEqual(['04-04']); // Wednesday
    expect(named(2030, '清明')).toEqual(['04-05', '04-06', '04-07']); // Friday
    expect(named(2033, '清明')).toEqual(['04-02', '04-03', '04-04']); // Monday
    expect(named(2029, '端午')).toEqual(['06-16', '06-17']); // Saturday
    expect(named(2028, '端午')).toEqual(['05-27', '05-28']); // Sunday
  });

  test('中秋 within the first week of October is a day of 国庆节', () => {
    expect(named(2028, '中秋')).toEqual([]);
    expect(named(2028, '国庆节')).toHaveLength(7);
  });

  test('in every year from 1990 to 2100 all days are of that year, in order, and no make-up day is guessed', () => {
    for (let year = 1990; year <= 2100; year++) {
      const days = [...projectedHolidays(year).keys()];
      expect(days).toEqual([...days].sort((a, b) => a - b));
      expect(days.every((day) => iso(day).startsWith(`${year}-`))).toBe(true);
      const working = days.filter((day) => weekday(day) <= 5).length;
      expect(working).toBeGreaterThanOrEqual(15);
      expect(working).toBeLessThanOrEqual(22);
    }
  });

  test('beyond the table of lunar dates only the fixed holidays are known', () => {
    expect(new Set(projectedHolidays(2150).values())).toEqual(new Set(['元旦', '劳动节', '国庆节']));
    expect(projectedHolidays(Number.NaN).size).toBe(0);
  });
});
