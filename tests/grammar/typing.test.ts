import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatOnType } from '../../server/language/format/on-type.ts';
import { applied } from '../../server/school/renaming/edits.ts';
import { diagnosedText } from '../support/school-of.ts';

interface Pair {
  readonly open: string;
  readonly close: string;
  readonly notIn?: readonly string[];
}

const { autoClosingPairs, autoCloseBefore, onEnterRules, brackets } = JSON.parse(
  readFileSync('grammar/language-configuration.json', 'utf8'),
) as {
  readonly autoClosingPairs: readonly Pair[];
  readonly autoCloseBefore: string;
  readonly onEnterRules: readonly { readonly beforeText: string; readonly afterText?: string }[];
  readonly brackets: readonly (readonly [string, string])[];
};

/** What stands before and behind the cursor, and how much of what is behind was put there by the editor. */
interface Typed {
  readonly before: string;
  readonly behind: string;
  readonly closing: string;
}

/** A text typed key by key, as an editor with this configuration has it, and the server that formats while one types. */
function typed(keys: string, behind = ''): Typed {
  let now: Typed = { before: '', behind, closing: '' };
  for (const key of keys) now = key === '\n' ? entered(now) : struck(now, key);
  return now;
}

function struck({ before, behind, closing }: Typed, key: string): Typed {
  if (closing.startsWith(key))
    return { before: before + key, behind: behind.slice(1), closing: closing.slice(1) };
  const text = before + key;
  const pair = autoClosingPairs
    .filter(
      ({ open, notIn = [] }) => text.endsWith(open) && !notIn.includes(placeOf(text.slice(0, -open.length))),
    )
    .sort((a, b) => b.open.length - a.open.length)[0];
  const mayClose = behind === '' || autoCloseBefore.includes(behind.charAt(0));
  if (!pair || !mayClose) return { before: text, behind, closing };
  return { before: text, behind: pair.close + behind, closing: pair.close + closing };
}

/** What the colours tell the editor of a place: in a comment, in a string, or neither. */
function placeOf(before: string): string {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (/(?:^|\s)\/\//.test(line)) return 'comment';
  return (line.match(/"/g) ?? []).length % 2 === 1 ? 'string' : '';
}

/** Enter: between braces that meet the second goes to a line of its own; then the server indents. */
function entered({ before, behind }: Typed): Typed {
  const line = before.slice(before.lastIndexOf('\n') + 1);
  const apart = onEnterRules.some(
    ({ beforeText, afterText }) =>
      new RegExp(beforeText).test(line) && afterText !== undefined && new RegExp(afterText).test(behind),
  );
  const indent = /^ */.exec(line)?.[0] ?? '';
  const after = apart ? `\n${indent}${behind}` : behind;
  const text = `${before}\n${after}`;
  const edits = formatOnType(text, before.length + 1, '\n', { language: null });
  const result = applied(text, edits);
  return { before: result.slice(0, result.length - after.length), behind: after, closing: '' };
}

const whole = ({ before, behind }: Typed) => before + behind;
const syntax = (text: string) => diagnosedText(text).filter(({ code }) => code === 'syntax');

describe('Braces and prose close themselves', () => {
  test.each([
    ['简', '活动 甲 {\n组织 乙', '活动 甲 {\n  组织 乙\n}'],
    ['繁', '活動 甲 ｛\n組織 乙', '活動 甲 ｛\n  組織 乙\n｝'],
    ['English', 'activity "A" {\nby "B"', 'activity "A" {\n  by "B"\n}'],
    ['full-width', '活动 甲 【\n组织 乙', '活动 甲 【\n  组织 乙\n】'],
    ['nested', '正文 甲 {\n活动 乙 {\n时间 每周三', '正文 甲 {\n  活动 乙 {\n    时间 每周三\n  }\n}'],
    ['prose, 简', '正文 甲 """\n要点', '正文 甲 """\n要点"""'],
    ['prose, 繁', '正文 指導思想 """\n要點', '正文 指導思想 """\n要點"""'],
    ['prose, English', 'text "Aims" """\nAims', 'text "Aims" """\nAims"""'],
    ['a name in quotes', '活动 "甲 乙" { 时间 机动 }', '活动 "甲 乙" { 时间 机动 }'],
    ['a note', '教研组 甲 { 组长 乙（备注）；成员 丙', '教研组 甲 { 组长 乙（备注）；成员 丙}'],
  ])('%s', (_, keys, expected) => {
    expect(whole(typed(keys))).toBe(expected);
    expect(syntax(whole(typed(keys)))).toEqual([]);
  });

  test('also in front of broken text', () => {
    expect(whole(typed('活动 甲 {\n组织 乙', '\n活懂 丙 {\n'))).toBe('活动 甲 {\n  组织 乙\n}\n活懂 丙 {\n');
    expect(whole(typed('正文 甲 """\n要点', '\n}} 乙'))).toBe('正文 甲 """\n要点"""\n}} 乙');
  });

  test('but not in comments, before a word, or where they are typed by hand', () => {
    expect(whole(typed('// (甲'))).toBe('// (甲');
    expect(whole(typed('活动 甲 {', '组织 乙 }'))).toBe('活动 甲 {组织 乙 }');
    expect(whole(typed('活动 甲 { 时间 机动 }'))).toBe('活动 甲 { 时间 机动 }');
    expect(whole(typed('正文 甲 """要点"""'))).toBe('正文 甲 """要点"""');
  });

  test('every bracket of the language is closed', () => {
    const closed = autoClosingPairs.map(({ open, close }) => `${open} ${close}`);
    for (const [open, close] of brackets) expect(closed).toContain(`${open} ${close}`);
  });
});
