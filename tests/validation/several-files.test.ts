import { describe, expect, it } from 'vitest';
import type { Plan } from '../../server/engine/plan/scope.ts';
import { analyseFile } from '../../server/language/document/file-analysis.ts';
import { flattened, joined } from '../../server/language/school/flatten.ts';
import { standardLibrary } from '../../server/language/school/standard.ts';
import { fileProblems } from '../../server/validation/file-problems.ts';
import { checked } from '../support/checked-plan.ts';
import { declared } from '../support/plan-builders.ts';
import { planOf, readPlan } from '../support/read-plan.ts';

const codes = (text: string, imports: readonly string[] = []) =>
  checked(text, imports).map(({ code }) => code);

describe('what other files say', () => {
  it('holds the first of two declarations, named in the remark', () => {
    const [remark, ...more] = checked('教研组 语文组', ['教研组 語文組 { 组长 张敏 }']);
    expect(more).toEqual([]);
    expect(remark).toMatchObject({
      code: 'duplicate-name',
      line: 0,
      data: { name: '语文组', kind: '教研组' },
    });
  });

  it('is not told of two imported files among themselves', () => {
    expect(codes('教研组 数学组', ['教研组 语文组', '教研组 语文组'])).toEqual([]);
  });

  it('defines cohorts, kinds of group and parents', () => {
    const text =
      '备课组 三年级组 { 隶属 语文组 }\n要求 教学反思 青年教师 每周 1篇\n要求 教研活动 每个教研组 每周 1次';
    expect(codes(text)).toEqual(['unresolved-reference', 'undefined-cohort', 'undefined-cohort']);
    expect(codes(text, ['教研组 语文组\n群体 青年教师：教龄3年以内'])).toEqual([]);
  });

  it('of the superior plan is no second declaration', () => {
    const { plan } = readPlan('教研组 语文组');
    const superior = readPlan('教研组 语文组', '学校.plan').plan;
    const answering: Plan = {
      ...plan,
      scope: joined([plan.own, superior.own]),
      superiors: [{ file: superior.file, own: superior.own }],
    };
    expect(fileProblems({ plan: answering, imported: declared(), occurrences: [] })).toEqual([]);
  });

  it('knows a group that circles through an imported file', () => {
    expect(codes('教研组 语文组 { 隶属 文科大组 }', ['教研组 文科大组 { 隶属 语文组 }'])).toContain(
      'group-cycle',
    );
  });
});

describe('a file that is edited', () => {
  const standard = standardLibrary();
  const check = (analysis: ReturnType<typeof analyseFile>) => {
    const own = flattened(analysis.plan);
    return fileProblems({ plan: planOf(analysis.plan, own, own), imported: declared(), occurrences: [] }).map(
      ({ code, source, data }) => [code, analysis.locate(source).start, data],
    );
  };

  it('gets the remarks that it would get if it were opened as it is', () => {
    const versions = [
      '要求 教学反思 青年教师 每周 1篇\n活动 专题讲座\n正文 "二、XX" { }',
      '\n\n要求 教学反思 青年教师 每周 1篇\n活动 专题讲座\n正文 "二、XX" { }',
      '群体 青年教师：教龄3年以内\n要求 教学反思 青年教师 每周 1篇\n活动 专题讲座\n正文 "二、XX" { }',
      '正文 "一、YY" { }\n要求 教学反思 青年教师 每周 若干篇\n活动 专题讲座\n活动 专题讲座\n正文 "二、XX" { }',
      '活动 专题讲座\n正文 "二、XX" { }\n正文 "二、XX" { }',
    ];
    let before: ReturnType<typeof analyseFile> | undefined;
    for (const text of versions) {
      before = analyseFile('test.plan', text, standard.names, before);
      expect(check(before)).toEqual(check(analyseFile('test.plan', text, standard.names)));
    }
  });
});
