import { describe, expect, test } from 'vitest';
import { quotaProblems } from '../../../server/engine/quota/quota-problems.ts';
import { quotaRows } from '../../../server/engine/quota/rows.ts';
import { schoolOf } from '../../support/school-of.ts';
import { YEAR } from './checked.ts';

const SCHOOL = (demands: string) => `计划 "学校教研计划" {
  学年 2026—2027 第一学期
}
${YEAR}
教研组 语文组 { 组长 张敏；成员 李华、王芳 }
教研组 数学组 { 组长 赵磊；成员 孙丽、周强 }
${demands}
`;

const GROUP = (name: string, statements: string) => `计划 "${name}教研计划" {
  学年 2026—2027 第一学期
  制定单位 ${name}
  上级 "学校.plan"
}
${statements}
`;

/** What is wrong with one file of a folder of plans. */
function folder(files: Readonly<Record<string, string>>) {
  const school = schoolOf(files);
  const inputOf = (path: string) => {
    const known = school.known(path);
    if (!known) throw new Error(path);
    const others = school
      .family(path)
      .map(({ plan, scheduled }) => ({ plan, occurrences: scheduled.occurrences }));
    return {
      plan: known.plan,
      calendar: known.calendar.calendar,
      occurrences: known.scheduled.occurrences,
      others,
      today: null,
    };
  };
  return {
    problems: (path: string) => quotaProblems(inputOf(path)),
    rows: (path: string) => quotaRows(inputOf(path)),
  };
}

describe('学校的要求，教研组的计划', () => {
  const school = folder({
    '学校.plan': SCHOOL('要求 组内教研 每个教研组 每学期不少于12次'),
    '语文组.plan': GROUP('语文组', '活动 组内教研 { 组织 语文组  时间 每周三 }'),
    '数学组.plan': GROUP('数学组', '活动 组内教研 { 组织 数学组  时间 每两周一次 周二 }'),
  });

  test('a lack stands in the file of the group that can act, beside the activity', () => {
    const [lack, ...more] = school.problems('数学组.plan');
    expect(more).toEqual([]);
    // Tuesdays of weeks 1, 3, … 19: ten. (Week 21 is the exam week.)
    expect(lack).toMatchObject({
      code: 'quota-shortfall',
      data: { who: ['数学组'], demanded: 12, planned: 10, gap: 2 },
      source: { origin: { file: '数学组.plan' } },
      related: [{ source: { origin: { file: '学校.plan' } }, message: { key: 'demandedHere' } }],
    });
  });

  test('who fulfils it hears nothing, and nor does the school', () => {
    expect(school.problems('语文组.plan')).toEqual([]);
    expect(school.problems('学校.plan')).toEqual([]);
  });

  test('the school’s table shows all groups, a group’s table its own', () => {
    expect(school.rows('学校.plan').map(({ who, planned, plan }) => [who, planned, plan])).toEqual([
      ['语文组', 19, 'met'],
      ['数学组', 10, 'short'],
    ]);
    expect(school.rows('数学组.plan').map(({ who, plan }) => [who, plan])).toEqual([['数学组', 'short']]);
  });
});

test('a group without a plan of its own is told in the school’s', () => {
  const school = folder({
    '学校.plan': SCHOOL('要求 组内教研 每个教研组 每学期不少于12次'),
    '语文组.plan': GROUP('语文组', '活动 组内教研 { 组织 语文组  时间 每周三 }'),
  });
  expect(school.problems('学校.plan')).toMatchObject([
    { code: 'quota-shortfall', data: { who: ['数学组'], planned: 0 } },
  ]);
});

test('what a school asks of people is served by the plans of all groups', () => {
  const school = folder({
    '学校.plan': SCHOOL('要求 公开课 每位教师 每学期1节'),
    '语文组.plan': GROUP(
      '语文组',
      '活动 公开课 { 组织 语文组  主讲 成员轮流  时间 第3周、第5周、第7周 周三 }',
    ),
    '数学组.plan': GROUP('数学组', '活动 公开课 { 组织 数学组  主讲 赵磊、孙丽  时间 第4周、第8周 周二 }'),
  });
  expect(school.problems('学校.plan')).toMatchObject([
    { code: 'quota-shortfall', data: { who: ['周强'], demanded: 1, planned: 0, gap: 1 } },
  ]);
  expect(school.problems('数学组.plan')).toEqual([]);
});

test('a group cannot promise less than the school demands: both lines hold', () => {
  const school = folder({
    '学校.plan': SCHOOL('要求 组内教研 每个教研组 每学期不少于12次'),
    '语文组.plan': GROUP(
      '语文组',
      '活动 组内教研 { 组织 语文组  时间 每周三 }\n要求 组内教研 语文组 每学期至多10次',
    ),
  });
  const found = school.problems('语文组.plan').find(({ code }) => code === 'quota-contradiction');
  expect(found).toMatchObject({
    data: { min: 12, max: 10, lines: 2 },
    source: { origin: { file: '语文组.plan' } },
    related: [{ source: { origin: { file: '学校.plan' } } }],
  });
});

test('what a plan of the year says without a period is owed in the year, not in each group’s term', () => {
  const year = SCHOOL('要求 听课 每位教师 不少于30节').replace('2026—2027 第一学期', '2026—2027');
  const school = folder({
    '学校.plan': year,
    '语文组.plan': GROUP('语文组', '要求 听课 每位教师 每学期不少于15节'),
  });
  expect(school.problems('语文组.plan')).toEqual([]);
});

test('what a group owes in the year is told in the school’s plan where its own plan is of one term', () => {
  const year = SCHOOL('要求 组内教研 每个教研组 每学年不少于12次').replace('2026—2027 第一学期', '2026—2027');
  const meetings = (term: string) =>
    GROUP('语文组', '活动 组内教研 { 组织 语文组  时间 每两周一次 周二 }').replace(' 第一学期', term);
  const others = { '数学组.plan': GROUP('数学组', '活动 组内教研 { 组织 数学组  时间 每周三 }') };
  const files = (term: string) => ({ '学校.plan': year, '语文组.plan': meetings(term), ...others });
  const said = (term: string, path: string) =>
    folder(files(term))
      .problems(path)
      .map(({ code, data }) => [code, 'who' in data ? data.who : null]);
  expect(said(' 第一学期', '学校.plan')).toEqual([['quota-shortfall', ['语文组']]]);
  expect(said(' 第一学期', '语文组.plan')).toEqual([]);
});
