import { describe, expect, it } from 'vitest';
import type { Fix, Problem } from '../../server/engine/plan/problem.ts';
import { FIX_KEYS } from '../../server/messages/fix-key.ts';
import { fileProblems } from '../../server/validation/file-problems.ts';
import { declared } from '../support/plan-builders.ts';
import { readPlan } from '../support/read-plan.ts';

const NOTHING = declared();

function problemsOf(text: string): {
  readonly problems: readonly Problem[];
  readonly apply: (fix: Fix) => string;
} {
  const { plan, analysis } = readPlan(text);
  const apply = (fix: Fix) =>
    fix.edits.reduceRight((before, { source, text: replacement }) => {
      const { start, end } = analysis.offsets(source) ?? { start: 0, end: 0 };
      return before.slice(0, start) + replacement + before.slice(end);
    }, text);
  return { problems: fileProblems({ plan, imported: NOTHING, occurrences: [] }), apply };
}

/** The text after the first fix of the first remark with a code. */
function mended(text: string, code: Problem['code']): string {
  const { problems, apply } = problemsOf(text);
  const fix = problems.find((problem) => problem.code === code)?.fixes?.[0];
  return fix ? apply(fix) : '';
}

const codes = (text: string) => problemsOf(text).problems.map(({ code }) => code);

describe('what a quick fix makes of a plan', () => {
  it.each([
    ['unknown-activity', '要求 探究课 每位教师 每学期 1节', '要求 探讨课 每位教师 每学期 1节'],
    ['unknown-activity', '要求 "师范课" 每位教师 每学期 1节', '要求 "示范课" 每位教师 每学期 1节'],
    ['unknown-activity', '活動 群眾備課 { 時間 九月份 }', '活動 集體備課 { 時間 九月份 }'],
    ['vague-wording', '要求 校际交流 学校 每学年 至少10所以上', '要求 校际交流 学校 每学年 至少10所'],
    [
      'numbering-gap',
      '正文 "一、甲" """略"""\n正文 "三、乙" """略"""\n正文 "四、丙" { 正文 "1. 丁" """略""" }\n正文 "十、戊" """略"""',
      '正文 "一、甲" """略"""\n正文 "二、乙" """略"""\n正文 "三、丙" { 正文 "1. 丁" """略""" }\n正文 "四、戊" """略"""',
    ],
    [
      'numbering-gap',
      '正文 "一、甲" """略"""\n正文 "三、乙" """略"""',
      '正文 "一、甲" """略"""\n正文 "二、乙" """略"""',
    ],
    [
      'numbering-gap',
      '正文 （一）甲 """略"""\n正文 （三）乙 """略"""',
      '正文 （一）甲 """略"""\n正文 （二）乙 """略"""',
    ],
    ['school-year-span', '计划 "a" { 学年 2024—2024 第一学期 }', '计划 "a" { 学年 2024—2025 第一学期 }'],
    ['empty-section', '活动 讲座 { 时间 机动 }\n正文 空 { }', '活动 讲座 { 时间 机动 }\n'],
  ] as const)('%s: %s', (code, before, after) => {
    expect(mended(before, code)).toBe(after);
    expect(codes(after)).not.toContain(code);
  });

  it('begins a declaration of the cohort before the statement that uses it, in the script of the plan', () => {
    expect(mended('活动 讲座 { 时间 机动 }\n要求 教学反思 青年教师 每周 1篇', 'undefined-cohort')).toBe(
      '活动 讲座 { 时间 机动 }\n群体 青年教师：\n要求 教学反思 青年教师 每周 1篇',
    );
    expect(mended('要求 教學反思 青年教師 每週 1篇', 'undefined-cohort')).toMatch(/^群體 青年教師：\n/);
    expect(mended('quota "reflection" young teachers every week 1 piece', 'undefined-cohort')).toMatch(
      /^cohort young teachers:\n/,
    );
  });

  it('has a title', () => {
    const text = '计划 "a" { 学年 2024—2024 }\n要求 探究课 青年教师 每学年 至少10节以上\n正文 二、空 { }';
    const fixes = problemsOf(text).problems.flatMap((problem) => problem.fixes ?? []);
    expect(fixes.length).toBeGreaterThanOrEqual(5);
    for (const { key } of fixes) expect(FIX_KEYS).toContain(key);
  });
});
