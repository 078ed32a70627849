import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { greaterEq, lessEq, solve } from 'yalps';
import { type Bearing, contradiction } from '../../../server/engine/quota/contradiction.ts';
import type { Demand } from '../../../server/engine/quota/demand.ts';
import { grainOf, sheetOf } from '../../../server/engine/quota/sheet.ts';
import type { DutyPeriod, Stretch } from '../../../server/engine/quota/stretch.ts';
import type { Ticket } from '../../../server/engine/quota/tally.ts';
import { rational } from '../../../server/engine/text/rational.ts';

const DAYS = 8;

function stretch(start: number, end: number): Stretch {
  return { name: `${start}–${end}`, start, end, term: 1, week: null };
}

function period(stretches: readonly Stretch[]): DutyPeriod {
  return {
    kind: 'weeks',
    every: 1,
    name: '',
    stretches,
    singles: stretches,
    tiles: stretches,
    beyondPlan: false,
  };
}

/** A line with bounds in each of some stretches; what contradictions do not read is left out. */
function line(stretches: readonly Stretch[], min: number | null, max: number | null): Bearing {
  const demand = {
    period: period(stretches),
    min: min === null ? null : rational(min, 2),
    max: max === null ? null : rational(max, 2),
  } as Demand;
  return { line: demand, lower: true, upper: true };
}

const anyStretch = fc
  .tuple(fc.integer({ min: 0, max: DAYS - 1 }), fc.integer({ min: 0, max: DAYS - 1 }))
  .map(([a, b]) => stretch(Math.min(a, b), Math.max(a, b)));

const halves = Array.from({ length: DAYS / 2 }, (_, at) => stretch(2 * at, 2 * at + 1));

const anyLine = fc.record({
  stretches: fc.oneof(
    anyStretch.map((one) => [one]),
    fc.constant(halves),
  ),
  min: fc.option(fc.integer({ min: 0, max: 8 })),
  max: fc.option(fc.integer({ min: 0, max: 8 })),
});

/** Whether amounts for the single days exist, by a linear program. */
function lpAgrees(lines: readonly Bearing[]): boolean {
  const constraints: Record<string, ReturnType<typeof lessEq>> = {};
  const variables: Record<string, Record<string, number>> = {};
  for (let day = 0; day < DAYS; day++) variables[`day${day}`] = { cost: 1 };
  lines.forEach(({ line: { period: of, min, max } }, at) => {
    of.stretches.forEach(({ start, end }, index) => {
      const key = `${at}-${index}`;
      for (let day = start; day <= end; day++)
        Object.assign(variables[`day${day}`] ?? {}, { [`min${key}`]: 1, [`max${key}`]: 1 });
      if (min) constraints[`min${key}`] = greaterEq(min.n / min.d);
      if (max) constraints[`max${key}`] = lessEq(max.n / max.d);
    });
  });
  return solve({ direction: 'minimize', objective: 'cost', constraints, variables }).status !== 'infeasible';
}

describe('lines on one amount', () => {
  const someLines = fc
    .array(anyLine, { minLength: 1, maxLength: 5 })
    .map((all) => all.map(({ stretches, min, max }) => line(stretches, min, max)));

  test('agree if and only if a linear program finds amounts', () => {
    fc.assert(
      fc.property(someLines, (lines) => {
        expect(contradiction(lines) === null).toBe(lpAgrees(lines));
      }),
      { numRuns: 2000 },
    );
  });

  test('a contradiction is minimal, and its numbers contradict each other', () => {
    fc.assert(
      fc.property(someLines, (lines) => {
        const found = contradiction(lines);
        if (!found) return;
        const core = lines.filter((one) => found.lines.includes(one.line));
        expect(lpAgrees(core)).toBe(false);
        for (const one of core) expect(lpAgrees(core.filter((other) => other !== one))).toBe(true);
        expect(found.min).toBeGreaterThan(found.max);
      }),
      { numRuns: 2000 },
    );
  });
});

describe('what the calendar provides', () => {
  const event = fc.record({
    from: fc.integer({ min: -2, max: DAYS + 2 }),
    length: fc.integer({ min: 0, max: 3 }),
    amount: fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 3 })),
    sure: fc.boolean(),
    suspended: fc.boolean(),
  });

  test('is what counting day by day finds', () => {
    fc.assert(
      fc.property(
        fc.array(event, { maxLength: 12 }),
        fc.subarray(halves, { minLength: 1 }),
        (events, stretches) => {
          const tickets = events.map(({ from, length, amount: [n, d], sure, suspended }) => ({
            event: {
              suspended,
              occurrence: { date: from, endDate: from + length, movedFrom: null, term: 1 },
            },
            amount: rational(n, d),
            sure,
          })) as unknown as Ticket[];
          const grain = grainOf(tickets.map(({ amount }) => amount));
          const { scale, tallies } = sheetOf(tickets, grain).tallied({
            period: period(stretches),
            min: null,
            max: null,
          });
          tallies.forEach(({ stretch: { start, end }, sure, most, slotless }) => {
            const days = Array.from({ length: end - start + 1 }, (_, at) => start + at);
            const meets = events.filter(({ from, length }) =>
              days.some((day) => from <= day && day <= from + length),
            );
            const held = meets.filter(({ suspended }) => !suspended);
            const inside = held.filter(
              ({ from, length, sure: isSure }) =>
                isSure && days.includes(from) && days.includes(from + length),
            );
            const sum = (list: typeof events) => list.reduce((total, { amount: [n, d] }) => total + n / d, 0);
            expect(most / scale).toBeCloseTo(sum(held), 9);
            expect(sure / scale).toBeCloseTo(sum(inside), 9);
            expect(slotless).toBe(meets.some(({ suspended }) => suspended));
          });
        },
      ),
      { numRuns: 2000 },
    );
  });
});
