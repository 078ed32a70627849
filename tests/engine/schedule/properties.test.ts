import fc from 'fast-check';
import { RRuleTemporal } from 'rrule-temporal';
import { describe, expect, it } from 'vitest';
import { iso, weekday } from '../../../server/engine/calendar/day.ts';
import type { Activity, DayOffPolicy } from '../../../server/engine/plan/activity.ts';
import type { Weekday, When } from '../../../server/engine/plan/schedule.ts';
import { occurrences } from '../../support/occurrences.ts';
import { activity, group, people, plan } from '../../support/plan-builders.ts';
import {
  AUTUMN,
  built,
  every,
  month,
  months,
  on,
  parity,
  relative,
  schedule,
  weekly,
  weeks,
} from '../../support/schedule-builders.ts';

const autumn = built(AUTUMN);
const START = '2026-09-01';
const END = '2027-01-22';
/** Days without routines, and the day that runs a Thursday's, as a calendar on the wall shows them. */
const AWAY = new Set([
  '09-25',
  '10-01',
  '10-02',
  '10-05',
  '10-06',
  '10-07',
  '01-01',
  '01-18',
  '01-19',
  '01-20',
  '01-21',
  '01-22',
]);
const CODES = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];

const anyWeekday = fc.constantFrom<Weekday>(1, 2, 3, 4, 5);
const anyWhen: fc.Arbitrary<When> = fc.oneof(
  fc
    .uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 0, maxLength: 3 })
    .map((days) => weekly(days as Weekday[])),
  fc
    .tuple(anyWeekday, fc.constantFrom<'odd' | 'even'>('odd', 'even'))
    .map(([day, odd]) => weekly([day], parity(odd))),
  fc.tuple(anyWeekday, fc.integer({ min: 2, max: 5 })).map(([day, count]) => weekly([day], every(count))),
  fc.tuple(fc.integer({ min: 0, max: 25 }), anyWeekday).map(([week, day]) => weeks([week], [day])),
  fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 31 })).map(([m, d]) => on(`${m}-${d}`)),
  fc.integer({ min: 1, max: 12 }).map((m) => months(month(m))),
  fc
    .integer({ min: 1, max: 30 })
    .chain((count) => anyWeekday.map((day): When => ({ kind: 'spread', count, per: 'term', days: [day] }))),
  fc.integer({ min: 1, max: 4 }).map((count) => relative('考试', 'before', count, 'week')),
  fc.tuple(fc.constantFrom(-1, 1, 2, 3, 4, 5), anyWeekday).map(([nth, day]): When => {
    return { kind: 'monthly', on: { kind: 'nthWeekday', nth, weekday: day }, within: null };
  }),
  fc.constant<When>({ kind: 'daily' }),
);
const anyPolicy: fc.Arbitrary<DayOffPolicy> = fc.oneof(
  fc.constantFrom<DayOffPolicy>({ kind: 'cancel' }, { kind: 'next' }, { kind: 'previous' }),
  anyWeekday.map((day): DayOffPolicy => ({ kind: 'moveTo', weekday: day })),
);
const anyActivity: fc.Arbitrary<Activity> = fc
  .tuple(
    fc.constantFrom('集体备课', '教研', '讲座', '读书会'),
    fc.array(anyWhen, { minLength: 1, maxLength: 3 }),
    anyPolicy,
    fc.boolean(),
  )
  .map(([text, lines, dayOff, grouped]) =>
    activity(text, {
      schedule: schedule(...lines),
      dayOff,
      organizers: grouped ? people('教研组', { quantifier: 'each' }) : null,
      speakers: people('', { inTurn: true }),
    }),
  );
const groups = [group('教研组', '语文组', '张敏', '李华'), group('教研组', '数学组', '周洋')];

function dated(...activities: readonly Activity[]) {
  return occurrences(plan({ groups, activities }), autumn).occurrences;
}

/** Days of an RFC 5545 rule within the term. */
function ruled(rule: string, from = START): string[] {
  const text = `DTSTART;TZID=Asia/Shanghai:${from.replaceAll('-', '')}T000000\nRRULE:${rule};UNTIL=${END.replaceAll('-', '')}T155959Z`;
  return new RRuleTemporal({ rruleString: text }).all().map((one) => one.toPlainDate().toString());
}

describe('与 RFC 5545 的重复规则逐日相符（放假、考试的日子另停）', () => {
  it.each([1, 2, 3, 4, 5] as const)('每周、每两周、每三周 第%i天', (day) => {
    const first = ruled(`FREQ=WEEKLY;BYDAY=${CODES[day - 1]}`)[0] ?? START;
    for (const interval of [1, 2, 3]) {
      const cycle = interval === 1 ? undefined : every(interval);
      const ours = dated(activity('教研', { schedule: schedule(weekly([day], cycle)) })).filter(
        (event) => weekday(event.date) === day,
      );
      const theirs = ruled(`FREQ=WEEKLY;INTERVAL=${interval};BYDAY=${CODES[day - 1]}`, first);
      expect(ours.map((event) => iso(event.date))).toEqual(theirs);
      const suspended = ours.filter((event) => event.status === 'suspended').map((event) => iso(event.date));
      expect(suspended).toEqual(theirs.filter((date) => AWAY.has(date.slice(5))));
    }
  });

  it.each([-1, 1, 2, 3, 4, 5])('每月第%i个周三', (nth) => {
    const when: When = { kind: 'monthly', on: { kind: 'nthWeekday', nth, weekday: 3 }, within: null };
    const ours = dated(activity('教研', { schedule: schedule(when) })).map((event) => iso(event.date));
    expect(ours).toEqual(ruled(`FREQ=MONTHLY;BYDAY=${nth}WE`));
  });
});

describe('什么时间都成立', () => {
  it('学期内照开的活动都在上学日；停的、移的、开的合起来不因遇假而变', () => {
    fc.assert(
      fc.property(anyActivity, anyPolicy, (said, policy) => {
        const events = dated(said);
        for (const event of events) {
          if (event.kind === 'activity' && event.status !== 'suspended')
            expect(autumn.day(event.date).school).toBe(true);
          if (event.status === 'moved') expect(event.movedFrom).not.toBeNull();
        }
        expect(dated({ ...said, dayOff: policy })).toHaveLength(events.length);
      }),
    );
  });

  it('按日期排列；标识不重复；主讲人停的那次没有', () => {
    fc.assert(
      fc.property(fc.array(anyActivity, { maxLength: 4 }), (all) => {
        const events = dated(...all);
        for (const [i, event] of events.entries()) {
          const before = events[i - 1];
          if (before) expect(before.date).toBeLessThanOrEqual(event.date);
          if (event.status === 'suspended') expect(event.speakers).toEqual([]);
        }
        expect(new Set(events.map((event) => event.id)).size).toBe(events.length);
      }),
    );
  });

  it('添上别的活动，原来的标识不变', () => {
    fc.assert(
      fc.property(anyActivity, anyActivity, (said, other) => {
        const added = { ...other, name: { text: '运动会筹备', source: other.source } };
        const ids = dated(said).map((event) => event.id);
        const kept = dated(added, said).filter((event) => event.activity === said.name?.text);
        expect(kept.map((event) => event.id)).toEqual(ids);
      }),
    );
  });

  it('均匀的n次：相邻两次的间隔至多差一个可用的周', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 19 }), (count) => {
        const all = dated(
          activity('教研', { schedule: schedule({ kind: 'spread', count: 19, per: 'term', days: [3] }) }),
        );
        const some = dated(
          activity('教研', { schedule: schedule({ kind: 'spread', count, per: 'term', days: [3] }) }),
        );
        const places = some.map((event) => all.findIndex((one) => one.date === event.date));
        expect(places).toHaveLength(count);
        expect(places).not.toContain(-1);
        const gaps = places.slice(1).map((place, i) => place - (places[i] ?? 0));
        expect(Math.max(...gaps, 0) - Math.min(...gaps, gaps.length > 0 ? 99 : 0)).toBeLessThanOrEqual(1);
      }),
    );
  });
});
