import { describe, expect, test } from 'vitest';
import type { DocumentSymbol } from 'vscode-languageserver-types';
import { documentSymbols } from '../../server/lsp/document-symbols.ts';
import { workspaceSymbols } from '../../server/lsp/workspace-symbols.ts';
import { schoolFiles } from '../support/school-files.ts';
import { schoolOf } from '../support/school-of.ts';

/** The outline as indented lines. */
function lines(symbols: readonly DocumentSymbol[], indent = ''): readonly string[] {
  return symbols.flatMap(({ name, detail, children }) => [
    `${indent}${name}${detail ? ` · ${detail}` : ''}`,
    ...lines(children ?? [], `${indent}  `),
  ]);
}

const outline = (text: string) => lines(documentSymbols(schoolOf({ '计划.plan': text }), '计划.plan'));

describe('The outline', () => {
  test('shows statements in their order, those of a 正文 within it, parts below their whole', () => {
    const text = [
      '计划 "语文组计划" { 学校 城北小学 }',
      '校历 { 第一学期 2026-09-01 至 2027-01-22；考试 期中考试 第10周 }',
      '教研组 语文组、数学组 { 组长 张敏 }',
      '正文 常规 {',
      '  要求 组内教研 每个教研组 每学期16次 { 理论学习 10次；说课 6次 }',
      '  活动 优质课竞赛 { 阶段 初赛 { 时间 10月 }；阶段 决赛 { 时间 11月 } }',
      '  清单 三定 { 时间；地点 }',
      '}',
      '要求：每位教师每周听课2节，每学期40节',
      '师徒结对 { 师傅 张敏  徒弟 李华 }',
    ].join('\n');
    expect(outline(text)).toEqual([
      '语文组计划',
      '校历',
      '  第一学期',
      '  期中考试',
      '语文组 · 教研组',
      '数学组 · 教研组',
      '常规',
      '  组内教研 · 每个教研组 每学期 16次',
      '    理论学习',
      '    说课',
      '  优质课竞赛 · 活动',
      '    初赛',
      '    决赛',
      '  三定 · 清单',
      '    时间',
      '    地点',
      '听课 · 每位教师 每周 2节',
      '张敏 · 李华',
    ]);
  });

  test('calls a statement without a name by its words, also half-written', () => {
    expect(outline('活动 { 时间 每周三 }\n教研组 21个\n活动')).toEqual([
      '活动 · 活动',
      '教研组 21个 · 教研组',
      '活动 · 活动',
    ]);
  });

  test.each(['examples/school', 'examples/international', 'examples/taiwan', 'examples/sources'])(
    'keeps to the rules of the protocol in %s: names within statements, nothing empty',
    (folder) => {
      const files = schoolFiles(folder);
      const school = schoolOf(files);
      const check = (symbols: readonly DocumentSymbol[], outer: DocumentSymbol | null): number =>
        symbols.reduce((count, one) => {
          expect(one.name.trim()).not.toBe('');
          expect(within(one.selectionRange, one.range), one.name).toBe(true);
          if (outer) expect(within(one.range, outer.range), one.name).toBe(true);
          return count + 1 + check(one.children ?? [], one);
        }, 0);
      for (const path of school.paths())
        expect(check(documentSymbols(school, path), null)).toBeGreaterThan(0);
    },
  );
});

type Range = DocumentSymbol['range'];

function within(inner: Range, outer: Range): boolean {
  const before = (a: Range['start'], b: Range['start']) =>
    a.line < b.line || (a.line === b.line && a.character <= b.character);
  return before(outer.start, inner.start) && before(inner.end, outer.end);
}

describe('Symbols of the whole school', () => {
  const school = schoolOf({
    'a.plan': '计划 甲校计划\n教研组 语文组\n活动 集体备课\n场地 录播教室',
    'b.plan': '教研組 數學組\n活動 公開授課 { 阶段 初賽 { 時間 10月 } }\n群體 青年教師：教齡3年以內',
    'c.plan': 'group "Primary English"\nactivity "Lesson study"',
  });
  const symbols = async (query: string) => (await workspaceSymbols(school, query, () => false)) ?? [];
  const found = async (query: string) => (await symbols(query)).map(({ name }) => name);

  test.each([
    ['集体', '集体备课'],
    ['備課', '集体备课'],
    ['jtbk', '集体备课'],
    ['jiti', '集体备课'],
    ['数学', '數學組'],
    ['shuxue', '數學組'],
    ['lbjs', '录播教室'],
    ['lesson', 'Lesson study'],
    ['PRIM', 'Primary English'],
    ['初赛', '初賽'],
  ])('%s finds %s', async (query, name) => {
    expect(await found(query)).toContain(name);
  });

  test('come all without a query, the best first with one, and none for nonsense', async () => {
    expect(await found('')).toHaveLength(10);
    expect((await found('语文'))[0]).toBe('语文组');
    expect(await found('xyzzy')).toEqual([]);
  });

  test('say in which plan, or below what, they stand', async () => {
    const [group] = await symbols('语文组');
    expect(group).toMatchObject({ containerName: '甲校计划', location: { range: { start: { line: 1 } } } });
    expect((await symbols('初賽'))[0]).toMatchObject({ containerName: '公開授課' });
    expect((await symbols('數學組'))[0]).toMatchObject({ containerName: 'b.plan' });
  });
});
