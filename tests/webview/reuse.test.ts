import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entriesOf } from '../../client/webview/entries.ts';
import { NodeCache } from '../../client/webview/node-cache.ts';
import { reused, reusedEntries } from '../../client/webview/reuse.ts';
import { h } from '../../client/webview/vdom.ts';
import { event, preview } from './data.ts';

const copy = <T>(data: T): T => JSON.parse(JSON.stringify(data));
const list = fc.array(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c'),
    day: fc.integer({ min: 1, max: 9 }),
    activity: fc.constantFrom('备课', '讲座'),
  }),
  { maxLength: 12 },
);
const dataOf = (events: readonly { id: string; day: number; activity: string }[]) =>
  preview(events.map(({ id, day, activity }) => event({ id, activity, date: `2026-09-0${day}` })));

describe('New data', () => {
  test('is the old where nothing has changed', () => {
    const before = preview([event({ id: '1' }), event({ id: '2', activity: '讲座' })]);
    const after = reused(before, copy(before));
    expect(after.calendar.events).toBe(before.calendar.events);
    expect(after.calendar.terms).toBe(before.calendar.terms);
  });

  test('keeps every event that stays, and says exactly what the message says', () => {
    fc.assert(
      fc.property(list, list, (a, b) => {
        const [before, now] = [dataOf(a), dataOf(b)];
        const after = reused(before, copy(now));
        expect(after).toEqual(now);
        const old = new Set(before.calendar.events);
        const said = new Set(before.calendar.events.map((one) => JSON.stringify(one)));
        const ids = before.calendar.events.map(({ id, date }) => id + date);
        // Of two events with one id on one day, one is enough.
        if (new Set(ids).size === ids.length)
          for (const one of after.calendar.events) expect(old.has(one)).toBe(said.has(JSON.stringify(one)));
      }),
    );
  });

  test('has the entries of before where they are about the same events', () => {
    const before = preview([event({ id: '1' }), event({ id: '2', activity: '讲座' })]);
    const first = entriesOf(before.calendar.events);
    const changed = copy(before);
    const after = reused(before, {
      ...changed,
      calendar: {
        ...changed.calendar,
        events: changed.calendar.events.map((one) => (one.id === '2' ? { ...one, place: '礼堂' } : one)),
      },
    });
    const known = new Map(first.map((entry) => [entry.key, entry]));
    const [same, other] = reusedEntries(known, entriesOf(after.calendar.events));
    expect(same).toBe(first[0]);
    expect(other).not.toBe(first[1]);
    expect(other?.events[0].place).toBe('礼堂');
  });
});

test('A node is made anew only if what it is made from changes', () => {
  const cache = new NodeCache();
  const make = () => h('p', {});
  const one = cache.get('a', [1, 'x'], make);
  expect(cache.get('a', [1, 'x'], make)).toBe(one);
  expect(cache.get('b', [1, 'x'], make)).not.toBe(one);
  expect(cache.get('a', [1, 'x', null], make)).not.toBe(one);
});
