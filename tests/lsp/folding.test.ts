import { describe, expect, test } from 'vitest';
import { foldingRanges } from '../../server/lsp/folding.ts';
import { selectionRange } from '../../server/lsp/selection-range.ts';
import { marked } from '../support/marked.ts';
import { schoolOf } from '../support/school-of.ts';

/** `first–last` line of each range, from 0, with what it is if it is no block. */
function folds(text: string): readonly string[] {
  return foldingRanges(schoolOf({ '计划.plan': text }), '计划.plan').map(
    ({ startLine, endLine, kind }) => `${startLine}–${endLine}${kind ? ` ${kind}` : ''}`,
  );
}

describe('What folds', () => {
  test('are blocks within blocks; the closing line stays', () => {
    expect(folds('正文 常规 {\n  活动 备课 {\n    时间 每周三\n  }\n}\n')).toEqual(['0–3', '1–2']);
    expect(folds('活動 備課 ｛\n  時間 每週三\n｝')).toEqual(['0–1']);
    expect(folds('activity Talk {\n  when every week Wed\n}')).toEqual(['0–1']);
  });
  test('is prose with braces in it, once', () => {
    expect(folds('正文 思想 """\n一 { 二\n三\n"""')).toEqual(['0–2']);
  });
  test('are comments below each other, but not those behind a statement', () => {
    expect(folds('// 一\n// 二\n活动 备课 // 三\n// 四\n\n// 五')).toEqual(['0–1 comment']);
  });
  test('is nothing on one line', () => {
    expect(folds('活动 备课 { 时间 每周三 }\n"""')).toEqual([]);
  });
  test('reaches to the end of a statement whose brace is missing', () => {
    expect(folds('活动 备课 {\n  时间 每周三\n  地点 报告厅\n活动 沙龙 {\n  时间 周五\n}')).toEqual([
      '0–2',
      '3–4',
    ]);
  });
});

/** What is selected step by step from the cursor on. */
function steps(source: string): readonly string[] {
  const { text, cursor } = marked(source);
  const school = schoolOf({ '计划.plan': text });
  const lines = text.split('\n');
  const offset = ({ line, character }: { line: number; character: number }) =>
    lines.slice(0, line).reduce((sum, one) => sum + one.length + 1, 0) + character;
  const found: string[] = [];
  for (let at = selectionRange(school, '计划.plan', cursor); at; at = at.parent ?? null) {
    found.push(text.slice(offset(at.range.start), offset(at.range.end)));
  }
  return found;
}

describe('Selecting more and more', () => {
  test('goes from a name over clause, line, block and statement to the file', () => {
    expect(steps('// 组\n活动 备课 {\n  组织 语<|>文组，地点 报告厅\n  时间 每周三\n}')).toEqual([
      '语文组',
      '组织 语文组',
      '组织 语文组，地点 报告厅',
      '组织 语文组，地点 报告厅\n  时间 每周三',
      '{\n  组织 语文组，地点 报告厅\n  时间 每周三\n}',
      '活动 备课 {\n  组织 语文组，地点 报告厅\n  时间 每周三\n}',
      '// 组\n活动 备课 {\n  组织 语文组，地点 报告厅\n  时间 每周三\n}',
    ]);
  });
  test('cuts a sentence without blanks where it is read', () => {
    expect(steps('要求：每位教师每周听<|>课不少于2节，每学期40节')).toEqual([
      '听课',
      '每位教师每周听课不少于2节',
      '每位教师每周听课不少于2节，每学期40节',
      '要求：每位教师每周听课不少于2节，每学期40节',
    ]);
    expect(steps('要求：每位教师每周听课不少于<|>2节')[0]).toBe('2');
    expect(steps('要求：每位教师每周听课不少于<|>2节')[1]).toBe('不少于2节');
  });
  test('goes through prose piece by piece', () => {
    expect(steps('正文 思想 """\n课堂为<|>主，活动为辅。\n读书。\n"""').slice(0, 4)).toEqual([
      '课堂为主',
      '课堂为主，活动为辅。',
      '课堂为主，活动为辅。\n读书。',
      '"""\n课堂为主，活动为辅。\n读书。\n"""',
    ]);
  });
  test('works where nothing can be read', () => {
    expect(steps('呀<|>呀 {')).toEqual(['呀呀', '呀呀 {']);
    expect(steps('<|>')).toEqual([]);
  });
});
