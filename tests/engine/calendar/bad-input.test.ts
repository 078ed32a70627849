import fc from 'fast-check';
import { expect, test } from 'vitest';
import { schoolCalendar } from '../../../server/engine/calendar/build.ts';
import type { DateExpression, ScheduleEntry, Weekday } from '../../../server/engine/plan/schedule.ts';
import { calendar, entry } from '../../support/calendar-builders.ts';
import { holidaysOf2026 } from '../../support/holidays-2026.ts';
import { name, somewhere } from '../../support/plan-builders.ts';

const HOLIDAYS = holidaysOf2026();
const near = fc.oneof(fc.integer({ min: 2025, max: 2028 }), fc.integer({ min: -5, max: 99_999 }));

const dates: fc.Arbitrary<DateExpression> = fc
  .record({
    year: fc.oneof(near, fc.constantFrom('first' as const, 'second' as const, null)),
    month: fc.integer({ min: 0, max: 13 }),
    day: fc.integer({ min: 0, max: 32 }),
  })
  .map((written) => ({ ...written, source: somewhere() }));

const weeks = fc.record({ from: fc.integer({ min: -3, max: 60 }), to: fc.integer({ min: -3, max: 60 }) });

const entries: fc.Arbitrary<ScheduleEntry> = fc.oneof(
  fc.tuple(dates, fc.option(dates)).map(([from, to]) => entry({ kind: 'date', from, to })),
  fc.tuple(weeks, fc.option(fc.integer({ min: 0, max: 4 }))).map(([range, term]) =>
    entry({
      kind: 'weeks',
      weeks: { kind: 'numbers', ranges: [{ ...range, source: somewhere() }], term },
      days: [],
    }),
  ),
  fc.tuple(dates, fc.integer({ min: -2, max: 7 })).map(([{ year, month }, nth]) => {
    const meant = { year, month, part: 'whole', source: somewhere() } as const;
    return entry({ kind: 'weeks', weeks: { kind: 'ofMonth', month: meant, nth }, days: [3] });
  }),
  fc.constant(entry({ kind: 'vague', word: '定期' })),
);

const spans = fc.array(
  fc.tuple(entries, fc.constantFrom('morning' as const, 'afternoon' as const, null)).map(([when, half]) => ({
    name: null,
    span: { when: [when], half },
    source: somewhere(),
  })),
  { maxLength: 3 },
);

const declarations = fc
  .record({
    terms: fc.array(fc.tuple(fc.option(fc.integer({ min: 0, max: 3 })), dates, dates), { maxLength: 3 }),
    weekStart: fc.option(fc.integer({ min: 1, max: 7 })),
    weekStarts: fc.array(fc.tuple(fc.integer({ min: -2, max: 60 }), dates), { maxLength: 3 }),
    preparatory: fc.option(fc.option(dates)),
    minDays: fc.option(fc.integer({ min: -1, max: 9 })),
    exams: fc.array(entries, { maxLength: 3 }),
    closures: spans,
    holidays: spans,
    makeups: fc.array(fc.tuple(dates, fc.option(fc.integer({ min: 1, max: 7 }))), { maxLength: 3 }),
  })
  .map((said) =>
    calendar({
      terms: said.terms.map(([number, start, end]) => ({
        number,
        name: '学期',
        start,
        end,
        source: somewhere(),
      })),
      weekStart: said.weekStart ? { weekday: said.weekStart as Weekday, source: somewhere() } : null,
      weekStarts: said.weekStarts.map(([week, date]) => ({ week, date, term: null, source: somewhere() })),
      preparatory: said.preparatory === null ? null : { date: said.preparatory, source: somewhere() },
      teachingWeek: said.minDays === null ? null : { minDays: said.minDays, source: somewhere() },
      exams: said.exams.map((when) => ({
        name: name('期末考试'),
        when: [when],
        occupiesWeek: false,
        source: somewhere(),
      })),
      closures: said.closures,
      holidays: said.holidays,
      makeups: said.makeups.map(([date, as]) => ({
        date,
        runsAs: as as Weekday | null,
        source: somewhere(),
      })),
    }),
  );

test('whatever a calendar says, it is built, its terms do not overlap, and its school days lie in one week each', () => {
  fc.assert(
    fc.property(fc.array(declarations, { maxLength: 2 }), fc.boolean(), (said, known) => {
      const built = schoolCalendar(said, HOLIDAYS, known ? { start: 2026, end: 2027 } : null);
      let free = Number.NEGATIVE_INFINITY;
      for (const { number, start, end, weeks } of built.calendar.terms) {
        expect(start).toBeGreaterThanOrEqual(free);
        free = end + 1;
        expect(weeks.map((week) => week.number)).toEqual(
          [...weeks.map((week) => week.number)].sort((a, b) => a - b),
        );
        for (let day = start; day <= end; day++) {
          const holding = weeks.filter((week) => week.start <= day && day <= week.end);
          expect(holding.length).toBeLessThanOrEqual(1);
          if (built.calendar.day(day).school) expect(holding).toHaveLength(1);
          expect(built.calendar.day(day).term).toBe(number);
        }
      }
    }),
    { numRuns: 300 },
  );
});
