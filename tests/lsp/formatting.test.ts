import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { TextEdit } from 'vscode-languageserver-types';
import { typing } from '../../server/lsp/formatting.ts';
import { formatting } from '../support/formatting.ts';
import { marked } from '../support/marked.ts';
import { schoolOf } from '../support/school-of.ts';

const edited = (text: string, edits: readonly TextEdit[] | null) =>
  TextDocument.applyEdits(TextDocument.create('', '', 0, text), [...(edits ?? [])]);

/** The text once the marked stretch `<|…|>` is formatted. */
function selected(input: string): string {
  const { text, stretches, cursor } = marked(input);
  const range = stretches[0] ?? { start: cursor, end: cursor };
  return edited(text, formatting(schoolOf({ '甲.plan': text }), '甲.plan', range));
}

/** The text once `key` was typed at the cursor. */
function struck(input: string, key: string): string {
  const { text, cursor } = marked(input);
  const now = text.slice(0, cursor) + key + text.slice(cursor);
  const position = TextDocument.create('', '', 0, now).positionAt(cursor + key.length);
  return edited(now, typing(schoolOf({ '甲.plan': now }), '甲.plan', position, key));
}

describe('A selection', () => {
  test.each([
    [
      '简',
      '教师   甲\n<|活动   集体备课｛组织   语文组 时间 每周三｝|>\n教师   乙\n',
      '教师   甲\n活动 集体备课 { 组织 语文组  时间 每周三 }\n教师   乙\n',
    ],
    [
      '繁',
      '教師   甲\n<|活動   集體備課 {組織 語文組；時間 每週三}|>\n教師   乙\n',
      '教師   甲\n活動 集體備課 { 組織 語文組；時間 每週三 }\n教師   乙\n',
    ],
    [
      'English',
      'teacher   "A"\n<|activity   "Talk" {by "B";when every week Wed}|>\nteacher   "C"\n',
      'teacher   "A"\nactivity "Talk" { by "B"; when every week Wed }\nteacher   "C"\n',
    ],
    [
      'part of a statement: all of it',
      '活动   甲 {\n<|组织   乙|>\n}\n教师   丙\n',
      '活动 甲 {\n  组织 乙\n}\n教师   丙\n',
    ],
    ['beside broken text', '活懂   甲 {\n<|教师   乙|>\n', '活懂   甲 {\n教师 乙\n'],
    ['several statements', '<|教师   甲\n教师   乙|>\n教师   丙\n', '教师 甲\n教师 乙\n教师   丙\n'],
    ['prose', '正文 甲 """\n<|一   二|>\n"""\n', '正文 甲 """\n一   二\n"""\n'],
    ['Windows line ends', '教师   甲\r\n<|教师   乙|>\r\n', '教师   甲\r\n教师 乙\r\n'],
  ])('%s', (_, input, expected) => {
    expect(selected(input)).toBe(expected);
  });
});

describe.each([
  'examples/school/学校计划.plan',
  'examples/taiwan/公開授課計畫.plan',
  'examples/international/research-plan.plan',
  'tests/fixtures/acceptance/004-C.plan',
])('%s', (file) => {
  const text = readFileSync(file, 'utf8')
    .replaceAll('\r\n', '\n')
    .replace(/(?<=\S) (?=\S)/g, '   ');
  const school = schoolOf({ '甲.plan': text });
  const whole = edited(text, formatting(school, '甲.plan'));

  test('each statement formatted by itself gives the whole plan formatted, and touches nothing else', () => {
    const analysis = school.analysis('甲.plan');
    const starts = (analysis?.units ?? []).map((_, at) => analysis?.cuts.start(at) ?? 0);
    const document = TextDocument.create('', '', 0, text);
    const edits = starts.flatMap((start, i) => {
      const next = starts[i + 1] ?? text.length;
      const found = formatting(school, '甲.plan', { start: start + 1, end: Math.max(start + 1, next - 1) });
      // With the blanks and the comment behind it.
      expect(found.every(({ range }) => document.offsetAt(range.start) >= (i === 0 ? 0 : start))).toBe(true);
      expect(found.every(({ range }) => document.offsetAt(range.end) <= next)).toBe(true);
      return found;
    });
    const squeezed = (one: string) => one.replace(/\n+/g, '\n').trim();
    expect(squeezed(edited(text, edits))).toBe(squeezed(whole));
  });
});

describe('While typing', () => {
  test.each([
    ['简', '活动   甲 {组织 乙 <|>', '}', '活动 甲 { 组织 乙 }'],
    ['繁', '活動   甲 {組織 乙 <|>', '}', '活動 甲 { 組織 乙 }'],
    ['English', 'activity   "A" {by "B" <|>', '}', 'activity "A" { by "B" }'],
    ['a new line', '活动 甲 {<|>', '\n', '活动 甲 {\n  '],
    ['a new line in broken text', '}}\n活动 甲 { 组织 { 乙<|>', '\n', '}}\n活动 甲 { 组织 { 乙\n    '],
    ['a new line in prose', '正文 甲 """\n要点<|>\n"""', '\n', '正文 甲 """\n要点\n\n"""'],
  ])('%s', (_, input, key, expected) => {
    expect(struck(input, key)).toBe(expected);
  });
});
