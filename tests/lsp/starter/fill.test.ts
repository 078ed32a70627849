import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { TEMPLATES } from '../../../server/data/templates.generated.ts';
import { fill, type Wishes } from '../../../server/lsp/starter/fill.ts';
import { diagnosedText } from '../../support/school-of.ts';

const template = (name: string) => {
  const found = TEMPLATES.find((one) => one.name === name);
  if (!found) throw new Error(name);
  return found;
};

/** What is said of a text that stands alone, but for holidays that nobody can know yet, and make-up days that only the school can. */
const said = (text: string): readonly string[] =>
  diagnosedText(text)
    .filter(({ code }) => !['holidays-projected', 'makeup-unassigned'].includes(code))
    .map(({ code, message }) => `${code} ${message}`);

const written = (name: string, wishes: Partial<Wishes> = {}) =>
  fill(template(name), { schoolYear: 2026, term: 2, ...wishes }) ?? '';

describe('A new plan', () => {
  test('is the template itself for the term it is written for', () => {
    for (const { name, text } of TEMPLATES) expect(written(name), name).toBe(text);
  });

  test('has the dates of its own term: weeks, exams, the day it was made', () => {
    const text = written('学校', { schoolYear: 2025, term: 1 });
    for (const line of [
      '计划 "2025—2026学年第一学期教研计划" {',
      '  学年 2025—2026 第一学期',
      '  第一学期 2025-09-01 至 2026-01-23',
      '  考试 期末考试 2026-01-19 至 2026-01-23',
      '  日期 2025-08-30',
    ])
      expect(text.split('\n')).toContain(line);
    expect(text).toContain('时间 11月中旬');
    expect(text).not.toMatch(/2027|第二学期|[^1]4月/);
    expect(written('台灣學校', { schoolYear: 2027, term: 1 })).toContain('"116學年度第一學期教學研究計畫"');
    expect(written('English', { term: 1 })).toContain('plan "Research plan, first term 2026—2027"');
  });

  test('is about the school and the groups that were named', () => {
    const text = written('学校', { school: '城南中学', groups: ['科学组', '体育组'] });
    expect(text).toContain('学校 城南中学');
    expect(text).toContain('教研组 科学组 { 组长 张敏');
    expect(text).not.toMatch(/城北实验小学|语文组|数学组|英语组/);
    const many = written('学校', { groups: ['语文组', '数学组', '英语组', '科学组', '艺术组'] });
    expect(many.match(/^ {2}教研组 /gm)).toHaveLength(5);
    expect(written('教研组', { groups: ['科学组'] })).toContain('要求 听课 科学组教师');
    expect(written('教研组', { groups: ['科学组'] })).toContain('"科学组2026—2027学年');
  });

  test('quotes names that would be cut', () => {
    expect(written('教研组', { groups: ['语文 一组'] })).toContain('教研组 "语文 一组" {');
    expect(written('教研组', { groups: ['语文 一组'] })).toContain('计划 "语文 一组2026');
    expect(written('English', { school: 'Hill "A"' })).toContain('school "Hill \\"A\\""');
  });

  test.each(TEMPLATES.map(({ name }) => name))(
    'from %s has nothing to be remarked on, in any term',
    (name) => {
      for (let year = 2010; year < 2060; year += 3)
        for (const term of [1, 2] as const)
          expect(said(written(name, { schoolYear: year, term }))).toEqual([]);
    },
  );

  test('has nothing to be remarked on, whatever a school and its groups are called', () => {
    const han = fc.string({
      unit: fc.constantFrom(...'语文数学英语科学体艺术综合实践一二三年级组教研学校小中城北、 1A"（）·'),
      minLength: 1,
      maxLength: 8,
    });
    const name = han.map((text) => text.trim()).filter((text) => text !== '');
    const wishes = fc.record({
      template: fc.constantFrom(...TEMPLATES.map((one) => one.name)),
      school: name,
      groups: fc.uniqueArray(name, { minLength: 1, maxLength: 5 }),
    });
    fc.assert(
      fc.property(wishes, ({ template: from, school, groups }) => {
        const { kind } = template(from);
        const own = kind === 'school' ? groups : groups.slice(0, 1);
        const text = written(from, { school, groups: own });
        const wrong = said(text).filter((one) => /^(?:syntax|unresolved|unknown|duplicate)/.test(one));
        expect(wrong, text).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
