import { describe, expect, test } from 'vitest';
import { dayFromIso, iso, weekday } from '../../../server/engine/calendar/day.ts';
import { lunarFestivals } from '../../../server/engine/calendar/lunar.ts';
import { usualTerm } from '../../../server/engine/calendar/usual-term.ts';

const dates = (year: number, term: 1 | 2, region: 'mainland' | 'taiwan' = 'mainland') => {
  const usual = usualTerm(year, term, region);
  return usual && [iso(usual.start), iso(usual.end)];
};
const day = (text: string) => dayFromIso(text) ?? Number.NaN;

describe('The usual dates of a term', () => {
  // Published calendars of Beijing, Jiangsu and Zhejiang; start and end differ by up to two weeks among provinces.
  test.each([
    [2023, 1, '2023-09-01', '2024-01-26'],
    [2023, 2, '2024-02-26', '2024-07-05'],
    [2024, 2, '2025-02-17', '2025-07-04'],
    [2025, 1, '2025-09-01', '2026-01-30'],
    [2025, 2, '2026-03-02', '2026-07-03'],
  ] as const)('of %d, term %d are within two weeks of %s — %s', (year, term, start, end) => {
    const [first, last] = dates(year, term) ?? [];
    expect(Math.abs(day(first ?? '') - day(start))).toBeLessThanOrEqual(14);
    expect(Math.abs(day(last ?? '') - day(end))).toBeLessThanOrEqual(14);
  });

  test('in Taiwan end on 20 January and 30 June', () => {
    expect(dates(2026, 1, 'taiwan')).toEqual(['2026-09-01', '2027-01-20']);
    expect(dates(2026, 2, 'taiwan')?.[1]).toBe('2027-06-30');
  });

  test('have 17 to 22 weeks, begin on a school day, and leave the Spring Festival free, in every year', () => {
    for (let year = 1990; year < 2100; year++) {
      const spring = lunarFestivals(year + 1)?.springFestival ?? Number.NaN;
      for (const term of [1, 2] as const) {
        const { start, end } = usualTerm(year, term, 'mainland') ?? { start: 0, end: 0 };
        const weeks = (end - start) / 7;
        expect(weeks, `${year} ${term}`).toBeGreaterThan(16);
        expect(weeks, `${year} ${term}`).toBeLessThan(22);
        expect(weekday(start)).toBeLessThan(6);
        expect(weekday(end)).toBe(5);
        expect(term === 1 ? spring - end : start - spring).toBeGreaterThanOrEqual(10);
      }
    }
  });

  test('are unknown where the moon is', () => {
    expect(usualTerm(1800, 1, 'mainland')).toBeNull();
    expect(usualTerm(2100, 2, 'mainland')).toBeNull();
  });
});
