import { describe, expect, it } from 'vitest';
import { diagnosed, schoolOf } from '../support/school-of.ts';

/** What is said of a second plan in one file. */
function duplicates(text: string) {
  return diagnosed(schoolOf({ 'a.plan': text }), 'a.plan').filter(({ code }) => code === 'duplicate-name');
}

describe('a file holds one plan', () => {
  it('a second one is remarked on at its title, with the first beside it', () => {
    const [said, ...more] = duplicates(
      '计划 "语文组计划" { 学年 2025—2026 第一学期 }\n计划 "数学组计划" { 学年 2025—2026 第二学期 }\n',
    );
    expect(more).toEqual([]);
    expect(said).toMatchObject({
      severity: 'error',
      message: '一个文件只写一个计划，后面的“数学组计划”不算数；请合并，或另存一个文件',
      range: { start: { line: 1, character: 3 }, end: { line: 1, character: 10 } },
      related: [{ range: { start: { line: 0, character: 3 } } }],
    });
  });

  it('a report beside a plan is a second one too', () => {
    expect(duplicates('计划 "一" { 学年 2025—2026 }\n总结 "二" { 学年 2025—2026 }\n')).toHaveLength(1);
  });

  it('one plan is no duplicate, whatever its statements are called', () => {
    expect(duplicates('计划 "一" { 学年 2025—2026 }\n正文 计划 """\n一\n"""\n')).toEqual([]);
  });
});
