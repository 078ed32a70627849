import { describe, expect, it } from 'vitest';
import type { DayOffPolicy } from '../../../server/engine/plan/activity.ts';
import type { ScheduleEntry, When } from '../../../server/engine/plan/schedule.ts';
import { occurrences } from '../../support/occurrences.ts';
import { activity, plan } from '../../support/plan-builders.ts';
import {
  AUTUMN,
  at,
  built,
  every,
  month,
  monthSpan,
  months,
  noted,
  on,
  parity,
  relative,
  schedule,
  weekly,
  weeks,
  YEAR,
} from '../../support/schedule-builders.ts';

const autumn = built(AUTUMN);
const year = built(YEAR);

/** Month and day of each event of a plan for the autumn term. */
function dates(lines: readonly (When | ScheduleEntry)[], dayOff: DayOffPolicy | null = null): string {
  const said = activity('教研', { schedule: schedule(...lines), dayOff });
  const { occurrences: events } = occurrences(plan({ activities: [said] }), autumn);
  return events.map((event) => noted(event).replaceAll(/20\d\d-/g, '')).join(' ');
}

function yearDates(...lines: readonly (When | ScheduleEntry)[]): string {
  const said = activity('教研', { schedule: schedule(...lines) });
  const { occurrences: events } = occurrences(plan({ activities: [said] }, { term: null }), year);
  return events.map(noted).join(' ');
}

describe('第一学期（2026-09-01 至 2027-01-22）', () => {
  it.each<[string, When | ScheduleEntry, string]>([
    [
      '每周三下午：21个周三，国庆和期末考试各停一次',
      at(weekly([3]), { kind: 'part', part: 'afternoon' }),
      '09-02 09-09 09-16 09-23 09-30 10-07停 10-14 10-21 10-28 11-04 11-11 11-18 11-25 12-02 12-09 12-16 12-23 12-30 01-06 01-13 01-20停',
    ],
    [
      '每周四：10月10日按周四上课，例行活动也照开',
      weekly([4]),
      '09-03 09-10 09-17 09-24 10-01停 10-08 10-10 10-15 10-22 10-29 11-05 11-12 11-19 11-26 12-03 12-10 12-17 12-24 12-31 01-07 01-14 01-21停',
    ],
    [
      '单周 周二',
      weekly([2], parity('odd')),
      '09-01 09-15 09-29 10-13 10-27 11-10 11-24 12-08 12-22 01-05 01-19停',
    ],
    [
      '双周 周五',
      weekly([5], parity('even')),
      '09-11 09-25停 10-09 10-23 11-06 11-20 12-04 12-18 01-01停 01-15',
    ],
    [
      '双周 周四：调休日在双周，也算',
      weekly([4], parity('even')),
      '09-10 09-24 10-08 10-10 10-22 11-05 11-19 12-03 12-17 12-31 01-14',
    ],
    [
      '单周 周四：调休日在双周，不算',
      weekly([4], parity('odd')),
      '09-03 09-17 10-01停 10-15 10-29 11-12 11-26 12-10 12-24 01-07 01-21停',
    ],
    [
      '每两周 周一：第1周没有周一，从第2周起',
      weekly([1], every(2)),
      '09-07 09-21 10-05停 10-19 11-02 11-16 11-30 12-14 12-28 01-11',
    ],
    [
      '每两周 周五 自第2周',
      weekly([5], every(2, 2)),
      '09-11 09-25停 10-09 10-23 11-06 11-20 12-04 12-18 01-01停 01-15',
    ],
    [
      '每两周 周五：放假的一次也算起点以后的一次',
      weekly([5], every(2)),
      '09-04 09-18 10-02停 10-16 10-30 11-13 11-27 12-11 12-25 01-08 01-22停',
    ],
    ['每三周 周四', weekly([4], every(3)), '09-03 09-24 10-15 11-05 11-26 12-17 01-07'],
    [
      '每九周 周日 自第3周：不按星期补课的9月20日没有例行活动，别的周日停',
      weekly([7], every(9, 3)),
      '11-22停',
    ],
    [
      '每月 第2个周三',
      { kind: 'monthly', on: { kind: 'nthWeekday', nth: 2, weekday: 3 }, within: null },
      '09-09 10-14 11-11 12-09 01-13',
    ],
    [
      '每月 最后一个周五：一月的在学期外',
      { kind: 'monthly', on: { kind: 'nthWeekday', nth: -1, weekday: 5 }, within: null },
      '09-25停 10-30 11-27 12-25',
    ],
    [
      '每月第二周 周三：从当月开始的第二周',
      { kind: 'monthly', on: { kind: 'weekOfMonth', nth: 2, days: [3] }, within: null },
      '09-16 10-14 11-11 12-16 01-13',
    ],
    [
      '每月10日：周末停',
      { kind: 'monthly', on: { kind: 'date', day: 10 }, within: null },
      '09-10 10-10 11-10 12-10 01-10停',
    ],
    ['每月31日：小月没有', { kind: 'monthly', on: { kind: 'date', day: 31 }, within: null }, '10-31停 12-31'],
    [
      '每月一次：每月一个窗口，裁到学期内',
      { kind: 'monthly', on: null, within: null },
      '09-01…09-30 10-01…10-31 11-01…11-30 12-01…12-31 01-01…01-22',
    ],
    [
      '每月上旬',
      { kind: 'monthly', on: { kind: 'part', part: 'early' }, within: null },
      '09-01…09-10 10-01…10-10 11-01…11-10 12-01…12-10 01-01…01-10',
    ],
    ['9月下旬', months(month(9, 'late')), '09-21…09-30'],
    ['一月份：裁到学期内', months(month(1)), '01-01…01-22'],
    ['10月—11月', months(month(10), month(11)), '10-01…11-30'],
    ['第3周 周二', weeks([3], [2]), '09-15'],
    ['第3周、第7周、第11周 周一', weeks([3, 7, 11], [1]), '09-14 10-12 11-09'],
    ['第3周至第6周 周一', weeks([[3, 6]], [1]), '09-14 09-21 09-28 10-05停'],
    ['第3周：一周的窗口', weeks([3]), '09-14…09-20'],
    ['第1周：裁到学期第一天', weeks([1]), '09-01…09-06'],
    ['第2—4周', weeks([[2, 4]]), '09-07…09-27'],
    [
      '9月第1周 周三：第一个在9月开始的周',
      { kind: 'weeks', weeks: { kind: 'ofMonth', month: month(9), nth: 1 }, days: [3] },
      '09-09',
    ],
    [
      '12月最后一周',
      { kind: 'weeks', weeks: { kind: 'ofMonth', month: month(12), nth: -1 }, days: [] },
      '12-28…01-03',
    ],
    ['10月14日', on('10-14'), '10-14'],
    ['1月6日：次年', on('1-6'), '01-06'],
    ['9月14日—18日', on('9-14', '9-18'), '09-14…09-18'],
    ['期初：前两周', { kind: 'point', point: 'termOpening', term: null }, '09-01…09-13'],
    ['期末：最后两周', { kind: 'point', point: 'termEnd', term: null }, '01-11…01-22'],
    ['开学', { kind: 'point', point: 'termStart', term: null }, '09-01'],
    ['学期结束', { kind: 'point', point: 'termClosing', term: null }, '01-22'],
    ['年底', { kind: 'point', point: 'yearEnd', term: null }, '12-01…12-31'],
    ['开学前：在学期外，不算错', { kind: 'point', point: 'beforeTerm', term: null }, '08-25…08-31'],
    ['考试前1周', relative('考试', 'before', 1, 'week'), '01-11'],
    ['期末考试前1天：周日停', relative('期末考试', 'before', 1), '01-17停'],
    [
      '国庆节后：下一个上学日',
      relative(
        { kind: 'holiday', name: { text: '国庆节', source: { origin: { file: '' }, start: 0, end: 0 } } },
        'after',
        null,
      ),
      '10-08',
    ],
    ['开学前1周', relative({ kind: 'point', point: 'termStart' }, 'before', 1, 'week'), '08-25'],
    ['考试前1个月', relative('期末', 'before', 1, 'month'), '12-18'],
    ['每课：从不排日期', { kind: 'triggered', text: '每课' }, ''],
    ['不定期', { kind: 'undated', word: '不定期' }, ''],
    ['定期', { kind: 'vague', word: '定期' }, ''],
    [
      '每学期16次 周三：19个可用的周三里均匀取16个',
      { kind: 'spread', count: 16, per: 'term', days: [3] },
      '09-02 09-09 09-16 09-30 10-14 10-21 10-28 11-04 11-18 11-25 12-02 12-09 12-16 12-30 01-06 01-13',
    ],
    [
      '每学期2次 周五：第5和第13个可用的周五',
      { kind: 'spread', count: 2, per: 'term', days: [5] },
      '10-16 12-11',
    ],
    [
      '每学期3次：三个窗口',
      { kind: 'spread', count: 3, per: 'term', days: [] },
      '09-21…09-27 11-09…11-15 12-21…12-27',
    ],
    ['9月15日以前（作时间）：从开学到那天', at(on('9-15'), null, 'by'), '09-01…09-15'],
  ])('%s', (_title, when, expected) => {
    expect(dates([when])).toBe(expected);
  });

  it('每周（不定星期）：一周一个窗口，全是考试的一周停', () => {
    const windows = dates([weekly([])]).split(' ');
    expect(windows).toHaveLength(21);
    expect(windows[0]).toBe('09-01…09-06');
    expect(windows[4]).toBe('09-28…10-04');
    expect(windows[20]).toBe('01-18…01-22停');
  });

  it('9—12月 每周一：只在这几个月', () => {
    const monday: When = {
      kind: 'routine',
      cycle: every(1),
      days: [1],
      within: monthSpan(month(9), month(10)),
    };
    expect(dates([monday])).toBe('09-07 09-14 09-21 09-28 10-05停 10-12 10-19 10-26');
  });

  it('第3周至第6周 每周 周一', () => {
    const monday: When = {
      kind: 'routine',
      cycle: every(1),
      days: [1],
      within: {
        kind: 'numbers',
        ranges: [{ from: 3, to: 6, source: { origin: { file: '' }, start: 0, end: 0 } }],
        term: null,
      },
    };
    expect(dates([monday])).toBe('09-14 09-21 09-28 10-05停');
  });

  it('每天：每个上学日，考试日停', () => {
    const days = dates([{ kind: 'daily' }]).split(' ');
    // 21 weeks × 5 − Monday before the term − 中秋 1 − 国庆 5 − 元旦 1 + two make-up days.
    expect(days).toHaveLength(105 - 1 - 1 - 5 - 1 + 2);
    expect(days.filter((day) => day.endsWith('停'))).toEqual([
      '01-18停',
      '01-19停',
      '01-20停',
      '01-21停',
      '01-22停',
    ]);
  });

  it('两行时间加起来，除去的不再出现', () => {
    const said = schedule(weeks([[2, 5]], [3]), on('9-9'), on('9-10'));
    const except = schedule(on('9-16'), weeks([4])).entries;
    const { occurrences: events } = occurrences(
      plan({ activities: [activity('教研', { schedule: { ...said, except } })] }),
      autumn,
    );
    expect(events.map(noted)).toEqual(['2026-09-09', '2026-09-10', '2026-09-30']);
  });
});

describe('遇假', () => {
  it.each<[string, number, DayOffPolicy, string]>([
    ['每周三 顺延', 3, { kind: 'next' }, '10-08←10-07'],
    ['每周四 顺延：国庆后第一天正是下一次，停', 4, { kind: 'next' }, ''],
    ['每周五 顺延', 5, { kind: 'next' }, '09-28←09-25 10-08←10-02 01-04←01-01'],
    ['每周五 提前', 5, { kind: 'previous' }, '09-24←09-25 09-30←10-02 12-31←01-01'],
    ['每周三 改到周四', 3, { kind: 'moveTo', weekday: 4 }, '10-08←10-07'],
    ['每周三 改到周二：也在假期里', 3, { kind: 'moveTo', weekday: 2 }, ''],
    ['每周一 提前：上一个上学日是周三', 1, { kind: 'previous' }, '09-30←10-05'],
    ['每周三 取消', 3, { kind: 'cancel' }, ''],
  ])('%s', (_title, weekday, policy, expected) => {
    const moved = dates([weekly([weekday as 1])], policy)
      .split(' ')
      .filter((one) => one.includes('←'));
    expect(moved.join(' ')).toBe(expected);
  });
});

describe('学年计划', () => {
  it('每两周在每学期各自起算', () => {
    const mondays = yearDates(weekly([1], every(2)));
    expect(mondays).toContain('2027-01-11 2027-02-22 2027-03-08');
  });

  it('2月的窗口裁到第二学期', () => {
    expect(yearDates(months(month(2)))).toBe('2027-02-22…2027-02-28');
  });

  it('寒假不在学期里，也不算错', () => {
    expect(yearDates({ kind: 'point', point: 'winterBreak', term: null })).toBe('2027-01-23…2027-02-21');
  });

  it('暑假到8月31日', () => {
    expect(yearDates({ kind: 'point', point: 'summerBreak', term: null })).toBe('2027-07-03…2027-08-31');
  });

  it('考试前1周：两学期各一次', () => {
    expect(yearDates(relative('考试', 'before', 1, 'week'))).toBe('2027-01-11 2027-06-21');
  });

  it('第二学期第1周 周三', () => {
    expect(yearDates(weeks([1], [3], 2))).toBe('2027-02-24');
  });

  it('每学年2次 周三：两学期合起来均匀取', () => {
    const [first, second] = yearDates({ kind: 'spread', count: 2, per: 'year', days: [3] }).split(' ');
    expect(first?.startsWith('2026-11')).toBe(true);
    expect(second?.startsWith('2027-04')).toBe(true);
  });
});
