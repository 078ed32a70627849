import { describe, expect, test } from 'vitest';
import { membersOf, membersOfName } from '../../../server/engine/plan/members.ts';
import { analyseFile } from '../../../server/language/document/file-analysis.ts';
import { meaningOf } from '../../../server/language/format/meaning.ts';
import { standardLibrary } from '../../../server/language/school/standard.ts';
import { diagnosed, schoolOf } from '../../support/school-of.ts';
import { type Acted, actionsAt } from './acting.ts';

const refactorings = (text: string): readonly Acted[] => actionsAt({ '计划.plan': text }, ['refactor']);

const offered = (text: string, title: string): Acted | undefined =>
  refactorings(text).find(({ action }) => action.title === title);

const rewritten = (text: string, title: string): string | undefined =>
  offered(text, title)?.files['计划.plan'];

const saying = (text: string): string =>
  meaningOf(analyseFile('计划.plan', text, standardLibrary().names).plan.declarations, true);

const unmarked = (text: string): string => text.replaceAll(/<\|>|<\||\|>/g, '');

describe('Without changing what it says, a plan is rewritten', () => {
  test.each([
    [
      '一句话拆成细目',
      '要求 听课<|> 每位教师 每周 不少于2节，每学期 不少于40节',
      '拆成一行一项',
      '要求 听课 每位教师 {\n  每周 不少于2节\n  每学期 不少于40节\n}',
    ],
    [
      '原文里的句子拆成细目',
      '要求：<|>每位教师每周听课不少于2节，每学期不少于40节',
      '拆成一行一项',
      '要求 听课 每位教师 {\n  每周 不少于2节\n  每学期 不少于40节\n}',
    ],
    [
      '细目合成一句话',
      '要求 听课<|> 每位教师 {\n  每周 不少于2节\n  每学期 不少于40节\n}',
      '合成一句话',
      '要求 听课 每位教师 每周 不少于2节，每学期 不少于40节',
    ],
    [
      '英文的一句话',
      'quota Observation<|> each teacher every week at least 2 lessons, every term at least 40 lessons',
      'Write one item a line',
      'quota Observation each teacher {\n  every week at least 2 lessons\n  every term at least 40 lessons\n}',
    ],
    [
      '连写的句子',
      '要求：每位教师每<|>周听课不少于2节',
      '词与词之间空一格',
      '要求：每位教师 每周 听课 不少于2节',
    ],
    [
      '关键词：繁体',
      '活动<|> 集体备课 { 时间 每周三 下午 }',
      '关键词改用繁体',
      '活動 集体备课 { 時間 每週三 下午 }\n',
    ],
    [
      '关键词：英文',
      '活动<|> 集体备课 { 时间 每周 周三 14:30—16:00 }',
      '关键词改用英文',
      'activity 集体备课 { when every week Wednesday 14:30—16:00 }\n',
    ],
    [
      '关键词：简体',
      'activity<|> 集体备课 { when every week Wednesday 14:30—16:00 }',
      'Write keywords in Simplified Chinese',
      '活动 集体备课 { 时间 每周 周三 14:30—16:00 }\n',
    ],
  ])('%s', (_, text, title, wanted) => {
    expect(refactorings(text).map(({ action }) => action.title)).toContain(title);
    const after = rewritten(text, title) ?? '';
    expect(after).toBe(wanted);
    expect(saying(after)).toBe(saying(unmarked(text)));
  });

  test('nothing is offered where a form would say something else, or drop a comment', () => {
    expect(offered('要求 听课<|> 每位教师 每周 2节', '拆成一行一项')).toBeUndefined();
    expect(
      offered('要求 听课<|> 每位教师 {\n  每周 2节 // 含网络课\n  每学期 40节\n}', '合成一句话'),
    ).toBeUndefined();
    expect(offered('要求 听课 每位教师 每周<|> 2节', '词与词之间空一格')).toBeUndefined();
  });
});

const ROSTER =
  '教研组 语文组 { 组长 张敏；成员 李华、王芳 }\n教师 李华 { 学科 语文；年龄 41；教龄 18；职称 一级教师 }\n教师 王芳 { 学科 语文；年龄 27；教龄 2；职务 备课组长 }\n教师 张敏 { 年龄 50 }\n';

describe('A condition becomes a cohort', () => {
  test.each([
    [
      '要求 公开课 <|>35周岁以上的非课题组教师 每学期 1节',
      '把这些人定为群体“部分教师”',
      '群体 部分教师：35周岁以上 且 非 课题组\n要求 公开课 部分教师 每学期 1节',
    ],
    [
      '要求 公开课 <|>不满35周岁的教师 每学期 1节',
      '把这些人定为群体“年轻教师”',
      '群体 年轻教师：不满35周岁\n要求 公开课 年轻教师 每学期 1节',
    ],
    [
      '要求 教学反思 <|>教龄3年以内的教师 每周 1篇',
      '把这些人定为群体“年轻教师”',
      '群体 年轻教师：教龄3年以下\n要求 教学反思 年轻教师 每周 1篇',
    ],
  ])('%s', (text, title, wanted) => {
    expect(refactorings(text).map(({ action }) => action.title)).toContain(title);
    expect(rewritten(text, title)).toBe(wanted);
  });

  test('of the same people', () => {
    const text = `${ROSTER}要求 公开课 <|>35周岁以上的非课题组教师 每学期 1节\n课题组 阅读课题 { 成员 张敏 }\n`;
    const after = rewritten(text, '把这些人定为群体“部分教师”') ?? '';
    const conditions = (plan: string) => {
      const own = schoolOf({ '计划.plan': plan }).known('计划.plan')?.plan.own;
      return meaningOf(own?.cohorts[0]?.condition ?? own?.quotas[0]?.subject?.condition, true);
    };
    expect(conditions(after)).toBe(conditions(unmarked(text)));
    const meant = (plan: string) => {
      const known = schoolOf({ '计划.plan': plan }).known('计划.plan');
      const subject = known?.plan.own.quotas[0]?.subject;
      return subject && known && membersOf(subject, known.plan.scope).known;
    };
    expect(meant(after)).toEqual(meant(unmarked(text)));
    expect(meant(after)).toEqual(['李华']);
    expect(diagnosed(schoolOf({ '计划.plan': after }), '计划.plan').map(({ code }) => code)).toEqual(
      diagnosed(schoolOf({ '计划.plan': unmarked(text) }), '计划.plan').map(({ code }) => code),
    );
  });
});

/** Who is known, with everything that is known of them. */
function peopleIn(files: Readonly<Record<string, string>>): readonly string[] {
  const known = schoolOf(files).known('计划.plan');
  return (known?.plan.own.people ?? [])
    .map(({ name, subjects, grades, age, service, title, posts, honours }) =>
      JSON.stringify([name.text, subjects, grades, age, service, title, posts, honours]),
    )
    .sort();
}

describe('People move to a roster', () => {
  test('all 教师 of the plan, with all that is said of them', () => {
    const text = ROSTER.replace('教师 李华', '教师 <|>李华');
    const moved = offered(text, '把3人移到名册“教师名册.csv”');
    expect(moved?.files['计划.plan']).toBe(
      '教研组 语文组 { 组长 张敏；成员 李华、王芳 }\n名册 "教师名册.csv"\n',
    );
    expect(moved?.files['教师名册.csv']).toBe(
      '姓名,教研组,学科,年级,年龄,教龄,职称,职务,荣誉\n李华,,语文,,41,18,一级教师,,\n王芳,,语文,,27,2,,备课组长,\n张敏,,,,50,,,,\n',
    );
    expect(peopleIn(moved?.files ?? {})).toEqual(peopleIn({ '计划.plan': ROSTER }));
  });

  test('the members of a group, which stay its members', () => {
    const text = '教研组 <|>语文组 { 组长 张敏；成员 李华、王芳 }\n';
    const moved = offered(text, '把2人移到名册“教师名册.csv”');
    expect(moved?.files['计划.plan']).toBe('名册 "教师名册.csv"\n教研组 语文组 { 组长 张敏 }\n');
    expect(moved?.files['教师名册.csv']).toBe(
      '姓名,教研组,学科,年级,年龄,教龄,职称,职务,荣誉\n李华,语文组,,,,,,,\n王芳,语文组,,,,,,,\n',
    );
    const inGroup = (files: Readonly<Record<string, string>>) => {
      const plan = schoolOf(files).known('计划.plan')?.plan;
      return plan && membersOfName('语文组', plan.scope);
    };
    expect(inGroup(moved?.files ?? {})).toEqual(inGroup({ '计划.plan': unmarked(text) }));
    expect(inGroup(moved?.files ?? {})?.known).toEqual(['张敏', '李华', '王芳']);
  });

  test('to a table that no other one is written over', () => {
    const files = {
      '计划.plan': '名册 "教师名册.csv"\n教师 <|>李华 { 年龄 41 }\n',
      '教师名册.csv': '姓名\n王芳\n',
    };
    const moved = actionsAt(files, ['refactor.move'])[0];
    expect(moved?.files['教师名册.csv']).toBe('姓名\n王芳\n');
    expect(moved?.files['教师名册2.csv']).toContain('李华');
  });
});

describe('A part of the plan moves to a file of its own', () => {
  const HEADER = '计划 "语文组计划" {\n  学年 2025—2026 第一学期\n}\n\n';

  test('a 正文 that answers to the plan', () => {
    const text = `${HEADER}教研组 语文组 { 成员 李华 }\n\n正文 <|>"二、教学研究" {\n  活动 集体备课 { 组织 语文组；时间 机动 }\n}\n\n要求 教学反思 李华 每周 1篇\n`;
    const moved = offered(text, '移到单独的文件“教学研究.plan”');
    expect(moved?.files['计划.plan']).toBe(
      `${HEADER}教研组 语文组 { 成员 李华 }\n\n要求 教学反思 李华 每周 1篇\n`,
    );
    expect(moved?.files['教学研究.plan']).toBe(
      '计划 "二、教学研究" {\n  学年 2025—2026 第一学期\n  上级 "计划.plan"\n}\n\n正文 "二、教学研究" {\n  活动 集体备课 { 组织 语文组；时间 机动 }\n}\n',
    );
    const school = schoolOf(moved?.files ?? {});
    for (const path of school.paths())
      expect(diagnosed(school, path).filter(({ severity }) => severity === 'error')).toEqual([]);
  });

  test('a group that the plan speaks of, which is imported', () => {
    const text = `${HEADER}教研组 <|>语文组 { 成员 李华 }\n\n要求 听课 语文组教师 每周 1节\n`;
    const moved = offered(text, '移到单独的文件“语文组.plan”');
    expect(moved?.files['计划.plan']).toBe(
      '计划 "语文组计划" {\n  学年 2025—2026 第一学期\n  引用 "语文组.plan"\n}\n\n要求 听课 语文组教师 每周 1节\n',
    );
    expect(moved?.files['语文组.plan']).toBe(
      '计划 "语文组" {\n  学年 2025—2026 第一学期\n}\n\n教研组 语文组 { 成员 李华 }\n',
    );
    const known = schoolOf(moved?.files ?? {}).known('计划.plan');
    expect(known?.plan.scope.groups.map(({ name }) => name?.text)).toEqual(['语文组']);
  });
});
