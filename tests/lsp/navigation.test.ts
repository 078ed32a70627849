import { describe, expect, test } from 'vitest';
import type { Location } from 'vscode-languageserver-types';
import { declarationsAt, definitionAt } from '../../server/lsp/definition.ts';
import { highlightsAt } from '../../server/lsp/document-highlight.ts';
import { documentLinks } from '../../server/lsp/document-links.ts';
import { referencesAt } from '../../server/lsp/references.ts';
import type { School } from '../../server/school/school.ts';
import { markedFiles } from '../support/marked.ts';
import { schoolOf } from '../support/school-of.ts';

const ALL = { includeDeclaration: true };
const stays = () => false;

/** `file: text` of each place. */
function shown(school: School, places: readonly Location[] | null): readonly string[] {
  return (places ?? [])
    .map(({ uri, range }) => {
      const path = decodeURIComponent(uri);
      const lines = (school.text(path) ?? '').split('\n');
      expect(range.end.line).toBe(range.start.line);
      const line = lines[range.start.line] ?? '';
      return `${path}:${range.start.line + 1} ${line.slice(range.start.character, range.end.character)}`;
    })
    .sort();
}

function asked(files: Readonly<Record<string, string>>) {
  const { texts, at } = markedFiles(files);
  return { school: schoolOf(texts), ...at };
}

describe('The declaration of what stands at the cursor', () => {
  test.each([
    ['简', '教研组 语文组 { 组长 张敏 }\n活动 集体备课 { 组织 语<|>文组 }', '计划.plan:1 语文组'],
    ['繁，另一写法', '教研組 語文組 { 組長 張敏 }\n活動 集體備課 { 組織 <|>语文组 }', '计划.plan:1 語文組'],
    [
      'English',
      'group "Primary English"\nactivity Seminar { by Primary Eng<|>lish }',
      '计划.plan:1 "Primary English"',
    ],
    ['句中', '群体 青年教师：教龄3年以内\n要求：青年教<|>师每周听课不少于2节', '计划.plan:1 青年教师'],
    ['整组的教师', '教研组 语文组\n要求 听课 语<|>文组教师 每周 2节', '计划.plan:1 语文组'],
    ['组长', '教研组 语文组\n材料 计划 1份，报送 语<|>文组组长', '计划.plan:1 语文组'],
    ['活动', '活动 组内沙龙 { 时间 每周三 }\n要求 <|>组内沙龙 每位教师 每学期 10次', '计划.plan:1 组内沙龙'],
    ['相对日期', '活动 研讨课 { 时间 9月20日 }\n活动 备课 { 时间 研讨<|>课 前1周 }', '计划.plan:1 研讨课'],
    [
      '考试的简称',
      '校历 { 考试 摸底考试 2026-11-05 }\n活动 复习 { 时间 摸<|>底 前1周 }',
      '计划.plan:1 摸底考试',
    ],
    [
      '停课的日子',
      '校历 { 停课 运动会 2026-10-22 }\n活动 总结 { 时间 运<|>动会 后1天 }',
      '计划.plan:1 运动会',
    ],
    [
      '自己的课型',
      '词汇 课型 亮相课 { 又称 亮课 }\n活动 第一讲 { 课型 亮<|>课 }',
      '计划.plan:1 亮相课\n计划.plan:1 亮课',
    ],
    ['场地', '场地 录播教室\n活动 集体备课 { 地点 录<|>播教室 }', '计划.plan:1 录播教室'],
    ['自己的组织', '词汇 组织类型 学习社\n学<|>习社 晨光社', '计划.plan:1 学习社'],
    ['没有专门声明的人', '教研组 语文组 { 成员 李华 }\n活动 讲座 { 主讲 李<|>华 }', '计划.plan:1 李华'],
    ['材料与记录', '材料 单元教案 每位教师 每学期 4份\n记录 单<|>元教案 张敏 2份', '计划.plan:1 单元教案'],
    ['写了一半', '教研组 语文组 { 组长\n活动 集体备课 { 组织 语<|>文组', '计划.plan:1 语文组'],
    ['名称之后', '场地 报告厅\n活动 讲座 { 地点 报告厅<|> }', '计划.plan:1 报告厅'],
  ])('%s', (_, text, expected) => {
    const { school, path, cursor } = asked({ '计划.plan': text });
    expect(shown(school, declarationsAt(school, path, cursor)).join('\n')).toBe(expected);
  });

  test.each([
    ['空白', '活动 集体备课 {  <|>  时间 每周三 }'],
    ['数量', '要求 听课 每位教师 每周 2<|>节'],
    ['语言自带的人', '要求 听课 每位教<|>师 每周 2节'],
    ['标准的活动', '要求 听<|>课 每位教师 每周 2节'],
    ['正文', '正文 指导思想 """集体<|>备课"""'],
    ['空文件', '<|>'],
  ])('is none for %s', (_, text) => {
    const { school, path, cursor } = asked({ '计划.plan': text });
    expect(definitionAt(school, path, cursor)).toEqual([]);
  });

  test('lies in another file, in its roster, or is that file', () => {
    const files = {
      '校/语文组.plan': '计划 语文组计划 { 上级 "学校.plan" }\n活动 讲座 { 组织 语文组  主讲 李<|>华 }',
      '校/学校.plan': '计划 学校计划 { 名册 "教师.csv" }\n教研组 语文组',
      '校/教师.csv': '姓名,教研组\n张敏,语文组\n李华,"语文组、课题组"\n',
    };
    const { school, path } = asked(files);
    const text = school.text(path) ?? '';
    const at = (word: string) => shown(school, definitionAt(school, path, text.indexOf(word) + 1));
    expect(at('李华')).toEqual(['校/教师.csv:3 李华']);
    expect(at('语文组  主讲')).toEqual(['校/学校.plan:2 语文组']);
    expect(definitionAt(school, path, text.indexOf('学校.plan'))).toEqual([
      { uri: expect.anything(), range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } } },
    ]);
  });

  test('of its own file comes before that of another; both are declarations', () => {
    const files = {
      '组.plan': '计划 组计划 { 上级 "校.plan" }\n教研组 语文组 { 组长 张敏 }\n活动 沙龙 { 组织 语<|>文组 }',
      '校.plan': '计划 学校计划\n教研组 语文组、数学组',
    };
    const { school, path, cursor } = asked(files);
    expect(shown(school, definitionAt(school, path, cursor))).toEqual(['组.plan:2 语文组']);
    expect(shown(school, declarationsAt(school, path, cursor))).toEqual([
      '校.plan:2 语文组',
      '组.plan:2 语文组',
    ]);
  });
});

describe('References', () => {
  const school3 = {
    '校.plan': '计划 校 { 名册 "教师.csv" }\n教研组 语文组\n要求 听课 语文组教师 每周 2节',
    '甲.plan': '计划 甲 { 上级 "校.plan" }\n活动 沙龙 { 组织 語文<|>組 }',
    '乙.plan': '计划 乙 { 上级 "校.plan" }\n材料 总结 语文组，报送 语文组组长',
    '别校.plan': '计划 别校\n教研组 语文组\n活动 沙龙 { 组织 语文组 }',
    '教师.csv': '姓名,教研组\n张敏,语文组\n',
  };

  test('are found in every file of the school that means the same, in both scripts, and within longer names', async () => {
    const { school, path, cursor } = asked(school3);
    expect(shown(school, await referencesAt(school, path, cursor, ALL, stays))).toEqual([
      '乙.plan:2 语文组',
      '乙.plan:2 语文组',
      '教师.csv:2 语文组',
      '校.plan:2 语文组',
      '校.plan:3 语文组',
      '甲.plan:2 語文組',
    ]);
  });

  test('of a place that nobody declares are found in all plans under one superior, and in no other', async () => {
    const { school, path, cursor } = asked({
      '校.plan': '计划 校',
      '甲.plan': '计划 甲 { 上级 "校.plan" }\n活动 沙龙 { 地点 报告<|>厅 }',
      '乙.plan': '计划 乙 { 上级 "校.plan" }\n活动 讲座 { 地点 报告厅 }',
      '丙.plan': '计划 丙 { 上级 "校.plan" }\n场地 报告厅',
      '外.plan': '计划 外\n活动 沙龙 { 地点 报告厅 }',
    });
    expect(shown(school, await referencesAt(school, path, cursor, ALL, stays))).toEqual([
      '乙.plan:2 报告厅',
      '甲.plan:2 报告厅',
    ]);
  });

  test('of a group are also where what was done is counted by groups', async () => {
    const { school, path, cursor } = asked({
      '计划.plan': '教研组 语<|>文组、数学组\n记录 听课 全校 50节 { 语文组 30节；数学组 20节 }',
    });
    expect(shown(school, await referencesAt(school, path, cursor, ALL, stays))).toEqual([
      '计划.plan:1 语文组',
      '计划.plan:2 语文组',
    ]);
  });

  test('leave out the declaration if asked to', async () => {
    const { school, path, cursor } = asked(school3);
    const without = await referencesAt(school, path, cursor, { includeDeclaration: false }, stays);
    expect(shown(school, without)).not.toContain('校.plan:2 语文组');
    expect(without).toHaveLength(5);
  });

  test('tell an activity from a kind of the same name', () => {
    const { school, path, cursor } = asked({
      '计划.plan': '活动 <|>公开课 { 课型 公开课  时间 9月20日 }\n要求 公开课 每位教师 每学期 1节',
    });
    expect(highlightsAt(school, path, cursor).map(({ range }) => range.start)).toEqual([
      { line: 0, character: 3 },
      { line: 1, character: 3 },
    ]);
  });

  test('of a round of one contest are not those of another', async () => {
    const { school, path, cursor } = asked({
      '计划.plan': [
        '活动 说课赛 { 阶段 初<|>赛 { 时间 9月20日 } }',
        '活动 朗诵赛 { 阶段 初赛 { 时间 9月27日 } }',
        '活动 点评 { 时间 说课赛·初赛 后1天 }',
      ].join('\n'),
    });
    expect(shown(school, await referencesAt(school, path, cursor, ALL, stays))).toEqual([
      '计划.plan:1 初赛',
      '计划.plan:3 初赛',
    ]);
  });

  test('in the file are highlighted, the declaration as written', () => {
    const { school, path, cursor } = asked({ '计划.plan': '场地 报告厅\n活动 讲座 { 地点 报告<|>厅 }' });
    expect(highlightsAt(school, path, cursor).map(({ kind }) => kind)).toEqual([3, 2]);
  });
});

test('Paths of other files are links, without their quotes', () => {
  const text = '计划 校 { 引用 "../校历.plan"、"a.plan"  上级 "市.plan"  名册 "教师.csv" }\n记录 "听课.csv"';
  const school = schoolOf({ '甲/校.plan': text });
  const links = documentLinks(school, '甲/校.plan').map(({ range, target }) => [
    text.split('\n')[range.start.line]?.slice(range.start.character, range.end.character),
    decodeURIComponent(target ?? ''),
  ]);
  expect(links).toEqual([
    ['../校历.plan', '校历.plan'],
    ['a.plan', '甲/a.plan'],
    ['市.plan', '甲/市.plan'],
    ['教师.csv', '甲/教师.csv'],
    ['听课.csv', '甲/听课.csv'],
  ]);
});
