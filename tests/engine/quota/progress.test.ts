import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { period as named } from '../../../server/messages/zh-hans/period.ts';
import { checked } from './checked.ts';

const TEAM = '教研组 语文组 { 组长 张敏；成员 李华、王芳 }\n';
const FORTY = `${TEAM}要求 听课 每位教师 每学期 不少于40节`;

/** So many lessons of one person on a day. */
const rows = (...entries: readonly (readonly [string, string, number])[]) =>
  `日期,姓名,活动,数量,单位\n${entries.map(([day, who, amount]) => `${day},${who},听课,${amount},节`).join('\n')}`;

const listening = (who: string, today: string, table: string) =>
  checked(FORTY, { today, records: table }).rows.find((row) => row.who === who);

describe('进度', () => {
  test('on 2026-11-21 twelve of twenty weeks have ended: 24 of 40 are due', () => {
    const row = listening('李华', '2026-11-21', rows(['2026-09-10', '李华', 3]));
    expect(row).toMatchObject({ min: 40, recorded: 3, due: 24, progress: 'behind' });
    expect(row?.period).toEqual({ kind: 'term', name: '第一学期', start: '2026-09-01', end: '2027-01-22' });
  });

  test.each([
    // A week has ended after its last school day: Friday does not count yet, Saturday does.
    ['2026-09-04', 0],
    ['2026-09-05', 2],
    ['2026-09-11', 2],
    ['2026-09-12', 4],
    // The week of 10-05 has its make-up Saturday 10-10: ended on Sunday.
    ['2026-10-10', 10],
    ['2026-10-11', 12],
    ['2027-01-16', 40],
    ['2027-01-22', 40],
  ])('on %s %i are due', (today, due) => {
    expect(listening('李华', today, rows(['2026-09-01', '李华', 1]))?.due).toBe(due);
  });

  test('24 recorded are on track, 25 ahead; what comes later does not count', () => {
    const table = rows(['2026-09-10', '李华', 24], ['2026-11-20', '王芳', 25], ['2026-12-01', '李华', 9]);
    expect(listening('李华', '2026-11-21', table)).toMatchObject({ recorded: 24, progress: 'onTrack' });
    expect(listening('王芳', '2026-11-21', table)).toMatchObject({ recorded: 25, progress: 'ahead' });
  });

  test('who is not in a record of single people has done nothing', () => {
    expect(listening('张敏', '2026-11-21', rows(['2026-09-10', '李华', 24]))).toMatchObject({
      recorded: 0,
      progress: 'behind',
    });
  });

  test('a total of the group says nothing of single people', () => {
    const result = checked(`${FORTY}\n记录 听课 语文组 12节`, { today: '2026-11-21' });
    expect(new Set(result.rows.map(({ progress }) => progress))).toEqual(new Set([null]));
    expect(result.codes).not.toContain('record-below-quota');
  });

  test('without a today nothing is due', () => {
    const result = checked(FORTY, { records: rows(['2026-09-10', '李华', 3]) });
    expect(result.rows.map(({ recorded, due, progress }) => [recorded, due, progress])).toEqual(
      Array(3).fill([null, null, null]),
    );
    expect(result.codes).not.toContain('record-below-quota');
  });

  test('a weekly line: two for each week that has ended', () => {
    const weekly = checked(`${TEAM}要求 听课 每位教师 每周 不少于2节`, {
      today: '2026-11-21',
      records: rows(['2026-09-10', '李华', 30]),
    });
    expect(weekly.rows.find(({ who }) => who === '李华')).toMatchObject({
      min: 2,
      due: 24,
      recorded: 30,
      progress: 'ahead',
    });
  });

  test('每两周: six pairs of twelve weeks', () => {
    const pairs = checked(`${TEAM}要求 教学随笔 每位教师 每两周1篇`, { today: '2026-11-21' });
    expect(pairs.rows[0]).toMatchObject({ due: 6 });
  });

  test('推门听课 counts as 听课, 评课 does not', () => {
    const table = '日期,姓名,活动,数量,单位\n2026-09-10,李华,推门听课,4,节\n2026-09-10,李华,评课,7,节';
    expect(listening('李华', '2026-11-21', table)?.recorded).toBe(4);
  });

  test('a group’s lessons are those of its members, or its own total if that is more', () => {
    const lessons = (more: string) =>
      checked(`${TEAM}要求 公开课 每个教研组 每学期至少4次\n${more}`, {
        today: '2026-11-21',
        records: '日期,姓名,活动,数量\n2026-09-23,李华,公开课,1\n2026-10-21,王芳,公开课,1',
      }).rows[0];
    expect(lessons('')).toMatchObject({ who: '语文组', recorded: 2, due: 2, progress: 'onTrack' });
    expect(lessons('记录 公开课 语文组 3次')).toMatchObject({ recorded: 3, progress: 'ahead' });
  });

  test('徒弟听师傅: only lessons of the own mentor; and the mentor’s side', () => {
    const PAIR = '师徒结对 { 师傅 张敏  徒弟 李华 }\n师徒结对 { 师傅 王芳  徒弟 赵磊 }\n';
    const table =
      '日期,姓名,活动,数量,单位,对象\n2026-09-10,李华,听课,5,节,张敏\n2026-09-11,李华,听课,2,节,王芳\n2026-09-12,张敏,听课,1,节,李华\n2026-09-12,张敏,听课,3,节,赵磊';
    const both = checked(
      `${PAIR}要求 听课 徒弟 每周至少4节，对象 师傅\n要求 听课 师傅 每两周至少1节，对象 徒弟`,
      {
        today: '2026-09-20',
        records: table,
      },
    );
    expect(both.rows.find(({ who, subject }) => who === '李华' && subject === '徒弟')).toMatchObject({
      recorded: 5,
      due: 8,
      progress: 'behind',
    });
    expect(both.rows.find(({ who, subject }) => who === '张敏' && subject === '师傅')).toMatchObject({
      recorded: 1,
      due: 1,
      progress: 'onTrack',
    });
  });
});

describe('提示', () => {
  test('who is behind is named, the worst first', () => {
    const result = checked(FORTY, {
      today: '2026-11-21',
      records: rows(['2026-09-10', '李华', 20], ['2026-09-10', '王芳', 24]),
    });
    expect(result.data('record-below-quota')).toEqual([
      { activity: '听课', who: '张敏', recorded: 0, due: 24, unit: '节' },
      { activity: '听课', who: '李华', recorded: 20, due: 24, unit: '节' },
    ]);
  });

  test('a record from tomorrow', () => {
    const result = checked(`${TEAM}记录 公开课 李华 1节，时间 2026-11-22`, { today: '2026-11-21' });
    expect(result.data('record-in-future')).toEqual([{ date: '2026-11-22', today: '2026-11-21' }]);
    expect(
      checked(`${TEAM}记录 公开课 李华 1节，时间 2026-11-21`, { today: '2026-11-21' }).codes,
    ).not.toContain('record-in-future');
  });

  test('a 总结 is judged at its own date, without a today', () => {
    const report = checked(FORTY, {
      head: '总结',
      more: '  日期 2026-10-30\n',
      records: rows(['2026-09-10', '李华', 1]),
    });
    expect(report.rows.find(({ who }) => who === '李华')).toMatchObject({ due: 16 });
  });

  test('progress never falls when records are added', () => {
    const days = ['2026-09-10', '2026-10-15', '2026-11-12', '2026-12-10'];
    const entry = fc.tuple(
      fc.constantFrom(...days),
      fc.constantFrom('李华', '王芳'),
      fc.integer({ min: 0, max: 9 }),
    );
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 5 }), entry, (entries, added) => {
        const before = checked(FORTY, { today: '2026-11-21', records: rows(...entries) });
        const after = checked(FORTY, { today: '2026-11-21', records: rows(...entries, added) });
        const rank = ['behind', 'onTrack', 'ahead'];
        for (const [at, row] of before.rows.entries()) {
          expect(after.rows[at]?.recorded).toBeGreaterThanOrEqual(row.recorded ?? 0);
          const state = after.rows[at]?.progress ?? '';
          if (row.progress) expect(rank.indexOf(state)).toBeGreaterThanOrEqual(rank.indexOf(row.progress));
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('每行的换算', () => {
  test('the term line says what the weekly line forces', () => {
    const result = checked(`${TEAM}要求 听课 每位教师 每周不少于2节，每学期不少于40节`, { term: null });
    const term = result.rows.filter(({ who, period }) => who === '李华' && period.kind === 'term');
    expect(term.map(({ period, implied }) => [named(period.name), implied])).toEqual([
      ['第一学期', 40],
      ['第二学期', 34],
    ]);
  });

  test('nobody named: one row with the head count, or none', () => {
    expect(checked('教研组 21个\n要求 研究课 每个教研组 每学期1堂').rows).toMatchObject([
      { who: null, count: 21, plan: 'unscheduled' },
    ]);
    expect(checked('要求 公开课 每位名师 每学期1节').rows).toMatchObject([{ who: null, count: null }]);
  });

  test('ids are the same whatever stands above, and different for each row', () => {
    const ids = checked(FORTY).rows.map(({ id }) => id);
    expect(new Set(ids).size).toBe(3);
    expect(checked(`正文 前言 """\n一段话\n"""\n${FORTY}`).rows.map(({ id }) => id)).toEqual(ids);
  });
});
