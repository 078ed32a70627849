import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { IGrammar } from 'vscode-textmate';
import { cpuTime } from '../support/cpu-time.ts';
import { coloured, loadGrammar } from './tokens.ts';

const grammar: IGrammar = await loadGrammar();
const scopeOf = (text: string, stretch: string) =>
  coloured(grammar, text).find(([word]) => word === stretch)?.[1] ?? null;

describe('Before the server has read anything', () => {
  test.each([
    ['要求 听课 每位教师 每周 不少于2节，每学期 不少于40节', '要求', '听课', '每周', '不少于', '2', '节'],
    ['要求 觀課 每位教師 每週 不少於2節', '要求', '觀課', '每週', '不少於', '2', '節'],
    [
      'quota Observation each teacher every week at least 2 lessons',
      'quota',
      'Observation',
      'every week',
      'at least',
      '2',
      'lessons',
    ],
  ])('the parts of a quota are told apart: %s', (text, head, name, period, comparison, number, unit) => {
    expect(scopeOf(text, head)).toBe('keyword.control.quota');
    expect(scopeOf(text, name)).toBe('entity.name.function');
    expect(scopeOf(text, period)).toBe('support.type.period');
    expect(scopeOf(text, comparison)).toBe('keyword.operator.comparison');
    expect(scopeOf(text, number)).toBe('constant.numeral');
    expect(scopeOf(text, unit)).toBe('keyword.other.unit');
  });

  test('a name may hold words of the language without losing its colour', () => {
    for (const name of ['每日书吧', '组织部', '周一鸣', '说课评课', '七（1）班', '“四有”课堂达标活动']) {
      const text = `活动 ${name} { 时间 每周 周三 }`;
      const pieces = coloured(grammar, text).filter(([, scope]) => scope === 'entity.name.function');
      expect(pieces.map(([word]) => word).join('')).toBe(name.replace(/（.*/, ''));
    }
  });

  test('in a block the first words of statements are clauses, in 正文 they are statements again', () => {
    expect(scopeOf('计划 "甲" {\n  学校 城北小学\n}', '学校')).toBe('keyword.other.clause');
    expect(scopeOf('正文 队伍 {\n  学校 城北小学\n}', '学校')).toBe('keyword.control.group');
    expect(scopeOf('正文 队伍 {\n  活动 甲 { 地点 乙 }\n  要求 丙 每人 1次\n}', '要求')).toBe(
      'keyword.control.quota',
    );
  });

  test('dates, times, weeks and weekdays stand out, in full-width digits too', () => {
    const text = '活动 甲 {\n  时间 ２０２６-10-14 15:00—16:30、第3周 周二、10月14日、9月下旬\n}';
    expect(scopeOf(text, '２０２６-10-14')).toBe('constant.other.date');
    expect(scopeOf(text, '15:00—16:30')).toBe('constant.other.time');
    expect(scopeOf(text, '第3周')).toBe('constant.other.week');
    expect(scopeOf(text, '周二')).toBe('constant.language.weekday');
    expect(scopeOf(text, '10月14日')).toBe('constant.other.date');
    expect(scopeOf(text, '9月下旬')).toBe('constant.other.date');
  });

  test('prose and remarks are prose and remarks, whatever they say', () => {
    const inside = coloured(grammar, '正文 思想 """\n要求 听课 每周2节\n"""\n// 要求 听课');
    expect(inside.filter(([, scope]) => scope.startsWith('keyword'))).toEqual([
      ['正文', 'keyword.control.text'],
    ]);
    expect(inside.at(-1)).toEqual(['// 要求 听课', 'comment.line.double-slash']);
  });

  test('a quotation mark that is never closed ends with its line', () => {
    expect(scopeOf('活动 "甲\n要求 听课 每人 1次', '要求')).toBe('keyword.control.quota');
  });
});

test('Every head and clause of the vocabulary has its colour, in every spelling', () => {
  const words = (file: string, key: string): string[] =>
    JSON.parse(readFileSync(`grammar/vocabulary/${file}.json`, 'utf8'))[key].flatMap(
      ({ hans, hant, en }: { hans: string[]; hant: string[]; en: string[] }) => [...hans, ...hant, ...en],
    );
  const plain = (spelling: string) => spelling.replace('#', '3');
  const heads = words('heads', 'heads').filter(
    (word) => !scopeOf(`${word} 甲`, word)?.startsWith('keyword.control'),
  );
  const clauses = words('clauses', 'clauses')
    .map(plain)
    .filter(
      (word) =>
        [...word].length > 1 && scopeOf(`活动 甲 {\n  ${word} 乙\n}`, word) !== 'keyword.other.clause',
    );
  expect({ heads, clauses }).toEqual({ heads: [], clauses: [] });
});

test('No pattern matches nothing: an editor would look at one place for ever', () => {
  const patterns: string[] = [];
  JSON.parse(readFileSync('grammar/jiaoyan-plan.tmLanguage.json', 'utf8'), (key, value) => {
    if (['match', 'begin'].includes(key)) patterns.push(value);
    return value;
  });
  // JavaScript knows (?i:…) only from Node 23 on; the words inside are not empty either way.
  const empty = patterns.filter((pattern) => new RegExp(pattern.replaceAll('(?i:', '(?:')).test(''));
  expect(patterns.length).toBeGreaterThan(30);
  expect(empty).toEqual([]);
});

test('A folder of plans is coloured faster than anybody scrolls', () => {
  const folder = 'examples/school';
  const text = readdirSync(folder)
    .filter((file) => file.endsWith('.plan'))
    .map((file) => readFileSync(`${folder}/${file}`, 'utf8'))
    .join('\n');
  const lines = text.split('\n').length;
  expect(cpuTime(() => coloured(grammar, text)) / lines).toBeLessThan(5);
});
