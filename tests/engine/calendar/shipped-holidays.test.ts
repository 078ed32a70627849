import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { getDayDetail } from 'chinese-days';
import { LegalHoliday } from 'tyme4ts';
import { describe, expect, test } from 'vitest';
import china from '../../../grammar/holidays/china.json' with { type: 'json' };
import { shippedHolidays } from '../../../server/data/shipped-holidays.ts';
import { civil, type Day, dayFromIso, iso, weekday } from '../../../server/engine/calendar/day.ts';
import { plainDays } from '../../../server/engine/calendar/plain-days.ts';

const day = (text: string): Day => dayFromIso(text) ?? Number.NaN;
const FIRST = day('2007-01-01');
const LAST = day('2026-12-31');

/** Days on which tyme4ts is known to be wrong, and why. */
const KNOWN_EXCEPTIONS = new Map([
  [
    '2013-04-07',
    '清明 2013: Sunday worked for Friday the 5th (国办发明电〔2012〕33号); tyme4ts has no entry',
  ],
  [
    '2013-10-12',
    '国庆 2013: Saturday worked for Monday the 7th (国办发明电〔2012〕33号); tyme4ts has no entry',
  ],
]);

const everyDay = Array.from({ length: LAST - FIRST + 1 }, (_, i) => FIRST + i);

describe('the holidays that come with the product', () => {
  const holidays = shippedHolidays();
  const plainDay = plainDays(holidays, new Map());

  test('say on every day whether the country works as tyme4ts does, but for the exceptions', () => {
    const different = everyDay.filter((d) => {
      const { year, month, day: date } = civil(d);
      const legal = LegalHoliday.fromYmd(year, month, date);
      const works = legal ? legal.isWork() : weekday(d) <= 5;
      return works !== plainDay(d).working;
    });
    expect(different.map(iso)).toEqual([...KNOWN_EXCEPTIONS.keys()]);
  });

  test('say on every day from 2007 to 2026 whether the country works, as chinese-days does', () => {
    const different = everyDay.filter((d) => getDayDetail(iso(d)).work !== plainDay(d).working);
    expect(different.map(iso)).toEqual([]);
  });

  // 国办发明电 of November 2025, as printed in the notice for 2026.
  test.each([
    ['2026-02-14', 'work', '春节'],
    ['2026-02-15', 'off', '春节'],
    ['2026-02-23', 'off', '春节'],
    ['2026-09-20', 'work', '国庆节'],
    ['2026-09-25', 'off', '中秋'],
    ['2026-10-07', 'off', '国庆节'],
    ['2026-10-10', 'work', '国庆节'],
  ])('%s is %s for %s', (text, state, name) => {
    expect(holidays.days.get(day(text))).toMatchObject({
      state,
      name,
      notice: 2026,
      source: 'state-council',
    });
  });

  test('hold the extension of 春节 2020 by a second notice', () => {
    expect(plainDay(day('2020-01-31')).working).toBe(false);
    expect(plainDay(day('2020-02-03')).working).toBe(true);
  });

  test('count the last days of a December to the notice of the year that follows', () => {
    expect(holidays.days.get(day('2018-12-31'))?.notice).toBe(2019);
    expect(holidays.days.get(day('2022-12-31'))?.notice).toBe(2023);
  });

  test('name the State Council’s notice of every year, and end where they say', () => {
    const last = Math.max(...holidays.years);
    expect(china.knownUntil).toBe(`${last}-12-31`);
    expect([...holidays.years].sort()).toEqual(Array.from({ length: last - 2006 }, (_, i) => 2007 + i));
    for (const { sources } of china.notices) {
      expect(sources.length).toBeGreaterThan(0);
      expect(sources.every((address) => /^https?:\/\/www\.gov\.cn\//.test(address))).toBe(true);
    }
  });

  test('are what the script writes', () => {
    const script = new URL('../../../scripts/generate-holidays.mjs', import.meta.url);
    const fresh = execFileSync(process.execPath, [script.pathname, '--print'], { encoding: 'utf8' });
    expect(fresh).toBe(
      readFileSync(new URL('../../../grammar/holidays/china.json', import.meta.url), 'utf8'),
    );
  });
});
