import { describe, expect, test } from 'vitest';
import { schoolCalendar } from '../../../server/engine/calendar/build.ts';
import { type Demand, demandsOf } from '../../../server/engine/quota/demand.ts';
import { periodReader } from '../../../server/engine/quota/periods.ts';
import { toNumber } from '../../../server/engine/text/rational.ts';
import { period as named } from '../../../server/messages/zh-hans/period.ts';
import { holidaysOf2026 } from '../../support/holidays-2026.ts';
import { readPlan } from '../../support/read-plan.ts';
import { YEAR } from './checked.ts';

function demands(statements: string, term: '' | ' 第一学期' = ' 第一学期'): readonly Demand[] {
  const { plan } = readPlan(`计划 "教研计划" {\n  学年 2026—2027${term}\n}\n${YEAR}${statements}\n`);
  const { calendar } = schoolCalendar(plan.scope.calendars, holidaysOf2026(), plan.schoolYear);
  return demandsOf(plan, periodReader(plan, calendar));
}

/** `person 听课 week 2.. 节`: audience, activity, period, bounds, unit. */
function noted({ audience, activity, period, min, max, unit, soft }: Demand): string {
  const every = period.every === 1 ? '' : `×${period.every}`;
  const bounds = `${min ? toNumber(min) : ''}..${max ? toNumber(max) : ''}`;
  return `${audience.mode} ${activity} ${period.kind}${every} ${bounds} ${unit}${soft ? ' 力争' : ''}`;
}

/** The countable statements of real plans, in the words a user would choose, and what each demands. */
const LINES: readonly (readonly [string, readonly string[]])[] = [
  ['要求 观课 每位教师 每周至少2节', ['person 观课 week 2.. 节']],
  ['要求 优秀课件评比 学校 每学期2次', ['total 优秀课件评比 term 2.. 次']],
  ['要求 集体备课 每个备课组 每周1次', ['group 集体备课 week 1.. 次']],
  ['要求 教研论文评比 学校 每学年1次', ['total 教研论文评比 year 1.. 次']],
  ['要求 主题校本教研 每个教研组 每学期三次以上', ['group 主题校本教研 term 3.. 次']],
  ['要求：每周每位教师听课不少于1节', ['person 听课 week 1.. 节']],
  ['要求 教案修改 每位教师 每课 二、三次', ['person 教案修改 trigger 2..3 次']],
  ['要求 示范课 骨干教师、高级教师、备课组长 每学期不少于2节', ['person 示范课 term 2.. 节']],
  ['要求 听评课记录 每位教师 每学期不少于15次', ['person 听评课记录 term 15.. 次']],
  ['要求 案例文章 每位教师 每学期不少于2篇', ['person 案例文章 term 2.. 篇']],
  ['要求 发表文章 教研组长 每学期2篇以上', ['person 发表文章 term 2.. 篇']],
  ['要求 小课题 每个学校 每学年至少1个', ['group 小课题 year 1.. 个']],
  ['要求 教育理论著作 每位教师 每学期 1—4本', ['person 教育理论著作 term 1..4 本']],
  ['要求 二次备课 每位教师 每次集体备课后 1次', ['person 二次备课 trigger 1.. 次']],
  ['要求 教育名著 每位教师 每学期1本', ['person 教育名著 term 1.. 本']],
  ['要求：每位教师每学期完成2篇学习心得', ['person 学习心得 term 2.. 篇']],
  ['要求：每位教师每两周写教学随笔1篇，每篇不少于150字', ['person 教学随笔 week×2 1.. 篇']],
  ['要求 校本培训 全体教师 每学期 一到两次', ['total 校本培训 term 1..2 次']],
  ['要求 读书学习计划 每位教师 每学年 1份，报送 教科室', ['person 读书学习计划 year 1.. 份']],
  ['目标 课堂达标优秀率 全体教师 力争80%', ['person 课堂达标优秀率 plan 80.. % 力争']],
  ['要求：每个教研组每学期开展1~2次大型学生活动', ['group 大型学生活动 term 1..2 次']],
  ['要求 外出学习 每位教师 每两年 1次', ['person 外出学习 year×2 1.. 次']],
  ['要求 教育论坛 学校 每月 1次', ['total 教育论坛 month 1.. 次']],
  ['要求 论坛主讲 每位教师 每三年 力争1次', ['person 论坛主讲 year×3 1.. 次 力争']],
  ['要求 校级课题 每个教研组 每学年 1个', ['group 校级课题 year 1.. 个']],
  ['要求 研究课 每个教研组 每期 1堂', ['group 研究课 term 1.. 堂']],
  [
    '要求 组内教研 每个教研组 每两周1次，每学年16次',
    ['group 组内教研 week×2 1.. 次', 'group 组内教研 year 16.. 次'],
  ],
  ['要求 校际交流 学校 每学年 至少10所以上', ['total 校际交流 year 10.. 所']],
  ['指标 十佳评选 学校 每学年 4×10名', ['total 十佳评选 year 40.. 名']],
  [
    '要求 听课 每位教师 每周不少于2节，每学期不少于40节',
    ['person 听课 week 2.. 节', 'person 听课 term 40.. 节'],
  ],
  ['要求 听课 教研组长 每学期不少于50节', ['person 听课 term 50.. 节']],
  ['要求 听课 教学领导 每人每学期不少于60节', ['person 听课 term 60.. 节']],
  ['要求：每个教研组每学期至少两节校级公开课', ['group 校级公开课 term 2.. 节']],
  ['要求：每个教研组每学期至少3次集体读书', ['group 集体读书 term 3.. 次']],
  ['要求：青年教师每周写教学反思1篇', ['person 教学反思 week 1.. 篇']],
  ['要求 教学论文 全体教师 每学期 1篇', ['person 教学论文 term 1.. 篇']],
  ['要求 听课 徒弟 每周至少4节，对象 师傅', ['person 听课 week 4.. 节']],
  ['要求 听课 师傅 每两周至少1节，对象 徒弟', ['person 听课 week×2 1.. 节']],
  ['要求 研究课 学校 每周至多1堂', ['total 研究课 week ..1 堂']],
  ['要求 公开课 每位教师 每学期恰好1节', ['person 公开课 term 1..1 节']],
  ['要求 公开课 每位教师 第3周至第16周 至少1节', ['person 公开课 weeks 1.. 节']],
  ['要求 工作计划 每个教研组，截止 第2周内，报送 教科室', ['group 工作计划 plan 1.. 份']],
  ['要求 专题研讨 每个教研组 每学期若干次', []],
  ['要求 读书笔记 每位教师 每学期约10篇', []],
  ['要求 读书笔记 每位教师，每篇不少于XX字', []],
  ['要求 研究资料 每位教师，截止 及时，报送 教导处', []],
];

describe('every wording becomes subject × kind × period × bounds × unit', () => {
  test.each(LINES)('%s', (text, expected) => expect(demands(text).map(noted)).toEqual(expected));
});

describe('who owes', () => {
  const TEAM = '教研组 语文组 { 组长 张敏；成员 李华、王芳 }\n教研组 数学组 { 组长 赵磊；成员 孙丽 }\n';
  const who = (statement: string) => {
    const [demand] = demands(`${TEAM}${statement}`);
    return [
      demand?.audience.mode,
      demand?.audience.debtors.map(({ name }) => name).join('、'),
      demand?.audience.count,
    ];
  };

  test.each([
    ['要求 听课 每位教师 每学期40节', ['person', '张敏、李华、王芳、赵磊、孙丽', 5]],
    ['要求 组内教研 每个教研组 每学期16次', ['group', '语文组、数学组', 2]],
    ['要求 组内教研 语文组 每学期16次', ['group', '语文组', 1]],
    ['要求 公开课 语文组 每学期1节', ['person', '张敏、李华、王芳', 3]],
    ['要求 听课 教研组长 每学期50节', ['person', '张敏、赵磊', 2]],
    ['要求 校本培训 全体教师 每学期2次', ['total', '', 1]],
    ['要求 教学论文 全体教师 每学期1篇', ['person', '张敏、李华、王芳、赵磊、孙丽', 5]],
    ['要求 听课 李华、孙丽 每学期40节', ['person', '李华、孙丽', 2]],
    ['要求 示范课 名师 每学期1节', ['person', '', null]],
  ])('%s', (statement, expected) => expect(who(statement)).toEqual(expected));

  test('ages of 1 September: 35 and above includes 35, below 35 does not; 且, 或, 非', () => {
    const roster = `教师 甲 { 年龄 34  教龄 2 }\n教师 乙 { 年龄 35  教龄 10 }\n教师 丙 { 年龄 36  教龄 3 }\n课题组 甲课题组 { 成员 丙 }\n`;
    const names = (condition: string) =>
      demands(`${roster}群体 对象：${condition}\n要求 摘录 对象 每学期8篇`)[0]
        ?.audience.debtors.map(({ name }) => name)
        .join('');
    expect(names('年龄35周岁以上')).toBe('乙丙');
    expect(names('年龄35周岁以下')).toBe('甲乙');
    expect(names('不满35周岁')).toBe('甲');
    expect(names('年龄35周岁以上 且 非 课题组')).toBe('乙');
    expect(names('教龄3年以内')).toBe('甲丙');
    expect(names('教龄3年以内 或 课题组')).toBe('甲丙');
  });
});

describe('when it is owed', () => {
  const stretches = (period: string, term: '' | ' 第一学期' = ' 第一学期') =>
    demands(`要求 听课 每位教师 ${period}2节`, term)[0]?.period.stretches.map(({ name }) => named(name)) ??
    [];

  test('20 teaching weeks, 10 pairs, 5 months, a term', () => {
    expect(stretches('每周')).toHaveLength(20);
    expect(stretches('每两周')).toHaveLength(10);
    expect(stretches('每三周')).toHaveLength(6);
    expect(stretches('每月')).toEqual(['9月', '10月', '11月', '12月', '1月']);
    expect(stretches('每学期')).toEqual(['第一学期']);
    expect(stretches('第3周至第16周')).toEqual(['第3周—第16周']);
  });

  test('in a year: 37 weeks, 10 + 8 pairs, nine months, two terms', () => {
    expect(stretches('每周', '')).toHaveLength(37);
    expect(stretches('每两周', '')).toHaveLength(18);
    expect(stretches('每月', '')).toEqual(['9月', '10月', '11月', '12月', '1月', '3月', '4月', '5月', '6月']);
    expect(stretches('每学期', '')).toEqual(['第一学期', '第二学期']);
    expect(stretches('每学年', '')).toEqual(['2026—2027学年']);
  });
});
