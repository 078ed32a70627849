import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { planOfLines } from '../bench/plans.ts';

const CLI = resolve('dist/cli.mjs');
const folder = mkdtempSync(join(tmpdir(), 'jiaoyan-bad-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Answer {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

function jiaoyan(...args: readonly string[]): Answer {
  const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
    cwd: folder,
    encoding: 'utf8',
    timeout: 60_000,
  });
  return { status, out: stdout, err: stderr };
}

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return name;
}

const TERM =
  '计划 "p" { 学年 2025—2026 第一学期 }\n校历 {\n  学年 2025—2026\n  第一学期 2025-09-01 至 2026-01-23\n}\n';
const ONE_LINE = /^[^\n]+\n$/;

describe('a call that cannot be answered: status 2, one line, nothing on standard output', () => {
  const cases: readonly (readonly [string, () => readonly string[], RegExp])[] = [
    ['no file', () => ['check', '没有.plan'], /没有\.plan/],
    ['no path at all', () => ['check'], /check/],
    [
      'a folder without plans',
      () => [mkdirSync(join(folder, '空'), { recursive: true }) ?? '', 'check', '空'].slice(1),
      /空/,
    ],
    ['a file that cannot be read', () => [symlinkLoop('环.plan'), 'check', '环.plan'].slice(1), /环\.plan/],
    [
      'binary data',
      () => [
        'check',
        write(
          '图.plan',
          Uint8Array.from({ length: 4096 }, (_, i) => (i * 37 + (i % 7) * 91) % 256),
        ),
      ],
      /图\.plan/,
    ],
    ['NUL bytes', () => ['check', write('零.plan', '活动 集体\0备课')], /零\.plan/],
    ['an unknown command', () => ['chekc', 'a.plan'], /chekc/],
    ['an unknown option', () => ['check', 'a.plan', '--fromat', 'json'], /--format/],
    ['a date that is none', () => ['check', write('a.plan', TERM), '--today', '2026-02-30'], /2026-02-30/],
    [
      'an output that cannot be written',
      () => [
        'calendar',
        write('b.plan', `${TERM}活动 评课 { 时间 每周三 }\n`),
        '-o',
        '没有/的/文件夹/c.json',
      ],
      /c\.json/,
    ],
    [
      'output onto the input',
      () => ['calendar', write('c.plan', TERM), '--format', 'json', '-o', './c.plan'],
      /c\.plan/,
    ],
    [
      'a holiday file that is none',
      () => ['check', write('d.plan', TERM), '--holidays', write('h.json', '[1,')],
      /h\.json/,
    ],
  ];
  it.each(cases)('%s', (_, call, names) => {
    const { status, out, err } = jiaoyan(...call());
    expect(err).toMatch(ONE_LINE);
    expect(err).toMatch(names);
    expect(err).not.toMatch(/\bat .*:\d+|Error:/);
    expect([status, out]).toEqual([2, '']);
  });

  it('the input that an output was aimed at is as it was', () => {
    expect(readFileSync(join(folder, 'c.plan'), 'utf8')).toBe(TERM);
  });
});

describe('text that says little or something impossible is read to its end', () => {
  const check = (text: string): { status: number | null; codes: string[] } => {
    const { status, out, err } = jiaoyan('check', write('x.plan', text), '--format', 'json');
    expect(err).toBe('');
    return { status, codes: JSON.parse(out).diagnostics.map(({ code }: { code: string }) => code) };
  };
  const errors = (codes: readonly string[], code: string) => codes.filter((one) => one === code).length;

  it('an empty file and one of comments only are in order', () => {
    expect(check('')).toEqual({ status: 0, codes: [] });
    expect(check('\ufeff// 只有注释\r\n\n// 再一行')).toEqual({ status: 0, codes: [] });
  });
  it.each([
    ['an unclosed brace', '活动 集体备课 {\n  时间 机动\n活动 评课 { 时间 机动 }\n', 'syntax'],
    ['an unclosed string', '活动 "集体备课 { 时间 机动 }\n活动 评课 { 时间 机动 }\n', 'syntax'],
    ['unclosed prose', '正文 思想 """\n一段文字\n活动 评课 { 时间 机动 }\n', 'syntax'],
    ['a stray brace', '活动 评课 { 时间 机动 }\n}\n', 'syntax'],
    ['an unknown first word', '活懂 评课 { 时间 每周三 }\n活动 说课 { 时间 机动 }\n', 'syntax'],
    ['a clause without its value', '活动 评课 { 时间 }\n', 'syntax'],
    ['week 99', `${TERM}活动 评课 { 时间 第99周 周三 }\n`, 'week-out-of-range'],
    ['30 February', `${TERM}活动 评课 { 时间 2月30日 }\n`, 'invalid-date'],
    [
      'a term of 100 years',
      '校历 {\n  学年 2025—2026\n  第一学期 2025-09-01 至 2125-01-23\n}\n',
      'school-year-span',
    ],
  ])('%s is one error at its place', (_, text, code) => {
    const { status, codes } = check(text);
    expect([status, errors(codes, code), errors(codes, 'syntax') - (code === 'syntax' ? 1 : 0)]).toEqual([
      1, 1, 0,
    ]);
  });
  it('一千年的每周 says that it is too much, and does not hang', () => {
    const text = `${TERM}活动 说课 { 时间 每学期16000次 周三 }\n`;
    expect(errors(check(text).codes, 'too-many-occurrences')).toBe(1);
  });
  it('a cycle of imports names all of it', () => {
    write('甲.plan', '计划 "甲" { 引用 "乙.plan" }\n');
    write('乙.plan', '计划 "乙" { 引用 "丙.plan" }\n');
    write('丙.plan', '计划 "丙" { 引用 "甲.plan" }\n');
    const { status, out } = jiaoyan('check', '甲.plan', '--format', 'json');
    const [cycle] = JSON.parse(out).diagnostics.filter(
      ({ code }: { code: string }) => code === 'import-cycle',
    );
    expect([status, cycle.data.cycle]).toEqual([1, ['甲.plan', '乙.plan', '丙.plan', '甲.plan']]);
  });
  it('a roster with wrong columns is named where the plan names it', () => {
    write('名册.csv', '工号,部门\n1,语文组\n');
    expect(errors(check('名册 "名册.csv"\n').codes, 'file-not-found')).toBe(1);
  });
  it('mixed line ends, a lone surrogate and odd blanks change nothing', () => {
    const { codes } = check('活动 集体备课 {\r\n  时间 机动\n}\r活动 评课 { 时间\u3000机动 }\n');
    expect(codes).toEqual([]);
    const bytes = Buffer.concat([
      Buffer.from('活动 评'),
      Buffer.from([0xed, 0xa0, 0x80]),
      Buffer.from('课 { 时间 机动 }\n'),
    ]);
    const { status, err } = jiaoyan('check', write('y.plan', bytes));
    expect([0, 2]).toContain(status);
    expect(err).toMatch(/^[^\n]*\n?$/);
  });
  it('50,000 lines are read', () => {
    const { status, out } = jiaoyan(
      'check',
      write('long.plan', planOfLines(50_000).replace(/^要求.*$/gm, '')),
      '--format',
      'json',
    );
    expect([0, 1]).toContain(status);
    expect(JSON.parse(out).version).toBe(1);
  }, 90_000);
});

function symlinkLoop(name: string): string {
  symlinkSync(name, join(folder, name));
  return name;
}
