import { describe, expect, test } from 'vitest';
import { schoolCalendar } from '../../../server/engine/calendar/build.ts';
import {
  countableMonths,
  schoolDaysBetween,
  teachingWeeks,
} from '../../../server/engine/calendar/counting.ts';
import { type Day, dayFromIso, iso, weekday } from '../../../server/engine/calendar/day.ts';
import type { CalendarDeclaration } from '../../../server/engine/plan/calendar.ts';
import {
  calendar,
  exam,
  inWeeks,
  makeup,
  onDates,
  schoolYear,
  term,
} from '../../support/calendar-builders.ts';
import { holidaysOf2026 } from '../../support/holidays-2026.ts';
import { somewhere } from '../../support/plan-builders.ts';

const day = (text: string): Day => dayFromIso(text) ?? Number.NaN;

const first = term(1, '2026-09-01', '2027-01-22');
const unassigned = makeup('2026-09-20');

/** The calendar that all plans of the school share. */
const shared = (more: Partial<CalendarDeclaration> = {}) =>
  schoolCalendar(
    [
      calendar({
        schoolYear: schoolYear(2026),
        terms: [first, term(2, '2027-02-22', '2027-07-02')],
        exams: [
          exam('期中考试', inWeeks(10, { term: 1 }), false),
          exam('期末考试', onDates('2027-01-18', '2027-01-22'), true),
          exam('期末考试', onDates('2027-06-28', '2027-07-02'), true),
        ],
        makeups: [unassigned, makeup('2026-10-10', 4)],
        ...more,
      }),
    ],
    holidaysOf2026(),
    { start: 2026, end: 2027 },
  );

const weeksOf = (built: ReturnType<typeof shared>, number: number) => {
  const found = built.calendar.terms.find((t) => t.number === number);
  return found ? { all: found.weeks, teaching: teachingWeeks(found) } : { all: [], teaching: [] };
};

describe('秋季学期 2026-09-01 至 2027-01-22', () => {
  const built = shared();
  const { all, teaching } = weeksOf(built, 1);

  test('has 21 weeks from Monday, of which 20 are teaching weeks', () => {
    expect(all.map(({ number }) => number)).toEqual(Array.from({ length: 21 }, (_, i) => i + 1));
    expect(iso(all[0]?.start ?? 0)).toBe('2026-08-31');
    expect(iso(all[20]?.end ?? 0)).toBe('2027-01-24');
    expect(teaching).toHaveLength(20);
  });

  // Counted by hand on the printed calendar of 2026: 中秋 on a Friday, 国庆 Thursday to Wednesday, two make-up days.
  test('counts the school days of each week', () => {
    expect(all.map(({ schoolDays }) => schoolDays)).toEqual([
      4, 5, 6, 4, 3, 3, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 4, 5, 5, 5,
    ]);
  });

  test('has 19 teaching weeks when the midterm takes its week, 15 when five days are asked for', () => {
    const midterm = { exams: [exam('期中考试', inWeeks(10), true), exam('期末考试', inWeeks(21), true)] };
    expect(weeksOf(shared(midterm), 1).teaching).toHaveLength(19);
    const five = { teachingWeek: { minDays: 5, source: somewhere() } };
    expect(weeksOf(shared(five), 1).teaching).toHaveLength(15);
  });

  test('holds 19 Wednesday meetings', () => {
    const wednesdays = all.map(({ start }) => built.calendar.day(start + 2)).filter(({ term: t }) => t === 1);
    expect(wednesdays).toHaveLength(21);
    const off = wednesdays.filter(({ school, exam: e }) => !school || e?.name === '期末考试');
    expect(off.map((info) => iso(info.day))).toEqual(['2026-10-07', '2027-01-20']);
  });

  test('notes what is special in a week', () => {
    expect(all[3]?.notes).toEqual(['中秋']);
    expect(all[5]?.notes).toEqual(['国庆节']);
    expect(all[9]?.notes).toEqual(['期中考试']);
    expect(all[17]?.notes).toEqual(['元旦']);
    expect(all[2]?.notes).toEqual([]);
  });

  test('puts the midterm of week 10 on its school days', () => {
    const midterm = built.calendar.exams[0];
    expect([midterm?.name, iso(midterm?.start ?? 0), iso(midterm?.end ?? 0)]).toEqual([
      '期中考试',
      '2026-11-02',
      '2026-11-06',
    ]);
    expect(built.calendar.day(day('2026-11-04')).exam).toBe(midterm);
    expect(built.calendar.day(day('2026-11-04')).school).toBe(true);
  });

  test('runs Thursday’s routine on the make-up Saturday, and nobody’s on the unassigned Sunday', () => {
    const saturday = built.calendar.day(day('2026-10-10'));
    expect(saturday).toMatchObject({ kind: 'makeup', school: true, runsAs: 4, source: 'calendar' });
    expect(weekday(saturday.day)).toBe(6);
    expect(saturday.week?.number).toBe(6);
    expect(built.calendar.day(day('2026-09-20'))).toMatchObject({
      kind: 'makeup',
      school: true,
      runsAs: null,
    });
  });

  test('counts September to January as months', () => {
    const autumn = built.calendar.terms[0];
    const months = autumn ? countableMonths(built.calendar, autumn) : [];
    expect(months.map(({ month, schoolDays }) => [month, schoolDays])).toEqual([
      [9, 22],
      [10, 18],
      [11, 21],
      [12, 23],
      [1, 15],
    ]);
    expect(schoolDaysBetween(built.calendar, day('2026-09-01'), day('2027-01-22'))).toBe(99);
  });
});

describe('春季学期 2027-02-22 至 2027-07-02, before its holidays are published', () => {
  const built = shared();
  const { all, teaching } = weeksOf(built, 2);

  test('has 19 weeks, of which 17 are teaching weeks', () => {
    expect(all).toHaveLength(19);
    expect(teaching).toHaveLength(17);
    expect(all[10]).toMatchObject({ number: 11, schoolDays: 2, countable: false, notes: ['劳动节'] });
  });

  test('marks 清明, 劳动节 and 端午 as projected', () => {
    const projected = built.calendar.special.filter(({ term: t, kind }) => t === 2 && kind === 'projected');
    expect(projected.map((info) => `${iso(info.day).slice(5)} ${info.name}`)).toEqual([
      '04-03 清明',
      '04-04 清明',
      '04-05 清明',
      '05-01 劳动节',
      '05-02 劳动节',
      '05-03 劳动节',
      '05-04 劳动节',
      '05-05 劳动节',
      '06-09 端午',
    ]);
    expect(projected.every((info) => info.projected && info.source === 'projected' && !info.school)).toBe(
      true,
    );
  });
});

describe('what is said about the shared calendar', () => {
  test('one warning for 2027, where the first term is declared, and one make-up day without a weekday', () => {
    const { problems } = shared();
    expect(problems.map(({ code, source: at }) => [code, at])).toEqual([
      ['makeup-unassigned', unassigned.source],
      ['holidays-projected', first.source],
    ]);
    const dates = ['01-01', '01-02', '01-03', '04-03', '04-04', '04-05'];
    const later = ['05-01', '05-02', '05-03', '05-04', '05-05', '06-09'];
    expect(problems[1]?.data).toEqual({
      year: 2027,
      dates: [...dates, ...later].map((text) => `2027-${text}`),
      names: ['元旦', '清明', '劳动节', '端午'],
    });
  });

  test('published make-up days that the calendar passes over are told once each, where the term is declared', () => {
    const { problems } = shared({ makeups: [] });
    const told = problems.filter(({ code }) => code === 'makeup-unassigned');
    expect(told.map(({ data, source: at }) => [data, at])).toEqual([
      [{ date: '2026-09-20', weekday: 7 }, first.source],
      [{ date: '2026-10-10', weekday: 6 }, first.source],
    ]);
  });

  test('a published make-up day on which the school is free needs no weekday', () => {
    const { problems, calendar: built } = shared({
      makeups: [],
      holidays: [
        { name: null, span: { when: [onDates('2026-09-20')], half: null }, source: somewhere() },
        { name: null, span: { when: [onDates('2026-10-10')], half: null }, source: somewhere() },
      ],
    });
    expect(problems.filter(({ code }) => code === 'makeup-unassigned')).toEqual([]);
    expect(built.day(day('2026-10-10'))).toMatchObject({
      kind: 'holiday',
      school: false,
      source: 'calendar',
    });
  });
});
