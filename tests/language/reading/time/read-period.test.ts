import { describe, expect, it } from 'vitest';
import type { Period } from '../../../../server/engine/plan/quota.ts';
import { fold } from '../../../../server/engine/text/fold.ts';
import { slice } from '../../../../server/language/reading/slice.ts';
import { periodAt, readPeriod } from '../../../../server/language/reading/time/read-period.ts';

const origin = { file: 'a.plan' };

function said(period: Period | null): string {
  if (!period) return '-';
  switch (period.kind) {
    case 'week':
    case 'month':
      return `${period.kind}${period.every}`;
    case 'term':
      return period.this ? 'thisTerm' : 'term';
    case 'year':
      return period.this ? 'thisYear' : `year${period.every}`;
    case 'weeks':
      return `weeks${period.range.from}-${period.range.to}`;
    case 'occasion':
      return `${period.when ?? 'each'}(${period.of.text})`;
    default:
      return period.kind;
  }
}

describe('the period of an amount', () => {
  it.each([
    ['每周', 'week1'],
    ['每週', 'week1'],
    ['每星期', 'week1'],
    ['每个星期', 'week1'],
    ['every week', 'week1'],
    ['per week', 'week1'],
    ['weekly', 'week1'],
    ['每两周', 'week2'],
    ['每兩週', 'week2'],
    ['每2周', 'week2'],
    ['隔周', 'week2'],
    ['every 2 weeks', 'week2'],
    ['every two weeks', 'week2'],
    ['every other week', 'week2'],
    ['fortnightly', 'week2'],
    ['每三周', 'week3'],
    ['每月', 'month1'],
    ['每个月', 'month1'],
    ['each month', 'month1'],
    ['monthly', 'month1'],
    ['每两个月', 'month2'],
    ['每兩個月', 'month2'],
    ['every 2 months', 'month2'],
    ['每学期', 'term'],
    ['每學期', 'term'],
    ['每个学期', 'term'],
    ['per term', 'term'],
    ['every semester', 'term'],
    ['每期', 'term'],
    ['一学期', 'term'],
    ['1学期', 'term'],
    ['本学期', 'thisTerm'],
    ['本學期', 'thisTerm'],
    ['this term', 'thisTerm'],
    ['每学年', 'year1'],
    ['每學年', 'year1'],
    ['每年', 'year1'],
    ['每年度', 'year1'],
    ['一学年', 'year1'],
    ['per school year', 'year1'],
    ['every academic year', 'year1'],
    ['yearly', 'year1'],
    ['本学年', 'thisYear'],
    ['本年度', 'thisYear'],
    ['每两年', 'year2'],
    ['每3年', 'year3'],
    ['三年里', 'year3'],
    ['3年内', 'year3'],
    ['全期', 'plan'],
    ['每天', 'day'],
    ['每日', 'day'],
    ['daily', 'day'],
    ['every day', 'day'],
    ['每个工作日', 'day'],
    ['每课', 'lesson'],
    ['每节课', 'lesson'],
    ['每堂课', 'lesson'],
    ['每節課', 'lesson'],
    ['every lesson', 'lesson'],
    ['每单元', 'unit'],
    ['每個單元', 'unit'],
    ['per unit', 'unit'],
    ['第3周至第8周', 'weeks3-8'],
    ['第三週至第八週', 'weeks3-8'],
    ['第3—8周', 'weeks3-8'],
    ['week 3 to week 8', 'weeks3-8'],
    ['weeks 3-8', 'weeks3-8'],
    ['第5周', 'weeks5-5'],
    ['每次听课后', 'after(听课)'],
    ['每次考试', 'each(考试)'],
    ['每次评课时', 'at(评课)'],
    ['每次重大活动前', 'before(重大活动)'],
    ['每次外出学习之后', 'after(外出学习)'],
    ['每次課例研討後', 'after(課例研討)'],
    ['after each 听课', 'after(听课)'],
    ['每篇', '-'],
    ['每位', '-'],
    ['每人', '-'],
    ['每周三', '-'],
    ['每周三下午', '-'],
    ['每次', '-'],
    ['三年级', '-'],
    ['语文组', '-'],
    ['', '-'],
  ])('%s is %s', (text, expected) => {
    expect(said(readPeriod(slice(origin, text, 0)).value)).toBe(expected);
  });

  it.each([
    ['每期', '每期', '每学期'],
    [' 每年 ', '每年', '每学年'],
  ])('%s gets a hint', (text, word, suggest) => {
    expect(readPeriod(slice(origin, text, 0)).problems).toMatchObject([
      { code: 'vague-wording', data: { word, suggest } },
    ]);
  });

  it('says where it stands, and keeps what was written', () => {
    expect(readPeriod(slice(origin, ' 每週 ', 10)).value).toMatchObject({
      text: '每週',
      source: { start: 11, end: 13 },
    });
  });
});

describe('a period at the start of a sentence', () => {
  it.each([
    ['每周听课不少于2节', '每周'],
    ['每周2节', '每周'],
    ['每周三次', '每周'],
    ['每周一篇', '每周'],
    ['每周二、三次', '每周'],
    ['每周一到两次', '每周'],
    ['每周1~2次', '每周'],
    ['每周二十节', '每周'],
    ['每周三节', '每周'],
    ['每周一次的集体备课', '每周'],
    ['每周3节课', '每周'],
    ['每周1.5学时', '每周'],
    ['每周三下午', null],
    ['每周三', null],
    ['每周三听课', null],
    ['每周一', null],
    ['每周 周三', '每周'],
    ['每周周三', null],
    ['每周五第3节', null],
    ['每周一班会', null],
    ['每周一道', '每周'],
    ['每周一诗', null],
    ['每日一题', null],
    ['每月一讲', null],
    ['每课一思', null],
    ['每月一次', '每月'],
    ['每日一次', '每日'],
    ['每月 一讲', '每月'],
    ['每学期一人一课', '每学期'],
    ['每学期期初', '每学期'],
    ['每期推出一堂', '每期'],
    ['每篇不少于150字', null],
    ['每位教师', null],
    ['每次听课后', null],
    ['每两周1次', '每两周'],
    ['两周一篇', '两周'],
    ['两周年庆典', null],
    ['一学期完成', '一学期'],
    ['一年级教师', null],
    ['三年级', null],
    ['三年里人人', '三年里'],
    ['三周岁', null],
    ['本学期工作计划', '本学期'],
    ['第3周至第8周听课', '第3周至第8周'],
    ['第3周 至 第8周 听课', '第3周 至 第8周'],
    ['第3周国旗下讲话', null],
    ['每个教研组每学期', null],
    ['every week 听课', 'every week'],
    ['every 2 weeks at least', 'every 2 weeks'],
    ['per term 40', 'per term'],
    ['every weekend', null],
    ['每节课后反思', '每节课'],
    ['每年至少一次', '每年'],
  ])('%s begins with %s', (text, expected) => {
    const folded = fold(`各组${text}`);
    const length = periodAt(folded, 2);
    expect(length === null ? null : folded.slice(2, 2 + length)).toBe(expected);
  });
});
