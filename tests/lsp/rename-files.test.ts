import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { relativePath, resolvePath } from '../../server/language/school/paths.ts';
import { applied } from '../../server/school/renaming/edits.ts';
import { afterMove, type Move } from '../../server/school/renaming/moved-files.ts';
import { schoolOf } from '../support/school-of.ts';

const FILES = {
  'file:///校/校历.plan': '校历 { 第一学期 2026-09-01 至 2027-01-22 }',
  'file:///校/学校.plan': '计划 学校 { 引用 "校历.plan"  名册 "名单/教师.csv" }',
  'file:///校/组/语文组.plan':
    '计划 语文组 { 上级 "../学校.plan"  引用 "../校历.plan" }\n记录 "../名单/听课.csv"',
  'file:///校/组/english.plan': 'plan English { superior ../学校.plan  import ..\\校历.plan }',
};

/** The files that change, after the edits. */
function afterMoving(...moves: readonly Move[]): Readonly<Record<string, string>> {
  const texts: Readonly<Record<string, string>> = FILES;
  return Object.fromEntries(
    afterMove(schoolOf(FILES), moves).map(({ file, edits }) => [file, applied(texts[file] ?? '', edits)]),
  );
}

describe('Before a file or folder moves', () => {
  test('all plans that name it are told its new name', () => {
    expect(afterMoving({ from: 'file:///校/校历.plan', to: 'file:///校/2026年校历.plan' })).toEqual({
      'file:///校/学校.plan': '计划 学校 { 引用 "2026年校历.plan"  名册 "名单/教师.csv" }',
      'file:///校/组/语文组.plan':
        '计划 语文组 { 上级 "../学校.plan"  引用 "../2026年校历.plan" }\n记录 "../名单/听课.csv"',
      'file:///校/组/english.plan': 'plan English { superior ../学校.plan  import ../2026年校历.plan }',
    });
  });

  test('a table is followed as well, with quotes where its name needs them', () => {
    expect(afterMoving({ from: 'file:///校/名单/教师.csv', to: 'file:///校/教师 2026.csv' })).toEqual({
      'file:///校/学校.plan': '计划 学校 { 引用 "校历.plan"  名册 "教师 2026.csv" }',
    });
    expect(afterMoving({ from: 'file:///校/学校.plan', to: 'file:///校/学校 计划.plan' })).toMatchObject({
      'file:///校/组/english.plan': 'plan English { superior "../学校 计划.plan"  import ..\\校历.plan }',
    });
  });

  test('a plan that moves still names what it named', () => {
    expect(afterMoving({ from: 'file:///校/组/语文组.plan', to: 'file:///校/语文组.plan' })).toEqual({
      'file:///校/组/语文组.plan': '计划 语文组 { 上级 "学校.plan"  引用 "校历.plan" }\n记录 "名单/听课.csv"',
    });
  });

  test('a folder takes all that is in it along', () => {
    expect(afterMoving({ from: 'file:///校/名单', to: 'file:///校/档案/名单' })).toEqual({
      'file:///校/学校.plan': '计划 学校 { 引用 "校历.plan"  名册 "档案/名单/教师.csv" }',
      'file:///校/组/语文组.plan':
        '计划 语文组 { 上级 "../学校.plan"  引用 "../校历.plan" }\n记录 "../档案/名单/听课.csv"',
    });
  });

  test('nothing changes if all move together, or what moves is named nowhere', () => {
    expect(afterMoving({ from: 'file:///校', to: 'file:///学校' })).toEqual({});
    expect(afterMoving({ from: 'file:///校/笔记.plan', to: 'file:///校/旧.plan' })).toEqual({});
  });
});

test('A relative path leads where it should, from anywhere to anywhere', () => {
  const name = fc.constantFrom('甲', '乙', 'a b', '校历.plan');
  const path = fc.array(name, { minLength: 1, maxLength: 5 }).map((parts) => parts.join('/'));
  const root = fc.constantFrom('file:///', '/', '', 'vscode-vfs://github/');
  fc.assert(
    fc.property(root, path, path, (start, from, to) => {
      expect(resolvePath(start + from, relativePath(start + from, start + to))).toBe(start + to);
    }),
  );
});
