import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatText } from '../../../server/language/format/format.ts';

const FOLDER = new URL('../../fixtures/format/', import.meta.url);

/** Plans before and after formatting; a line `// ----` stands between. */
describe('formatting', () => {
  for (const name of readdirSync(FOLDER)) {
    it(`puts ${name} in order`, () => {
      const [before = '', after = ''] = readFileSync(new URL(encodeURIComponent(name), FOLDER), 'utf8').split(
        '// ----\n',
      );
      expect(after).not.toBe('');
      expect(formatText(before, { language: null }).text).toBe(after);
    });
  }

  it('says what it left as it is', () => {
    const text = '教师   张敏\n活动   集体备课 { 组织 {  乙\n';
    expect(formatText(text, { language: null })).toEqual({
      text: '教师 张敏\n活动   集体备课 { 组织 {  乙\n',
      problems: [{ start: 8, end: 28 }],
    });
  });
  it('keeps the line ends that most lines have', () => {
    expect(formatText('教师  甲\r\n教师  乙\r\n教师  丙\n', { language: null }).text).toBe(
      '教师 甲\r\n教师 乙\r\n教师 丙\r\n',
    );
    expect(formatText('教师  甲\n教师  乙\r\n教师  丙\n', { language: null }).text).toBe(
      '教师 甲\n教师 乙\n教师 丙\n',
    );
  });
  it.each([
    ['群体 新引进教师：5人', '群体 新引进教师：5人'],
    ['群体 新引进教师：  5人', '群体 新引进教师：5人'],
    ['要求 听课 每位教师，2节', '要求 听课 每位教师，2节'],
    ['教研组 语文组 3: 5人', '教研组 语文组 3： 5人'],
  ])('a full-width mark wants no blank before a number, unless it would join two: %s', (before, after) => {
    expect(formatText(before, { language: null }).text).toBe(`${after}\n`);
  });
  it.each([
    [
      'activity "Salon" { where "Lab 1","Lab 2"  who John Smith ,Mary Brown }',
      'activity "Salon" { where "Lab 1", "Lab 2"  who John Smith, Mary Brown }',
    ],
    ['group "Science" { members Anna,Tom , Wei Chen }', 'group "Science" { members Anna, Tom, Wei Chen }'],
    ['教研组 语文组 { 成员 张敏,李华 ， 王芳 }', '教研组 语文组 { 成员 张敏，李华，王芳 }'],
  ])('a list of names parted by commas: %s', (before, after) => {
    expect(formatText(before, { language: null }).text).toBe(`${after}\n`);
  });
  it('leaves an empty file empty', () => {
    expect(formatText('', { language: null }).text).toBe('');
    expect(formatText(' \n\n', { language: null }).text).toBe('');
  });
});
