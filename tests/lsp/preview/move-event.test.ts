import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Day, dayFromIso, iso } from '../../../server/engine/calendar/day.ts';
import type { Occurrence } from '../../../server/engine/schedule/occurrence.ts';
import { moveEvent } from '../../../server/lsp/preview/move-event.ts';
import type { School } from '../../../server/school/school.ts';
import { schoolOf } from '../../support/school-of.ts';

const CALENDAR = `校历 {
  学年 2026—2027
  第一学期 2026-09-01 至 2027-01-22
  考试 期中考试 2026-11-05 至 2026-11-06 不占周
  节次 { 第7节 15:50—16:30 }
}
`;

const day = (text: string): Day => dayFromIso(text) ?? Number.NaN;

function school(plan: string): School {
  return schoolOf({
    '校历.plan': CALENDAR,
    '计划.plan': `计划 "计划" { 学年 2026—2027 第一学期  引用 "校历.plan" }\n${plan}`,
  });
}

const events = (of: School) => of.known('计划.plan')?.scheduled.occurrences ?? [];
const held = (event: Occurrence) => [
  event.activity,
  event.groups,
  iso(event.date),
  iso(event.endDate),
  event.start,
  event.end,
  event.part,
  event.place,
];

/** The plan after its event of one day was dragged to another; null: it cannot be. */
function dragged(
  plan: string,
  activity: string,
  from: string,
  to: string,
): { text: string; school: School } | null {
  const before = school(plan);
  const event = events(before).find((one) => one.activity === activity && iso(one.date) === from);
  if (!event) throw new Error(`no ${activity} on ${from}: ${events(before).map((e) => iso(e.date))}`);
  const edits = moveEvent(before, { path: '计划.plan', id: event.id, from: day(from), to: day(to) });
  if (!edits) return null;
  const text = applied(before.text('计划.plan') ?? '', edits);
  return { text: text.slice(text.indexOf('\n') + 1), school: before.with('计划.plan', text) };
}

describe('An event that is dragged to another day', () => {
  test.each([
    [
      '活动 讲座 { 时间 2026-10-14 15:00—16:30 }',
      '2026-10-14',
      '2026-10-15',
      '活动 讲座 { 时间 2026-10-15 15:00—16:30 }',
    ],
    ['活动 讲座 { 时间 10月14日 下午 }', '2026-10-14', '2026-11-03', '活动 讲座 { 时间 11月3日 下午 }'],
    ['活动 讲座 { 时间 2026.9.15 }', '2026-09-15', '2026-09-17', '活动 讲座 { 时间 2026.9.17 }'],
    ['活动 讲座 { 时间 9/15 }', '2026-09-15', '2026-10-20', '活动 讲座 { 时间 10/20 }'],
    ['活动 讲座 { 时间 十月十四日下午 }', '2026-10-14', '2026-10-15', '活动 讲座 { 时间 2026-10-15下午 }'],
    ['活动 讲座 { 时间 12月30日 }', '2026-12-30', '2027-01-06', '活动 讲座 { 时间 1月6日 }'],
    [
      '活动 讲座 { 时间 2026-09-23 第7节、2026-10-21 第7节 }',
      '2026-10-21',
      '2026-10-22',
      '活动 讲座 { 时间 2026-09-23 第7节、2026-10-22 第7节 }',
    ],
    [
      '活动 讲座 { 时间 第3周 周二 16:00 }',
      '2026-09-15',
      '2026-09-17',
      '活动 讲座 { 时间 2026-09-17 16:00 }',
    ],
    ['活动 讲座 { 时间 9月1日—5日 }', '2026-09-01', '2026-09-07', '活动 讲座 { 时间 2026-09-07—2026-09-11 }'],
  ])('%s, from %s to %s', (plan, from, to, expected) => {
    expect(dragged(plan, '讲座', from, to)?.text).toBe(expected);
  });

  test('of a weekly routine: that week only, at the same hour', () => {
    const plan =
      '教研组 语文组 { 固定时间 周三 第7节 }\n活动 集体备课 {\n  组织 语文组\n  时间 每周 固定时间\n  地点 录播教室\n}';
    const before = events(school(plan)).map(held);
    const after = dragged(plan, '集体备课', '2026-09-16', '2026-09-17');
    expect(after?.text).toContain('时间 每周 固定时间、2026-09-17 15:50—16:30 除 2026-09-16\n');
    const now = events(after?.school ?? school('')).map(held);
    const moved = before.map((one) =>
      one[2] === '2026-09-16' ? one.with(2, '2026-09-17').with(3, '2026-09-17') : one,
    );
    expect(new Set(now.map(String))).toEqual(new Set(moved.map(String)));
    expect(before.length).toBeGreaterThan(15);
  });

  test('twice: the exceptions stand in one list', () => {
    const plan = '活动 例会 { 时间 每周 周三 14:30—15:30 }';
    const once = dragged(plan, '例会', '2026-09-16', '2026-09-17');
    const twice = dragged(once?.text ?? '', '例会', '2026-09-23', '2026-09-25');
    expect(twice?.text).toBe(
      '活动 例会 { 时间 每周 周三 14:30—15:30、2026-09-17 14:30—15:30、2026-09-25 14:30—15:30 除 2026-09-16、2026-09-23 }',
    );
  });

  test('and back again: the text is as it was', () => {
    const plan = '活动 例会 { 时间 每周 周三 14:30—15:30 }';
    const once = dragged(plan, '例会', '2026-09-16', '2026-09-17');
    expect(dragged(once?.text ?? '', '例会', '2026-09-17', '2026-09-16')?.text).toBe(plan);
  });

  test('from a holiday, where it was suspended', () => {
    const plan = '活动 例会 { 时间 每周 周三 14:30—15:30 }';
    expect(dragged(plan, '例会', '2026-10-07', '2026-10-08')?.text).toContain('除 2026-10-07');
  });

  test('with all groups whose event it is', () => {
    const plan =
      '教研组 语文组 { 成员 张敏 }\n教研组 数学组 { 成员 王伟 }\n活动 例会 { 组织 每个教研组  时间 每周 周三 14:30 }';
    const after = dragged(plan, '例会', '2026-09-16', '2026-09-17');
    const moved = events(after?.school ?? school('')).filter(({ date }) => iso(date) === '2026-09-17');
    expect(moved.flatMap(({ groups }) => groups).sort()).toEqual(['数学组', '语文组']);
  });

  test('not at all, if the text allows no change that moves just this one', () => {
    const plan =
      '教研组 语文组 { 固定时间 周三 第7节 }\n教研组 数学组 { 固定时间 周四 第7节 }\n活动 例会 { 组织 每个教研组  时间 每周 固定时间 }';
    expect(dragged(plan, '例会', '2026-09-16', '2026-09-18')).toBeNull();
  });

  test('in the words of its plan', () => {
    const english =
      'activity "Meeting of all research groups of the school" { when every week Wed 14:30-15:30 }';
    const after = dragged(
      english,
      'Meeting of all research groups of the school',
      '2026-09-16',
      '2026-09-17',
    );
    expect(after?.text).toContain('except 2026-09-16');
  });
});

test('Whatever event of a real plan is dragged: it moves, and nothing else of its activity; or nothing is written', () => {
  const files = Object.fromEntries(
    ['校历.plan', '学校计划.plan', '语文组.plan'].map((file) => [
      file,
      readFileSync(`examples/school/${file}`, 'utf8'),
    ]),
  );
  const of = schoolOf(files);
  const all = (one: School) => one.known('语文组.plan')?.scheduled.occurrences ?? [];
  let moved = 0;
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: -9, max: 9 }), (at, by) => {
      const event = all(of)[at % all(of).length];
      const edits =
        event && moveEvent(of, { path: '语文组.plan', id: event.id, from: event.date, to: event.date + by });
      if (!edits) return;
      moved++;
      const text = applied(of.text('语文组.plan') ?? '', edits);
      const same = (list: readonly Occurrence[]) =>
        list.filter((one) => one.activity === event.activity).map((one) => JSON.stringify(held(one)));
      const [before, after] = [same(all(of)), same(all(of.with('语文组.plan', text)))];
      expect(after.length).toBe(before.length);
      expect(after.filter((line) => !before.includes(line))).toHaveLength(1);
      expect(before.filter((line) => !after.includes(line))).toHaveLength(1);
      expect(after.find((line) => !before.includes(line))).toContain(iso(event.date + by));
    }),
    { numRuns: 12, seed: 7 },
  );
  expect(moved).toBeGreaterThan(4);
}, 60_000);

function applied(
  text: string,
  edits: readonly { readonly start: number; readonly end: number; readonly text: string }[],
): string {
  return [...edits]
    .sort((a, b) => b.start - a.start)
    .reduce((whole, { start, end, text: put }) => whole.slice(0, start) + put + whole.slice(end), text);
}
