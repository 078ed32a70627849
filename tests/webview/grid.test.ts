import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayOf, isoOf, monthSpan, shiftMonth, weekdayOf } from '../../client/webview/dates.ts';
import { entriesOf } from '../../client/webview/entries.ts';
import { ALL, filtered } from '../../client/webview/filter.ts';
import { gridRows } from '../../client/webview/grid.ts';
import { calendar, event, FIRST } from './data.ts';

const rowsOf = (events: readonly ReturnType<typeof event>[], from = '2026-09-01', to = '2027-01-22') => {
  const data = calendar(events);
  return gridRows({ terms: data.terms, days: data.days, entries: entriesOf(events) }, dayOf(from), dayOf(to));
};

describe('The grid', () => {
  test('has a line for each school week, with its number, from the day on which weeks begin', () => {
    const rows = rowsOf([]);
    expect(rows.map(({ week }) => week?.number)).toEqual(Array.from({ length: 21 }, (_, at) => at + 1));
    expect(rows.every(({ start, cells }) => weekdayOf(start) === 1 && cells.length === 7)).toBe(true);
    expect(rows[5]?.cells[5]?.special?.kind).toBe('makeup');
  });

  test('shows every event on its day, once', () => {
    const days = fc.array(fc.integer({ min: FIRST, max: FIRST + 140 }), { maxLength: 40 });
    fc.assert(
      fc.property(days, (list) => {
        const events = list.map((day, at) => event({ id: `e${at}`, activity: `a${at}`, date: isoOf(day) }));
        const shown = rowsOf(events).flatMap(({ cells }) =>
          cells.flatMap(({ day, entries }) => entries.map((entry) => `${entry.events[0].id} ${isoOf(day)}`)),
        );
        expect(shown.sort()).toEqual(events.map(({ id, date }) => `${id} ${date}`).sort());
      }),
    );
  });

  test('shows a window as bars that cover its days, none over another', () => {
    const spans = fc.array(fc.tuple(fc.integer({ min: 0, max: 130 }), fc.integer({ min: 0, max: 30 })), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(spans, (list) => {
        const events = list.map(([from, length], at) =>
          event({
            id: `w${at}`,
            activity: `w${at}`,
            kind: 'window',
            date: isoOf(FIRST + from),
            endDate: isoOf(Math.min(FIRST + from + length, FIRST + 146)),
          }),
        );
        const covered = new Map<string, number>();
        for (const { cells } of rowsOf(events)) {
          const taken = new Set<string>();
          for (const { day, bars } of cells) {
            for (const { entry, length, lane } of bars) {
              for (let at = day; at < day + length; at++) {
                expect(taken.has(`${lane} ${at}`)).toBe(false);
                taken.add(`${lane} ${at}`);
                const key = `${entry.events[0].id} ${isoOf(at)}`;
                covered.set(key, (covered.get(key) ?? 0) + 1);
              }
            }
          }
        }
        const wanted = events.flatMap(({ id, date, endDate }) =>
          Array.from(
            { length: dayOf(endDate) - dayOf(date) + 1 },
            (_, at) => `${id} ${isoOf(dayOf(date) + at)}`,
          ),
        );
        expect([...covered.keys()].sort()).toEqual(wanted.sort());
        expect([...covered.values()].every((count) => count === 1)).toBe(true);
      }),
    );
  });
});

test('Events of several groups at one time are one entry; its key does not depend on the others', () => {
  const both = [event({ id: '1' }), event({ id: '2', group: '数学组', groups: ['数学组'] })];
  const [entry, ...rest] = entriesOf(both);
  expect(rest).toEqual([]);
  expect(entry?.groups).toEqual(['语文组', '数学组']);
  expect(entriesOf([event({ id: '0', activity: '讲座' }), ...both]).map(({ key }) => key)).toContain(
    entry?.key,
  );
});

test('Keys are unlike each other even if ids are not', () => {
  const twins = [event({ id: '1' }), event({ id: '1', date: '2026-09-03' })];
  expect(new Set(entriesOf(twins).map(({ key }) => key)).size).toBe(2);
});

test('Filters: by group, person, kind and text; exams concern everyone', () => {
  const events = [
    event({ id: '语' }),
    event({ id: '数', groups: ['数学组'], speakers: ['王伟'], participants: [], topic: '分数' }),
    event({ id: '考', kind: 'exam', activity: '期中考试', groups: [], speakers: [], participants: [] }),
  ];
  const ids = (filter: Partial<typeof ALL>) =>
    filtered(events, { ...ALL, ...filter }, null).map(({ id }) => id);
  expect(ids({})).toEqual(['语', '数', '考']);
  expect(ids({ group: '语文组' })).toEqual(['语', '考']);
  expect(ids({ person: '王伟' })).toEqual(['数', '考']);
  expect(ids({ kind: 'exam' })).toEqual(['考']);
  expect(ids({ text: ' 分数 ' })).toEqual(['数']);
});

test('Months follow one another over the turn of the year', () => {
  expect(shiftMonth('2026-12', 1)).toBe('2027-01');
  expect(shiftMonth('2027-01', -1)).toBe('2026-12');
  expect(isoOf(monthSpan('2028-02').last)).toBe('2028-02-29');
});
