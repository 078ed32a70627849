import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayFromIso, iso } from '../../server/engine/calendar/day.ts';
import type { Problem } from '../../server/engine/plan/problem.ts';
import type { Source } from '../../server/engine/plan/source.ts';
import type { Occurrence } from '../../server/engine/schedule/occurrence.ts';
import { doubleBookings } from '../../server/validation/double-bookings.ts';
import { cpuTime } from '../support/cpu-time.ts';

const ORIGIN = { file: 'test.plan' };
const FIRST_DAY = dayFromIso('2026-09-01') ?? 0;
const inOrder = (a: Source, b: Source) => a.start - b.start;

/** An event of the n-th activity: `event(1, 0, '14:30', '16:00', { speakers: ['张敏'] })`. */
function event(
  activity: number,
  day: number,
  start: number | null,
  end: number | null,
  more: Partial<Occurrence> = {},
): Occurrence {
  const source = { origin: ORIGIN, start: activity * 100, end: activity * 100 + 4 };
  return {
    id: `${activity}-${day}-${start}`,
    kind: 'activity',
    activity: `活动${activity}`,
    lessonKind: null,
    group: null,
    groups: [],
    level: null,
    date: FIRST_DAY + day,
    endDate: FIRST_DAY + day,
    start,
    end,
    part: null,
    week: 1,
    term: 1,
    place: null,
    topic: null,
    speakers: [],
    participants: [],
    status: 'planned',
    movedFrom: null,
    note: null,
    projected: false,
    ordinal: 1,
    source,
    name: { text: `活动${activity}`, source },
    ...more,
  };
}

const zhang = { speakers: ['张敏'] };
const told = (events: readonly Occurrence[]) => doubleBookings(events, inOrder);
const people = (problems: readonly Problem[]) =>
  problems.filter(({ code }) => code === 'person-double-booked');

describe('one person, two events', () => {
  it('is told at the first clash, with what they share and how often', () => {
    const events = [0, 7, 14].flatMap((day) => [
      event(1, day, 870, 960, zhang),
      event(2, day, 930, 1020, zhang),
    ]);
    expect(told(events)).toMatchObject([
      {
        code: 'person-double-booked',
        source: { start: 200 },
        data: {
          name: '张敏',
          first: '活动1',
          second: '活动2',
          date: '2026-09-01',
          start: '15:30',
          end: '16:00',
          count: 3,
        },
        related: [{ source: { start: 100 }, message: { key: 'collidesWith', name: '活动1' } }],
      },
    ]);
  });

  it('names the groups of one activity that clashes with itself, and points nowhere else', () => {
    const room = { place: '录播教室' };
    const [problem] = told([
      event(1, 0, 480, 600, { ...room, group: '语文组' }),
      event(1, 0, 480, 600, { ...room, group: '数学组' }),
    ]);
    expect(problem).toMatchObject({
      code: 'place-double-booked',
      data: { name: '录播教室', first: '活动1', second: '活动1', groups: ['语文组', '数学组'] },
      related: [],
    });
  });

  it('stands on the activity declared later, though it begins earlier', () => {
    const [problem] = told([event(2, 0, 480, 600, zhang), event(1, 0, 540, 560, zhang)]);
    expect(problem).toMatchObject({
      source: { start: 200 },
      data: { first: '活动1', second: '活动2', start: '09:00', end: '09:20' },
    });
  });

  it('is none if one begins when the other ends', () => {
    expect(told([event(1, 0, 480, 540, zhang), event(2, 0, 540, 600, zhang)])).toEqual([]);
  });

  it('is sure in the first minute of an event without an end, and no later', () => {
    expect(told([event(1, 0, 480, 600, zhang), event(2, 0, 500, null, zhang)])).toHaveLength(1);
    expect(told([event(1, 0, 480, null, zhang), event(2, 0, 500, 540, zhang)])).toEqual([]);
  });

  it('is sure in the same part of a day, not in different ones, nor all day', () => {
    const at = (activity: number, part: string | null) => event(activity, 0, null, null, { ...zhang, part });
    expect(told([at(1, '下午'), at(2, '下午')])).toHaveLength(1);
    expect(told([at(1, '下午'), at(2, '上午')])).toEqual([]);
    expect(told([at(1, null), at(2, null)])).toEqual([]);
    expect(told([at(1, '下午'), event(2, 0, 870, 960, zhang)])).toEqual([]);
  });

  it('counts tentative and moved events, not suspended ones, windows, deadlines and exams', () => {
    const other = event(1, 0, 480, 600, zhang);
    const clash = (more: Partial<Occurrence>) =>
      told([other, event(2, 0, 500, 540, { ...zhang, ...more })]).length;
    expect(clash({ status: 'tentative' })).toBe(1);
    expect(clash({ status: 'moved' })).toBe(1);
    expect(clash({ status: 'suspended' })).toBe(0);
    for (const kind of ['window', 'deadline', 'exam', 'closure', 'milestone'] as const)
      expect(clash({ kind })).toBe(0);
  });

  it('is one clash for several people of the same two events', () => {
    const both = { participants: ['张敏', '李华', '王芳', '赵磊'], speakers: ['张敏'] };
    expect(told([event(1, 0, 480, 600, both), event(2, 0, 500, 540, both)])).toMatchObject([
      { data: { name: '张敏、李华、王芳', count: 1 } },
    ]);
  });

  it('knows a name in both scripts', () => {
    expect(
      told([event(1, 0, 480, 600, { speakers: ['张敏'] }), event(2, 0, 500, 540, { speakers: ['張敏'] })]),
    ).toHaveLength(1);
  });

  it('tells two groups of one activity apart', () => {
    const ofGroup = (group: string) => event(1, 0, 480, 600, { ...zhang, group });
    expect(told([ofGroup('语文组'), ofGroup('数学组')])).toMatchObject([
      { data: { first: '活动1', second: '活动1', count: 1 } },
    ]);
  });
});

describe('one place, two events', () => {
  it('is told like a person, each room of several by itself', () => {
    const events = [
      event(1, 0, 480, 600, { place: '录播教室、会议室' }),
      event(2, 0, 500, 540, { place: '錄播教室' }),
    ];
    expect(told(events)).toMatchObject([
      { code: 'place-double-booked', data: { first: '活动1', second: '活动2', count: 1 } },
    ]);
  });
});

describe('many clashes', () => {
  it('are named a hundred times, the rest summed up in the last', () => {
    const events = Array.from({ length: 120 }, (_, i) => [
      event(2 * i, i, 480, 540, zhang),
      event(2 * i + 1, i, 500, 560, zhang),
    ]).flat();
    const found = people(told(events));
    expect(found).toHaveLength(100);
    expect(found.slice(0, -1).some(({ data }) => 'more' in data)).toBe(false);
    expect(found.at(-1)).toMatchObject({ data: { more: 20 } });
  });

  it('agree with comparing every event with every other', () => {
    const anEvent = fc.record({
      activity: fc.nat(4),
      day: fc.nat(3),
      start: fc.integer({ min: 480, max: 520 }),
      length: fc.integer({ min: 1, max: 40 }),
      who: fc.subarray(['张敏', '李华', '王芳']),
    });
    fc.assert(
      fc.property(fc.array(anEvent, { maxLength: 14 }), (drafts) => {
        const events = drafts.map(({ activity, day, start, length, who }) =>
          event(activity, day, start, start + length, { participants: who }),
        );
        const pairs = events.flatMap((a, i) => events.slice(i + 1).map((b) => [a, b] as const));
        const clashing = pairs.filter(
          ([a, b]) =>
            a.date === b.date &&
            (a.start ?? 0) < (b.end ?? 0) &&
            (b.start ?? 0) < (a.end ?? 0) &&
            a.participants.some((name) => b.participants.includes(name)),
        );
        const found = people(told(events));
        const counted = found.reduce((sum, { data }) => sum + ('count' in data ? data.count : 0), 0);
        expect(counted).toBe(clashing.length);
        expect(found).toHaveLength(
          new Set(clashing.map(([a, b]) => [a.activity, b.activity].sort().join())).size,
        );
        const days = clashing.map(([a]) => iso(a.date)).sort();
        if (days[0]) expect(found[0]).toMatchObject({ data: { date: days[0] } });
      }),
    );
  });

  it('among 10,000 events are found in less than the blink of an eye', () => {
    const names = Array.from({ length: 60 }, (_, i) => `教师${i}`);
    const events = Array.from({ length: 10_000 }, (_, i) =>
      event(i % 100, i % 140, 480 + (i % 60) * 8, 520 + (i % 60) * 8, {
        participants: [0, 7, 13, 29, 31, 43].map((step) => names[(i + step) % 60] ?? ''),
        place: `教室${i % 90}`,
      }),
    );
    told(events);
    expect(cpuTime(() => expect(told(events).length).toBeGreaterThan(0))).toBeLessThan(400);
  });

  it('on a day on which everything clashes come to an end', () => {
    const events = Array.from({ length: 3000 }, (_, i) => event(i, 0, 480, 960, zhang));
    expect(people(told(events))).toHaveLength(100);
  });
});
