import { describe, expect, it } from 'vitest';
import { quotaAnalysis } from '../../server/school/quota-analysis.ts';
import { planOfLines } from '../bench/plans.ts';
import { schoolOf } from '../support/school-of.ts';

const TEXT = `校历 {
  学年 2025—2026
  第一学期 2025-09-01 至 2026-01-23
}
计划 "p" { 学年 2025—2026 第一学期 }
教研组 语文组 { 组长 张敏；成员 李华 }
活动 公开课 { 组织 语文组  主讲 成员轮流  时间 每周三  主题 阅读 }
活动 校园艺术节 { 组织 语文组  时间 11月  主题 合唱 }
要求 公开课 每位教师 每学期 不少于2节
正文 说明 """
一段话
"""
`;

/** How often the quotas are worked out anew over some states of a text. */
function workOver(texts: readonly string[]): number {
  const school = schoolOf({ 'a.plan': texts[0] ?? '' });
  const analyses = texts.map((text) => {
    school.set('a.plan', text);
    school.problems('a.plan');
    return quotaAnalysis(school, 'a.plan');
  });
  return new Set(analyses).size;
}

describe('quotas are worked out anew only for what they depend on', () => {
  it.each([
    ['prose', '一段话', '另一段话'],
    ['the topic of an activity that no quota asks for', '合唱', '舞蹈'],
    ['the time of an activity that no quota asks for', '11月', '12月'],
    ['the name of an activity that no quota asks for', '校园艺术节', '校园体育节'],
    ['another activity that no quota asks for', '正文', '活动 科技节 { 时间 10月 }\n正文'],
  ])('%s: not at all', (_, from, to) => {
    expect(workOver([TEXT, TEXT.replace(from, to), TEXT])).toBe(1);
  });

  it.each([
    ['an amount', '不少于2节', '不少于3节'],
    ['the time of what is asked for', '每周三', '每周四'],
    ['an activity that becomes what is asked for', '校园艺术节', '校级公开课'],
    ['a member', '李华', '李华、王芳'],
    ['the calendar', '2025-09-01', '2025-09-08'],
  ])('%s: once', (_, from, to) => {
    expect(workOver([TEXT, TEXT.replace(from, to)])).toBe(2);
  });

  it('a plan of 10,000 lines is judged whole, and typing where no quota depends on it judges nothing again', () => {
    const text = `${planOfLines(10_000)}\n活动 校园艺术节 { 时间 11月  主题 合唱 }\n`;
    const prose = text.indexOf('本段说明', Math.floor(text.length / 2)) + 2;
    const typed = [
      `${text.slice(0, prose)}新${text.slice(prose)}`,
      text.replace('主题 合唱', '主题 合唱和舞蹈'),
      text.replace('时间 11月  主题', '时间 12月  主题'),
    ];
    const school = schoolOf({ 'a.plan': text });
    const analysis = quotaAnalysis(school, 'a.plan');
    for (const now of typed) {
      school.set('a.plan', now);
      expect(quotaAnalysis(school, 'a.plan')).toBe(analysis);
    }
    expect(analysis?.demands.length).toBeGreaterThan(400);
    expect(analysis?.tooMany ?? analysis?.attendance.unjudged).toBeNull();
    const people = new Set(
      analysis?.demands.flatMap(({ audience }) => audience.debtors.map(({ name }) => name)),
    );
    const standings = new Set(
      analysis?.findings.flatMap((one) => one.standings.map(({ standing }) => standing)),
    );
    expect(people.size).toBeGreaterThan(300);
    expect(standings.size).toBeLessThan(2 * people.size);
  });

  it('the lines of another plan of the school that serves no quota here: not at all', () => {
    const other = (topic: string) =>
      `计划 "组" {\n  上级 "a.plan"\n}\n活动 合唱排练 { 时间 每周二  主题 ${topic} }\n`;
    const school = schoolOf({ 'a.plan': TEXT, 'b.plan': other('一') });
    const before = quotaAnalysis(school, 'a.plan');
    school.set('b.plan', other('二'));
    expect(quotaAnalysis(school, 'a.plan')).toBe(before);
  });
});
