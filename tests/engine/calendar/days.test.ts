import { describe, expect, test } from 'vitest';
import { schoolCalendar } from '../../../server/engine/calendar/build.ts';
import { type Day, dayFromIso, iso } from '../../../server/engine/calendar/day.ts';
import { readHolidayFile } from '../../../server/engine/calendar/holiday-file.ts';
import { type Holidays, mergeHolidays, NO_HOLIDAYS } from '../../../server/engine/calendar/holidays.ts';
import type { CalendarDeclaration } from '../../../server/engine/plan/calendar.ts';
import {
  away,
  calendar,
  entry,
  exam,
  inWeeks,
  makeup,
  onDates,
  term,
} from '../../support/calendar-builders.ts';
import { cpuTime } from '../../support/cpu-time.ts';
import { holidaysOf2026 } from '../../support/holidays-2026.ts';
import { somewhere } from '../../support/plan-builders.ts';

const day = (text: string): Day => dayFromIso(text) ?? Number.NaN;
const autumn = term(1, '2026-09-01', '2027-01-22');
const spring = term(2, '2027-02-22', '2027-07-02');

const built = (said: Partial<CalendarDeclaration>, holidays: Holidays = holidaysOf2026()) =>
  schoolCalendar([calendar({ terms: [autumn, spring], ...said })], holidays, { start: 2026, end: 2027 });
const on = (result: ReturnType<typeof built>, text: string) => result.calendar.day(day(text));
const said = (result: ReturnType<typeof built>) =>
  result.problems.filter(({ code }) => !/^(makeup|holidays)-/.test(code));

describe('what a day is, by rising priority', () => {
  test('weekend, then the State Council, then the school’s file, then the school calendar', () => {
    expect(on(built({}), '2026-10-17')).toMatchObject({ kind: 'weekend', source: 'weekend', school: false });
    expect(on(built({}), '2026-10-10')).toMatchObject({
      kind: 'makeup',
      source: 'state-council',
      school: true,
    });

    const file = readHolidayFile(
      { notices: [{ year: 2026, holidays: [{ name: '校庆', off: ['2026-10-10'], work: ['2026-10-17'] }] }] },
      'holiday-file',
    );
    const merged = mergeHolidays(holidaysOf2026(), 'holidays' in file ? file.holidays : NO_HOLIDAYS);
    expect(on(built({}, merged), '2026-10-10')).toMatchObject({
      kind: 'holiday',
      name: '校庆',
      source: 'holiday-file',
    });
    expect(on(built({}, merged), '2026-10-17')).toMatchObject({ kind: 'makeup', source: 'holiday-file' });

    const own = built({ holidays: [away(onDates('2026-10-17'), { called: '放假' })] }, merged);
    expect(on(own, '2026-10-17')).toMatchObject({
      kind: 'holiday',
      name: '放假',
      source: 'calendar',
      school: false,
    });
  });

  test('a holiday that the calendar confirms is projected no longer', () => {
    const result = built({ holidays: [away(onDates('2027-01-01', '2027-01-03'))] });
    expect(on(result, '2027-01-01')).toMatchObject({ kind: 'holiday', name: '元旦', projected: false });
    const warning = result.problems.find(({ code }) => code === 'holidays-projected');
    expect(warning?.data).toMatchObject({ names: ['清明', '劳动节', '端午'] });
  });

  test('a projected holiday may be made a day of lessons', () => {
    const result = built({ makeups: [makeup('2027-06-09', 3)] });
    expect(on(result, '2027-06-09')).toMatchObject({
      kind: 'makeup',
      school: true,
      runsAs: 3,
      projected: false,
    });
  });

  test('outside terms a day is known by the country alone', () => {
    expect(on(built({}), '2026-05-01')).toMatchObject({
      kind: 'holiday',
      name: '劳动节',
      term: null,
      school: false,
    });
    expect(on(built({}), '2027-02-08')).toMatchObject({
      kind: 'projected',
      name: '春节',
      term: null,
      working: false,
    });
    expect(on(built({}), '2026-08-31')).toMatchObject({
      kind: 'ordinary',
      term: null,
      week: null,
      school: false,
      working: true,
    });
    expect(built({}).calendar.nextSchoolDay(day('2026-08-31'))).toBeNull();
  });

  test('any number is answered', () => {
    for (const asked of [Number.NaN, Number.POSITIVE_INFINITY, -1e9, 1e9, 0.5]) {
      expect(built({}).calendar.day(asked)).toMatchObject({ term: null, week: null, school: false });
    }
  });
});

describe('停课 and 放假', () => {
  test('two days of sports: no lessons, and the week has three school days left', () => {
    const result = built({ closures: [away(onDates('2026-10-29', '2026-10-30'), { called: '运动会' })] });
    expect(on(result, '2026-10-29')).toMatchObject({
      kind: 'closure',
      name: '运动会',
      school: false,
      working: true,
    });
    expect(result.calendar.week(1, 9)).toMatchObject({ schoolDays: 3, countable: true, notes: ['运动会'] });
    expect(result.calendar.nextSchoolDay(day('2026-10-28'))).toBe(day('2026-11-02'));
  });

  test('a whole week, said by its number, keeps its weekend', () => {
    const result = built({ closures: [away(inWeeks(8), { called: '军训' })] });
    expect(result.calendar.week(1, 8)).toMatchObject({ schoolDays: 0, countable: false });
    expect(on(result, '2026-10-24').kind).toBe('weekend');
  });

  test('half a day leaves a school day', () => {
    const result = built({ closures: [away(onDates('2026-09-30'), { called: '离校', half: 'afternoon' })] });
    expect(on(result, '2026-09-30')).toMatchObject({
      school: true,
      working: true,
      half: 'afternoon',
      name: '离校',
    });
    expect(result.calendar.week(1, 5)?.schoolDays).toBe(3);
    expect(result.calendar.special.map(({ day: d }) => iso(d))).toContain('2026-09-30');
  });

  test('a morning and an afternoon make a day', () => {
    const morning = away(onDates('2026-09-30'), { half: 'morning' });
    const result = built({ closures: [morning, away(onDates('2026-09-30'), { half: 'afternoon' })] });
    expect(on(result, '2026-09-30')).toMatchObject({ school: false, half: null, kind: 'closure' });
  });

  test('the afternoon of 下午 in the time counts as half a day', () => {
    const afternoon = { ...onDates('2026-09-30'), at: { kind: 'part', part: 'afternoon' } } as const;
    expect(on(built({ closures: [away(afternoon)] }), '2026-09-30').half).toBe('afternoon');
  });

  test('a holiday stays one inside a closed week', () => {
    const result = built({ closures: [away(inWeeks(6), { called: '军训' })] });
    expect(on(result, '2026-10-07')).toMatchObject({ kind: 'holiday', name: '国庆节' });
    expect(on(result, '2026-10-08')).toMatchObject({ kind: 'closure', name: '军训' });
  });

  test('a holiday of a hundred years ends with the school year, at once', () => {
    const time = cpuTime(() => {
      const result = built({ holidays: [away(onDates('2026-09-01', '2126-09-01'))] });
      expect(result.calendar.terms[1]?.weeks.every(({ schoolDays }) => schoolDays === 0)).toBe(true);
    });
    expect(time).toBeLessThan(500);
  });
});

describe('考试', () => {
  test('finals take their week, midterms only when the calendar says so', () => {
    const result = built({ exams: [exam('期中考试', inWeeks(10)), exam('期末考试', inWeeks(21), true)] });
    expect(result.calendar.exams.map(({ name, occupiesWeek }) => [name, occupiesWeek])).toEqual([
      ['期中考试', false],
      ['期末考试', true],
    ]);
    expect(result.calendar.week(1, 10)?.countable).toBe(true);
    expect(result.calendar.week(1, 21)?.countable).toBe(false);
    const kept = built({ exams: [exam('期末考試', inWeeks(21), false)] });
    expect(kept.calendar.week(1, 21)?.countable).toBe(true);
    expect(built({ exams: [exam('期末考試', inWeeks(21), true)] }).calendar.week(1, 21)?.countable).toBe(
      false,
    );
  });

  test('some days of a week', () => {
    const result = built({ exams: [exam('期中考试', inWeeks(10, { days: [3, 4] }))] });
    expect(result.calendar.exams.map(({ start, end }) => [iso(start), iso(end)])).toEqual([
      ['2026-11-04', '2026-11-05'],
    ]);
  });

  test('the first school week that begins in a month', () => {
    const month = { year: null, month: 11, part: 'whole', source: somewhere() } as const;
    const week = entry({ kind: 'weeks', weeks: { kind: 'ofMonth', month, nth: 1 }, days: [] });
    const result = built({ exams: [exam('期中考试', week)] });
    expect(result.calendar.exams.map(({ start, end }) => [iso(start), iso(end)])).toEqual([
      ['2026-11-02', '2026-11-06'],
    ]);
  });

  test('of the second term says so; a bare week is one of the first', () => {
    const result = built({
      exams: [exam('期中考试', inWeeks(10, { term: 2 })), exam('期中考试', inWeeks(10))],
    });
    expect(result.calendar.exams.map(({ term: t, start }) => [t, iso(start)])).toEqual([
      [1, '2026-11-02'],
      [2, '2027-04-26'],
    ]);
  });

  test('wholly outside every term is told; partly is cut', () => {
    const outside = built({ exams: [exam('学业水平考试', onDates('2027-02-01', '2027-02-03'))] });
    expect(said(outside).map(({ code, data }) => [code, data])).toEqual([
      [
        'outside-term',
        {
          what: '学业水平考试',
          from: '2027-02-01',
          to: '2027-02-03',
          terms: [
            { name: '第一学期', start: '2026-09-01', end: '2027-01-22' },
            { name: '第二学期', start: '2027-02-22', end: '2027-07-02' },
          ],
        },
      ],
    ]);
    const cut = built({ exams: [exam('期末考试', onDates('2027-01-20', '2027-01-26'), true)] });
    expect(said(cut)).toEqual([]);
    expect(iso(cut.calendar.exams[0]?.end ?? 0)).toBe('2027-01-22');
  });

  test('in a week that the term does not have is told with the weeks it has', () => {
    const wrong = inWeeks(25);
    expect(
      said(built({ exams: [exam('期末考试', wrong, true)] })).map(({ code, data }) => [code, data]),
    ).toEqual([['week-out-of-range', { week: 25, first: 1, last: 21, term: '第一学期' }]]);
  });

  test('from a later day to an earlier one, or from no day, is told', () => {
    const exams = [exam('甲', onDates('2026-11-06', '2026-11-02')), exam('乙', onDates('2026-11-31'))];
    expect(said(built({ exams })).map(({ code }) => code)).toEqual(['range-reversed', 'invalid-date']);
    expect(said(built({ exams: [exam('丙', inWeeks(9, { to: 7 }))] })).map(({ code }) => code)).toEqual([
      'range-reversed',
    ]);
  });
});

describe('调休', () => {
  test('on a day that does not exist is told', () => {
    expect(said(built({ makeups: [makeup('2026-09-31', 4)] })).map(({ code }) => code)).toEqual([
      'invalid-date',
    ]);
  });

  test('beats a closure of the same day', () => {
    const result = built({ closures: [away(inWeeks(8))], makeups: [makeup('2026-10-24', 1)] });
    expect(on(result, '2026-10-24')).toMatchObject({ kind: 'makeup', school: true, runsAs: 1 });
    expect(result.calendar.week(1, 8)?.schoolDays).toBe(1);
  });
});

test('29 February of a leap year is a school day like any other', () => {
  const leap = schoolCalendar([calendar({ terms: [term(2, '02-21', '06-30')] })], NO_HOLIDAYS, {
    start: 2027,
    end: 2028,
  });
  expect(leap.calendar.day(day('2028-02-29'))).toMatchObject({ school: true, term: 2 });
  expect(leap.calendar.week(2, 2)).toMatchObject({ start: day('2028-02-28'), schoolDays: 5 });
});
