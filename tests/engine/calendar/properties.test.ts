import fc from 'fast-check';
import { expect, test } from 'vitest';
import { schoolCalendar } from '../../../server/engine/calendar/build.ts';
import { schoolDaysBetween, teachingWeeks } from '../../../server/engine/calendar/counting.ts';
import { dayFromIso, iso, weekday } from '../../../server/engine/calendar/day.ts';
import type { Weekday } from '../../../server/engine/plan/schedule.ts';
import { away, calendar, exam, inWeeks, makeup, onDates, term } from '../../support/calendar-builders.ts';
import { holidaysOf2026 } from '../../support/holidays-2026.ts';
import { somewhere } from '../../support/plan-builders.ts';

const HOLIDAYS = holidaysOf2026();
const FIRST = dayFromIso('2026-01-01') ?? 0;

/** Any calendar of one term without gaps, with closures, make-up days and an exam somewhere in or near it. */
const calendars = fc
  .record({
    start: fc.integer({ min: FIRST, max: FIRST + 700 }),
    length: fc.integer({ min: 0, max: 200 }),
    weekStart: fc.integer({ min: 1, max: 7 }),
    prepares: fc.boolean(),
    minDays: fc.integer({ min: 0, max: 7 }),
    closed: fc.array(fc.tuple(fc.integer({ min: -20, max: 220 }), fc.integer({ min: 0, max: 9 })), {
      maxLength: 4,
    }),
    made: fc.array(fc.tuple(fc.integer({ min: -20, max: 220 }), fc.option(fc.integer({ min: 1, max: 7 }))), {
      maxLength: 4,
    }),
    examWeek: fc.integer({ min: 1, max: 30 }),
  })
  .map(({ start, length, weekStart, prepares, minDays, closed, made, examWeek }) =>
    schoolCalendar(
      [
        calendar({
          terms: [term(1, iso(start), iso(start + length))],
          weekStart: { weekday: weekStart as Weekday, source: somewhere() },
          preparatory: prepares ? { date: null, source: somewhere() } : null,
          teachingWeek: { minDays, source: somewhere() },
          closures: closed.map(([from, days]) => away(onDates(iso(start + from), iso(start + from + days)))),
          makeups: made.map(([at, as]) => makeup(iso(start + at), as as Weekday | null)),
          exams: [exam('期末考试', inWeeks(examWeek), true)],
        }),
      ],
      HOLIDAYS,
      null,
    ),
  );

test('the weeks of a term without gaps hold each of its days once, and their numbers ascend by one', () => {
  fc.assert(
    fc.property(calendars, ({ calendar: known }) => {
      for (const { start, end, weeks } of known.terms) {
        for (let day = start; day <= end; day++) {
          const holding = weeks.filter((week) => week.start <= day && day <= week.end);
          expect(holding).toHaveLength(1);
          expect(known.day(day).week).toBe(holding[0]);
        }
        weeks.forEach((week, i) => {
          expect(week.number).toBe((weeks[0]?.number ?? 0) + i);
          expect(week.end - week.start).toBe(6);
          expect(weekday(week.start)).toBe(known.weekStart);
        });
        expect(weeks.find(({ number }) => number === 1)?.start).toBeLessThanOrEqual(start);
      }
    }),
  );
});

test('school days are counted the same by weeks, by days and by walking from one to the next', () => {
  fc.assert(
    fc.property(calendars, ({ calendar: known }) => {
      for (const { start, end, weeks } of known.terms) {
        const byWeeks = weeks.reduce((sum, { schoolDays }) => sum + schoolDays, 0);
        expect(schoolDaysBetween(known, start, end)).toBe(byWeeks);
        let walked = known.day(start).school ? 1 : 0;
        for (let day = known.nextSchoolDay(start); day !== null; day = known.nextSchoolDay(day)) walked++;
        expect(walked).toBe(byWeeks);
      }
    }),
  );
});

test('a day is special exactly if it is no ordinary weekday and no ordinary weekend', () => {
  fc.assert(
    fc.property(calendars, ({ calendar: known }) => {
      const special = new Set(known.special.map(({ day }) => day));
      for (const { start, end } of known.terms) {
        for (let day = start; day <= end; day++) {
          const { kind, school, half } = known.day(day);
          const ordinary =
            (kind === 'ordinary' && school && half === null) || (kind === 'weekend' && !school);
          expect(special.has(day)).toBe(!ordinary);
        }
      }
    }),
  );
});

test('asking for more days never makes more teaching weeks', () => {
  const year = (minDays: number) =>
    schoolCalendar(
      [
        calendar({
          terms: [term(1, '2026-09-01', '2027-01-22')],
          teachingWeek: { minDays, source: somewhere() },
        }),
      ],
      HOLIDAYS,
      null,
    ).calendar.terms.flatMap((t) => teachingWeeks(t)).length;
  const counts = [0, 1, 2, 3, 4, 5, 6, 7].map(year);
  expect(counts).toEqual([...counts].sort((a, b) => b - a));
  expect(counts).toEqual([21, 21, 21, 21, 19, 16, 1, 0]);
});
