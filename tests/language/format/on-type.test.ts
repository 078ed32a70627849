import { describe, expect, it } from 'vitest';
import { formatOnType } from '../../../server/language/format/on-type.ts';
import { applied } from './applied.ts';

/** The text after `typed` at the bar, which then stands behind what was typed. */
function typing(before: string, typed: string): string {
  const at = before.indexOf('|');
  const text = before.slice(0, at) + typed + before.slice(at + 1);
  return applied(text, formatOnType(text, at + typed.length, typed, { language: null }));
}

describe('while typing', () => {
  it('a new line is indented as deep as its block, and the line above loses its blanks', () => {
    expect(typing('活动 集体备课 {  |', '\n')).toBe('活动 集体备课 {\n  ');
    expect(typing('正文 甲 {\n  活动 乙 {|', '\n')).toBe('正文 甲 {\n  活动 乙 {\n    ');
    expect(typing('教师 张敏|\n', '\n')).toBe('教师 张敏\n\n');
  });
  it('a brace that follows stands under the head of its block', () => {
    expect(typing('活动 集体备课 {|}', '\n')).toBe('活动 集体备课 {\n}');
    expect(typing('正文 甲 {\n  活动 乙 {\n    时间 每周|}\n}', '\n')).toBe(
      '正文 甲 {\n  活动 乙 {\n    时间 每周\n  }\n}',
    );
  });
  it('braces in quotations, comments and prose do not count', () => {
    expect(typing('活动 "{" { // {|', '\n')).toBe('活动 "{" { // {\n  ');
    expect(typing('正文 甲 """\n  要点 {  |\n"""', '\n')).toBe('正文 甲 """\n  要点 {  \n\n"""');
  });
  it('a closing brace puts its statement in order', () => {
    expect(typing('教师 甲\n活动   集体备课｛组织 语文组   时间 每周三 ｜'.replace('｜', '|'), '}')).toBe(
      '教师 甲\n活动 集体备课 { 组织 语文组  时间 每周三 }',
    );
  });
  it('nothing behind the cursor and nothing above the statement moves', () => {
    expect(typing('教师   甲\n要求 听课 每位教师每周2节|\n教师   乙', '；')).toBe(
      '教师   甲\n要求 听课 每位教师 每周 2节；\n教师   乙',
    );
  });
  it('a statement that is not finished stays as it is', () => {
    expect(typing('活动   甲 { 组织 {  乙 |', '}')).toBe('活动   甲 { 组织 {  乙 }');
  });
});
