import { describe, expect, it } from 'vitest';
import { diagnosedText } from '../../support/school-of.ts';

/** A plan, and every syntax remark on it: the text that is underlined, and the beginning of the message. */
const MISTAKES: readonly (readonly [plan: string, underlined: string, message: string])[] = [
  ['活懂 集体备课 { 时间 机动 }', '活懂', '不认识行首的“活懂”'],
  ['活动 集体备课 {\n  时间 机动\n活动 评课 { 时间 机动 }', '活动', '左花括号没有配对'],
  ['正文 队伍 {\n  活动 评课 {\n    时间 机动\n  活动 说课 { 时间 机动 }\n}', '活动', '左花括号没有配对'],
  ['活动 评课 { 时间 机动 }\n}', '}', '多出一个右花括号'],
  ['活动 "评课 { 时间 机动 }', '"评课', '引号只有一半'],
  ['活动 评课 { 地点 "录播教室；时间 机动 }', '"录播教室', '引号只有一半'],
  ['正文 思想 """\n一段文字', '"""', '这段文字没有用三个引号收尾'],
  ['活动 评课 { 时间 }', '时间', '这里应写时间，例如“每周三下午”'],
  ['活动 评课 { 时间 地点 录播教室 }', '时间', '这里应写时间'],
  ['教研组 语文组 { 组长；成员 李华 }', '组长', '这里应写名称'],
  ['活动 评课 { 时间 某个好日子 }', '某个好日子', '读不出时间'],
  [
    '正文 队伍 {\n  这里忘了引号。\n  这一行也是。\n  活动 评课 { 时间 机动 }\n}',
    '这里忘了引号。\n  这一行也是。',
    '正文里的文字要放在',
  ],
  ['actvity "Lesson study"', 'actvity', ''],
  ['正文 九月 { 活动 评课 { 时间 机动 } 另外 }', '另外', '多出“另外”'],
];

describe('a mistake is told once, in the words of an office, at its place', () => {
  it.each(MISTAKES)('%j', (plan, underlined, message) => {
    const shown = diagnosedText(plan).filter(({ code }) => code === 'syntax');
    const lines = plan.split('\n');
    const texts = shown.map(({ range: { start, end } }) => {
      const rest = lines.slice(start.line, end.line + 1);
      rest[rest.length - 1] = (rest.at(-1) ?? '').slice(0, end.character);
      rest[0] = (rest[0] ?? '').slice(start.character);
      return rest.join('\n');
    });
    expect(texts).toEqual([underlined]);
    expect(shown[0]?.message).toContain(message);
    expect(shown[0]?.message).not.toMatch(/token|expecting|EOF|规则|节点/i);
  });

  it.each(MISTAKES)('what stands after it is read: %j', (plan) => {
    const after = '活动 每周例会 { 时间 第99周 周三 }\n';
    const calendar =
      '计划 "p" { 学年 2025—2026 第一学期 }\n校历 {\n  学年 2025—2026\n  第一学期 2025-09-01 至 2026-01-23\n}\n';
    const codes = diagnosedText(`${calendar}${plan}\n${after}`).map(({ code }) => code);
    expect(codes.filter((code) => code === 'syntax')).toHaveLength(1);
    expect(codes).toContain('week-out-of-range');
  });
});

describe('what is no mistake', () => {
  it.each([
    ['full-width marks', '教研组　语文组　｛　组长　张敏　；　成员　李华、王芳　｝'],
    ['brackets of the input method', '教研组 语文组 【 组长 张敏；成员 李华 】'],
    ['a colon after a clause word', '活动 评课 {\n  时间：机动\n  地点：录播教室\n}'],
    ['a brace on the next line', '活动 评课\n{\n  时间 机动\n}'],
    ['a list over several lines', '教研组 语文组 {\n  组长 张敏\n  成员 李华、\n    王芳、\n    赵磊\n}'],
    ['numbering before lines and items', '1、活动 评课 { 时间 机动 }\n（二）清单 资料 { 1. 计划；2. 总结 }'],
    ['an unknown clause word', '活动 评课 { 时间 机动；备课要点 大单元 }'],
    [
      'a statement behind a brace',
      '正文 九月 { 活动 评课 { 时间 机动 } 活动 说课 { 时间 机动 }  2、要求 听课 每周 2节 }',
    ],
    ['statements on one line', '活动 评课 { 时间 机动 } 活动 说课 { 时间 机动 } 教研组 语文组 { 组长 张敏 }'],
    ['a comment after each line', '活动 评课 { // 评课\n  时间 机动 // 不定\n} // 完'],
    ['CRLF and a byte order mark', '\ufeff活动 评课 {\r\n  时间 机动\r\n}\r\n'],
  ])('%s', (_, plan) => {
    expect(diagnosedText(plan).filter(({ code }) => code === 'syntax')).toEqual([]);
  });
});

/** What is said of a plan besides make-up days: code and underlined text. */
function told(plan: string): readonly (readonly [string, string])[] {
  const lines = plan.split('\n');
  return diagnosedText(plan)
    .filter(({ code }) => code !== 'makeup-unassigned')
    .map(({ code, range: { start, end } }) => [
      code,
      lines[start.line]?.slice(start.character, end.character) ?? '',
    ]);
}

describe('a word that nobody knows is one remark, which names it', () => {
  const term = '学年 2025—2026；第二学期 2026-02-24 至 2026-07-03';
  const activity = (clauses: string) => `校历 { ${term} }\n活动 例会 { ${clauses} }`;
  it.each([
    [activity('时间 2026-04-15 第3节  课题 《济南的冬天》'), '课题'],
    [activity('时间 每周 周五 中午  主席 组长'), '主席'],
    [activity('时间 每周 周五 中午  主席 组长  地点 会议室'), '主席'],
    [`校历 { ${term}\n  期中考试 第10周\n}`, '期中考试'],
  ])('%j', (plan, word) => {
    expect(told(plan)).toEqual([['unknown-clause', word]]);
  });

  it.each([
    ['时间 每周五 某个好日子', '某个好日子'],
    ['时间 每周五 大概 下午', '大概 下午'],
    ['时间 看情况 主席 组长', '看情况 主席 组长'],
  ])('what can be meant as a time stays one that cannot be read: %s', (clauses, unread) => {
    expect(told(activity(clauses)).filter(([code]) => code !== 'activity-unscheduled')).toEqual([
      ['syntax', unread],
    ]);
  });
});

describe('one slip in a 校历 is one remark', () => {
  it.each([
    ['学年 2025—2026 第二学期；第二学期 2026-02-24 至 2026-07-03', '第二学期'],
    ['学年 2025—2026；第二学期 2026-02-24 至 2026-07-03；第10周', '第10周'],
    ['学年 2025—2026；第二学期 2026-02-24 至 2026-07-03；调休', '调休'],
    ['学年 2025—2026；第二学期 2026-02-24 至 2026-07-03；放假', '放假'],
    ['学年 2025—2026；第二学期 2026-02-24 至 2026-07-03；考试', '考试'],
    ['学年 2025—2026；第二学期 2026-02-24 至 2026-07-03；第1节', '第1节'],
  ])('%s', (clauses, underlined) => {
    expect(told(`校历 { ${clauses} }`)).toEqual([['syntax', underlined]]);
  });
});
