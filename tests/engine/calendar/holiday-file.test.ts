import { describe, expect, test } from 'vitest';
import { type Day, dayFromIso } from '../../../server/engine/calendar/day.ts';
import { readHolidayFile } from '../../../server/engine/calendar/holiday-file.ts';
import { type Holidays, mergeHolidays, NO_HOLIDAYS } from '../../../server/engine/calendar/holidays.ts';
import { plainDays } from '../../../server/engine/calendar/plain-days.ts';
import { holidaysOf2026 } from '../../support/holidays-2026.ts';

const day = (text: string): Day => dayFromIso(text) ?? Number.NaN;
const read = (json: unknown) => readHolidayFile(json, 'holiday-file');
const holidaysOf = (json: unknown): Holidays => {
  const result = read(json);
  return 'holidays' in result ? result.holidays : NO_HOLIDAYS;
};
/** Whether the country works. */
const works = (holidays: Holidays, text: string) => plainDays(holidays, new Map())(day(text)).working;
const errorOf = (json: unknown) => {
  const result = read(json);
  return 'error' in result ? `${result.error.reason} ${result.error.path} ${result.error.found}` : null;
};
const year = (of: number, off: readonly unknown[], work: readonly unknown[] = []) => ({
  notices: [{ year: of, holidays: [{ name: '元旦', off, work }] }],
});

describe('a year without a notice', () => {
  test('has the holidays it will probably have, on weekends and ordinary days alike', () => {
    const holidays = holidaysOf2026();
    const kindOf = (text: string) => plainDays(holidays, new Map())(day(text)).kind;
    expect(['2026-11-18', '2026-11-21'].map(kindOf)).toEqual(['ordinary', 'weekend']);
    expect(['2027-01-01', '2027-01-02'].map(kindOf)).toEqual(['projected', 'projected']);
    expect(kindOf('no day')).toBe('ordinary');
  });
});

describe('a school’s own holiday file', () => {
  test('adds the year that has been published since', () => {
    const merged = mergeHolidays(
      holidaysOf2026(),
      holidaysOf(year(2027, ['2027-01-01/2027-01-03'], ['2027-01-09'])),
    );
    expect(works(merged, '2027-01-04')).toBe(true);
    expect(works(merged, '2027-01-01')).toBe(false);
    expect(works(merged, '2027-01-09')).toBe(true);
    expect(works(merged, '2026-10-01')).toBe(false);
    expect(merged.days.get(day('2027-01-01'))?.source).toBe('holiday-file');
  });

  test('replaces a year whole', () => {
    const merged = mergeHolidays(holidaysOf2026(), holidaysOf(year(2026, ['2026-01-01'])));
    expect(works(merged, '2026-01-01')).toBe(false);
    expect(works(merged, '2026-10-01')).toBe(true);
    expect(works(merged, '2026-10-10')).toBe(false);
  });

  test('may change the last December of the year before', () => {
    const merged = mergeHolidays(holidaysOf2026(), holidaysOf(year(2027, ['2026-12-31/2027-01-02'])));
    expect(works(merged, '2026-12-31')).toBe(false);
    expect(works(merged, '2026-10-10')).toBe(true);
  });
});

describe('a malformed holiday file is told by its first mistake', () => {
  test.each([
    [null, 'shape  null'],
    [[], 'shape  []'],
    ['2027', 'shape  "2027"'],
    [{}, 'shape notices '],
    [{ notices: {} }, 'shape notices {}'],
    [{ notices: [3] }, 'shape notices[0] 3'],
    [{ notices: [{ year: '2027' }] }, 'shape notices[0].year "2027"'],
    [{ notices: [{ year: 2026.5 }] }, 'shape notices[0].year 2026.5'],
    [{ notices: [{ year: 20_270 }] }, 'shape notices[0].year 20270'],
    [{ notices: [{ year: 2027 }] }, 'shape notices[0].holidays '],
    [{ notices: [{ year: 2027, holidays: [{}] }] }, 'shape notices[0].holidays[0].name '],
    [year(2027, [1]), 'shape notices[0].holidays[0].off[0] 1'],
    [year(2027, ['2027-02-30']), 'date notices[0].holidays[0].off[0] "2027-02-30"'],
    [year(2027, ['1月1日']), 'date notices[0].holidays[0].off[0] "1月1日"'],
    [
      year(2027, ['2027-01-01/2027-01-02/2027-01-03']),
      'date notices[0].holidays[0].off[0] "2027-01-01/2027-01-02/2027-01-03"',
    ],
    [year(2027, ['2027-01-03/2027-01-01']), 'interval notices[0].holidays[0].off[0] "2027-01-03/2027-01-01"'],
    [year(2027, ['2027-01-01/2027-12-31']), 'interval notices[0].holidays[0].off[0] "2027-01-01/2027-12-31"'],
    [year(2027, ['2026-10-01']), 'year notices[0].holidays[0].off[0] "2026-10-01"'],
    [year(2027, ['2027-01-01'], ['2027-01-01']), 'conflict notices[0].holidays[0].work[0] "2027-01-01"'],
    [{ notices: [...year(2027, []).notices, ...year(2027, []).notices] }, 'duplicate notices[1].year 2027'],
  ])('%j', (json, expected) => {
    expect(errorOf(json)).toBe(expected);
  });
});
