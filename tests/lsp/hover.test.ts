import { describe, expect, it } from 'vitest';
import { hoverAt } from '../../server/lsp/hover/hover-at.ts';
import { ask } from '../../server/lsp/said/asked.ts';
import { marked, markedFiles } from '../support/marked.ts';
import { schoolOf } from '../support/school-of.ts';

const TERM = `计划 "语文组教研计划" { 学年 2026—2027 第一学期 }
校历 {
  学年 2026—2027
  第一学期 2026-09-01 至 2027-01-22
  考试 期中考试 2026-11-05 至 2026-11-06 不占周
  考试 期末考试 2027-01-18 至 2027-01-22
  停课 运动会 2026-10-29 至 2026-10-30
  调休 2026-10-10 按 周四
}
教研组 语文组 { 组长 张敏  成员 李华、王芳  固定时间 周三 第7节  地点 语文教研室 }
教研组 数学组 { 组长 杨志强  成员 孙丽 }
教师 李华 { 学科 语文；教龄 2；年龄 25；职称 二级 }
教师 王芳 { 学科 语文；教龄 12 }
群体 青年教师：教龄3年以内
`;

/** What is told at the cursor `<|>`, and of what. */
function told(source: string, today: string | null = null, before = TERM) {
  const { text, cursor } = marked(before + source);
  const asked = ask(schoolOf({ '计划.plan': text }, today), '计划.plan');
  const found = asked && hoverAt(asked, cursor);
  return found && { of: text.slice(found.start, found.end), text: found.text.join('\n\n') };
}

describe('a time', () => {
  it('a week: its dates, school days, days off, exams', () => {
    const week = told('活动 研讨 { 时间 第<|>9周 }');
    expect(week?.of).toBe('第9周');
    expect(week?.text).toContain('**10月26日—11月1日** · 第9周 · 上课日：3 · 教学周');
    expect(week?.text).toContain('放假：运动会 10月29日—10月30日');
    expect(told('活动 研讨 { 时间 第<|>10周 }')?.text).toContain('考试：期中考试 11月5日—11月6日');
    expect(told('活动 研讨 { 时间 第<|>6周 }')?.text).toContain('调休上班：按周四上课 10月10日（周六）');
    expect(told('活动 研讨 { 时间 第<|>21周 }')?.text).toContain('不计教学周');
  });

  it('one of several weeks, and the day in it', () => {
    const week = told('活动 研讨 { 时间 第3周、第<|>7周 周一 }');
    expect(week?.of).toBe('第7周');
    expect(week?.text).toContain('**10月12日—10月18日** · 第7周');
    expect(week?.text).toContain('**10月12日（周一）**');
    expect(week?.text).not.toContain('9月14日');
  });

  it.each([
    ['10月1<|>日', '**10月1日（周四）** · 第5周 · 国庆节（节假日）'],
    ['10月10<|>日', '**10月10日（周六）** · 第6周 · 调休上班 · 按周四上课'],
    ['10月17<|>日', '**10月17日（周六）** · 第7周 · 周末'],
    ['11月5<|>日', '**11月5日（周四）** · 第10周 · 上课日 · 期中考试（考试）'],
    ['9月<|>下旬', '**9月21日—9月30日** · 上课日：7'],
    ['期<|>末', '**1月11日—1月22日** · 上课日：10'],
    ['开<|>学前', '**8月25日—8月31日** · 不在学期内'],
  ])('%s', (time, text) => {
    expect(told(`活动 研讨 { 时间 ${time} }`)?.text).toContain(text);
  });

  it('what comes round again: how often, and the next few from today on', () => {
    const weekly = told('活动 研讨 { 组织 语文组  时间 每周<|>三 }', '2026-11-21');
    expect(weekly?.of).toBe('每周三');
    expect(weekly?.text).toContain('生成 21 场，1 场遇假，1 场遇考试');
    expect(weekly?.text).toContain('- 11月25日（周三） · 语文组 · 语文教研室');
    expect(weekly?.text).not.toContain('11月18日');
  });

  it('固定时间 of each group', () => {
    expect(told('活动 研讨 { 组织 语文组  时间 每周 固定<|>时间 }')?.text).toContain('- 语文组：周三 第7节');
  });

  it('a date of the calendar itself', () => {
    const source = TERM.replace('停课 运动会 2026-10-29', '停课 运动会 2026-10-2<|>9');
    expect(told('', null, source)?.text).toContain('**10月29日（周四）** · 第9周 · 运动会（停课）');
    expect(told('', null, TERM.replace('调休 2026-10', '调休 2026-1<|>0'))?.text).toContain(
      '10月10日（周六）',
    );
  });
});

describe('people', () => {
  it('a cohort: its condition, how many, who', () => {
    const cohort = told('要求 反思 青年<|>教师 每周1篇');
    expect(cohort?.text).toContain('**青年教师**');
    expect(cohort?.text).toContain('条件：教龄3年以内');
    expect(cohort?.text).toContain('成员：李华');
    expect(cohort?.text).not.toContain('王芳');
  });

  it('a group: leader, members, fixed time, place', () => {
    const group = told('活动 研讨 { 组织 语文<|>组 }');
    expect(group?.text).toContain('**语文组** · 教研组');
    expect(group?.text).toContain('组长：张敏');
    expect(group?.text).toContain('固定时间：周三 第7节');
    expect(group?.text).toContain('成员：张敏、李华、王芳');
  });

  it('a person: what the roster says, the group, what is owed, what is next', () => {
    const text = told(
      '要求 听课 每位教师 每周 不少于2节\n活动 公开课周 { 组织 语文组  时间 10月14日  主讲 李<|>华 }',
      '2026-09-20',
    )?.text;
    expect(text).toContain('所在组：语文组');
    expect(text).toContain('教龄：2年');
    expect(text).toContain('年龄：25岁');
    expect(text).toContain('- 听课 每周 2节');
    expect(text).toContain('- 公开课周 · 10月14日（周三）');
  });
});

describe('what is done', () => {
  it('an activity: how often, the next dates', () => {
    const text = told(
      '活动 集体备课 { 组织 语文组  时间 每周三  遇假 顺延 }\n要求 集体<|>备课 语文组 每学期 16次',
      '2026-10-01',
    )?.text;
    expect(text).toContain('**集体备课** · 生成 21 场，1 场改期，1 场遇考试');
    expect(text).toContain('10月8日（周四）');
    expect(text).toContain('原定10月7日（周三）');
    expect(text).toContain('计划 20 / 要求 16');
  });

  it('a kind of lesson: what it means, what it counts as', () => {
    const text = told('活动 展示 { 课型 公开<|>课 }')?.text;
    expect(text).toContain('**公开课** · open class');
    expect(text).toContain('面向同行开放、课后评议的课');
    expect(text).toContain('参加：听课 1节');
  });

  it('an exam by its name', () => {
    expect(told('活动 研讨 { 时间 期中<|>考试 前1周 }')?.text).toContain('**11月5日—11月6日**');
  });
});

describe('an amount', () => {
  it.each(['每<|>周 不少于2节，每学期 不少于46节', '每周 不少<|>于2节，每学期 不少于46节'])('%s', (duty) => {
    const text = told(`要求 听课 每位教师 ${duty}`)?.text;
    expect(text).toContain('每周2节×20周=40节，差6节');
    expect(text).toContain('不计：第21周（期末考试）');
    expect(text).toContain('每位教师 5人');
  });

  it('says who is short', () => {
    const text = told(
      '活动 研讨 { 组织 语文组  时间 每周三 }\n活动 研讨二 { 组织 数学组  课型 研讨  时间 10月14日 }\n要求 研讨 每个教研组 每学期 <|>4次',
    )?.text;
    expect(text).toContain('计划 1~19 / 要求 4 · 差 3 · 共 2 个，1 个不够');
  });
});

describe('a word of the language', () => {
  it('says what it does, with a line that uses it', () => {
    expect(told('活<|>动 研讨')?.text).toContain('排进日历');
    const clause = told('活动 研讨 { 遇<|>假 顺延 }');
    expect(clause?.of).toBe('遇假');
    expect(clause?.text).toContain('```jiaoyan-plan\n遇假 顺延\n```');
  });

  it('in Traditional Chinese and English', () => {
    expect(told('活<|>動 研討會', null, '')?.text).toContain('活動 集體備課');
    const english = told('activity "Seminar" { o<|>n day off postpone }', null, '');
    expect(english?.of).toBe('on day off');
    expect(english?.text).toContain('What happens on a day off');
  });

  it('a code in an ignore comment', () => {
    const code = told('活动 研讨 // jiaoyan-ignore activity-<|>unscheduled');
    expect(code?.of).toBe('activity-unscheduled');
    expect(code?.text).toContain('活动没有时间');
    expect(told('// jiaoyan-ignore sum-<|>mismatch\n活动 研讨')?.of).toBe('sum-mismatch');
    expect(told('// jiaoyan-ignore no-such-<|>code\n活动 研讨')).toBeNull();
  });
});

it('a name from another file, and the file itself', () => {
  const files = (name: string) => ({
    '校.plan': `${TERM}活动 沙龙 { 组织 语文组  时间 每周三 }`,
    '组.plan': name,
  });
  const at = (name: string) => {
    const { texts, at: place } = markedFiles(files(name));
    const asked = ask(schoolOf(texts), place.path);
    return asked && hoverAt(asked, place.cursor)?.text.join('\n');
  };
  expect(at('计划 "组" { 引用 "校.plan" }\n要求 沙<|>龙 语文组 每学期2次')).toContain('生成 21 场');
  expect(at('计划 "组" { 引用 "校<|>.plan" }')).toContain('语文组教研计划');
});

it('a name with marks of Markdown stays as it is written', () => {
  expect(told('教研组 "a*b_c" { 组长 <|>张敏 }')?.text).toContain('a\\*b\\_c');
});

it('where nothing can be told nothing is', () => {
  expect(told('正文 一 """\n第<|>9周\n"""')).toBeNull();
  expect(told('\n\n<|>\n')).toBeNull();
});

it.each(['活动 <|>', '活动 研讨 { 时间 第9<|>周', '要求 听课 每位教师 每周2<|>节 {', '活动 { 组织 <|>'])(
  'half-written text: %s',
  (text) => {
    expect(() => told(text)).not.toThrow();
  },
);
