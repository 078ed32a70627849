import { describe, expect, test } from 'vitest';
import { waitAfter } from '../../client/back-off.ts';
import { localDate } from '../../client/local-date.ts';

const MINUTE = 60_000;

describe('A server that dies', () => {
  test('is started again, later each time, and at last no more', () => {
    const deaths = [10, 20, 30, 40, 50];
    const waits = deaths.map((_, index) => waitAfter(deaths.slice(0, index + 1)));
    expect(waits.at(-1)).toBeNull();
    const finite = waits.slice(0, -1).map(Number);
    expect(finite).toEqual([...finite].sort((a, b) => a - b));
    expect(new Set(finite).size).toBe(4);
    expect(finite[0]).toBeLessThanOrEqual(1000);
  });

  test('now and then in a long day is always started again at once', () => {
    const deaths = Array.from({ length: 40 }, (_, index) => index * 10 * MINUTE);
    expect(waitAfter(deaths)).toBe(waitAfter([0]));
  });
});

test('Today is the day on the user’s calendar, not that of Greenwich', () => {
  expect(localDate(new Date(2026, 8, 1, 0, 30))).toBe('2026-09-01');
  expect(localDate(new Date(2026, 8, 1, 23, 59))).toBe('2026-09-01');
});
