import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { getSolarDateFromLunar } from 'chinese-days';
import { LunarDay, SolarTerm } from 'tyme4ts';
import { describe, expect, test } from 'vitest';
import { iso } from '../../../server/engine/calendar/day.ts';
import { lunarFestivals } from '../../../server/engine/calendar/lunar.ts';

const dates = (year: number) => {
  const found = lunarFestivals(year);
  return found && [found.springFestival, found.qingming, found.dragonBoat, found.midAutumn].map(iso);
};

describe('春节, 清明, 端午 and 中秋', () => {
  // Gregorian-Lunar Calendar Conversion Tables of the Hong Kong Observatory.
  test.each([
    [2018, ['2018-02-16', '2018-04-05', '2018-06-18', '2018-09-24']],
    [2027, ['2027-02-06', '2027-04-05', '2027-06-09', '2027-09-15']],
    [2030, ['2030-02-03', '2030-04-05', '2030-06-05', '2030-09-12']],
    [2033, ['2033-01-31', '2033-04-04', '2033-06-01', '2033-09-08']],
    [2057, ['2057-02-04', '2057-04-04', '2057-06-06', '2057-09-13']],
  ])('%i are those of the Observatory', (year, expected) => {
    expect(dates(year)).toEqual(expected);
  });

  test('of every year from 1990 to 2100 are those of tyme4ts', () => {
    const solar = (day: { getYear(): number; getMonth(): number; getDay(): number }) =>
      [day.getYear(), day.getMonth(), day.getDay()].map((n) => String(n).padStart(2, '0')).join('-');
    for (let year = 1990; year <= 2100; year++) {
      expect(dates(year)).toEqual([
        solar(LunarDay.fromYmd(year, 1, 1).getSolarDay()),
        solar(SolarTerm.fromName(year, '清明').getSolarDay()),
        solar(LunarDay.fromYmd(year, 5, 5).getSolarDay()),
        solar(LunarDay.fromYmd(year, 8, 15).getSolarDay()),
      ]);
    }
  });

  // The table of chinese-days was made by others. It has 中秋 1996 a day late: the full moon of that night was
  // eclipsed on 27 September, which is the day the almanacs gave.
  test('of the moon are those of chinese-days, too', () => {
    const different: string[] = [];
    for (let year = 1990; year <= 2099; year++) {
      const found = lunarFestivals(year);
      const lunar = { springFestival: '01-01', dragonBoat: '05-05', midAutumn: '08-15' } as const;
      for (const [festival, monthDay] of Object.entries(lunar) as [keyof typeof lunar, string][]) {
        const theirs = getSolarDateFromLunar(`${year}-${monthDay}`).date;
        if (!found || theirs !== iso(found[festival])) different.push(`${festival} ${year}`);
      }
    }
    expect(different).toEqual(['midAutumn 1996']);
    expect(dates(1996)?.[3]).toBe('1996-09-27');
  });

  test('stand in the table that the script writes', () => {
    const script = new URL('../../../scripts/generate-lunar.mjs', import.meta.url);
    const fresh = execFileSync(process.execPath, [script.pathname, '--print'], { encoding: 'utf8' });
    const table = new URL('../../../server/engine/calendar/lunar.generated.ts', import.meta.url);
    expect(readFileSync(table, 'utf8')).toBe(fresh);
  });

  test('are not known outside 1990–2100', () => {
    expect([lunarFestivals(1989), lunarFestivals(2101), lunarFestivals(Number.NaN)]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
