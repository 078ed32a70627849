import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder = '';
let script = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jiaoyan-cli-'));
  script = join(folder, 'jiaoyan.mjs');
  await build({
    entryPoints: [join(import.meta.dirname, 'process-program.ts')],
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    outfile: script,
    logLevel: 'silent',
  });
  mkdirSync(join(folder, '计划', '.git'), { recursive: true });
  mkdirSync(join(folder, '计划', 'node_modules'));
  mkdirSync(join(folder, '计划', '语文'));
  for (const path of [
    '计划/b.plan',
    '计划/语文/a.plan',
    '计划/.git/x.plan',
    '计划/node_modules/y.plan',
    '计划/z.txt',
  ])
    writeFileSync(join(folder, path), '警\n');
  writeFileSync(join(folder, '炸.plan'), '炸');
  writeFileSync(join(folder, '图.plan'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function jiaoyan(args: readonly string[], options: { input?: string; env?: Record<string, string> } = {}) {
  const result = spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    encoding: 'utf8',
    input: options.input ?? '',
    env: { PATH: process.env.PATH ?? '', ...options.env },
  });
  return { status: result.status, out: result.stdout, err: result.stderr };
}

describe('the command as a process', () => {
  it('reads a folder in order, without hidden folders and node_modules', () => {
    const { status, out } = jiaoyan(['check', '计划', '--format', 'json']);
    expect(status).toBe(0);
    expect(JSON.parse(out).diagnostics.map((d: { file: string }) => d.file)).toEqual([
      '计划/b.plan',
      '计划/语文/a.plan',
    ]);
  });

  it('fails in one line and with status 3, with a trace only for who asks for it', () => {
    const { status, out, err } = jiaoyan(['check', '炸.plan']);
    expect([status, out]).toEqual([3, '']);
    expect(err).toBe('错误：程序出错：inner（设 JIAOYAN_DEBUG=1 可看细节）\n');
    expect(jiaoyan(['check', '炸.plan'], { env: { JIAOYAN_DEBUG: '1' } }).err).toContain('at ');
  });

  it.each([
    [['check', '没有.plan']],
    [['check', '图.plan']],
    [['calendar', '计划', '-o', '没有/a.ics']],
    [['calendar', '计划', '-o', '计划', '--format', 'ics']],
    [['calendar', '计划', '-o', '炸.plan/a.ics']],
    [['calendar', '计划/b.plan', '-o', '计划/../计划/b.plan', '--format', 'ics']],
  ])('%j: one line, status 2', (args) => {
    const { status, out, err } = jiaoyan(args);
    expect([status, out]).toEqual([2, '']);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
    expect(readFileSync(join(folder, '计划/b.plan'), 'utf8')).toBe('警\n');
  });

  it('does not write onto the input through a link', () => {
    symlinkSync(join(folder, '计划/b.plan'), join(folder, '链接.ics'));
    expect(jiaoyan(['calendar', '计划/b.plan', '-o', '链接.ics']).status).toBe(2);
    expect(readFileSync(join(folder, '计划/b.plan'), 'utf8')).toBe('警\n');
  });

  it('leaves no temporary file behind', () => {
    expect(jiaoyan(['calendar', '计划/b.plan', '-o', '历.html']).status).toBe(0);
    expect(readFileSync(join(folder, '历.html'), 'utf8')).toMatch(/^<!DOCTYPE html>[\s\S]*<\/html>\n$/);
    expect(readdirSync(folder).filter((name) => name.startsWith('.jiaoyan-'))).toEqual([]);
  });

  it('gives the same bytes in any time zone and locale', () => {
    for (const format of ['json', 'ics', 'csv', 'md', 'html']) {
      const outputs = [
        { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' },
        { TZ: 'America/New_York', LANG: 'C' },
        { TZ: 'Pacific/Apia', LC_ALL: 'tr_TR.UTF-8' },
      ].map((env) => jiaoyan(['calendar', '计划/b.plan', '--format', format], { env }).out);
      expect(new Set(outputs).size).toBe(1);
      expect(outputs[0]?.length).toBeGreaterThan(1000);
    }
  });

  it('reads standard input and is not disturbed by a reader that leaves', () => {
    expect(jiaoyan(['check', '-'], { input: '错\n' }).status).toBe(1);
    const piped = spawnSync(
      'sh',
      ['-c', `"${process.execPath}" "${script}" calendar 计划/b.plan; echo "status $?" >&2`],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(piped.stderr).toContain('status 0');
    const closed = spawnSync(
      'bash',
      [
        '-c',
        `"${process.execPath}" "${script}" calendar 计划/b.plan | head -c 1 >/dev/null; echo "status \${PIPESTATUS[0]}"`,
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    expect(closed).toMatchObject({ stdout: 'status 0\n', stderr: '' });
  });
});
