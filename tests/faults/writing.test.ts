import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { jiaoyan, oddFolder, PLAN } from './running.ts';

const folder = oddFolder();
const OLD = 'an earlier result, which somebody still needs';
const COMMANDS = [
  ['calendar', ['calendar', '语文组.plan', '-o', '行事历 📅.html'], '行事历 📅.html'],
  ['format', ['format', '--write', '语文组.plan'], '语文组.plan'],
  ['calendar, Excel', ['calendar', '语文组.plan', '-o', '行事历.xlsx'], '行事历.xlsx'],
  ['document', ['document', '语文组.plan', '-o', '计划.docx'], '计划.docx'],
  ['quotas', ['quotas', '语文组.plan', '-o', '要求.csv'], '要求.csv'],
] as const;
/** At every call of the file system on the way to a whole file, in order. */
const KILLED = ['mkdtempSync', 'writeFileSync', 'fsyncSync', 'renameSync'].map((call) => `kill:${call}`);
const FAULTS = [
  ['the disk is full', 'ENOSPC:writeFileSync'],
  ['the disk is full only when it is flushed', 'ENOSPC:fsyncSync'],
  ['the folder is read-only', 'EROFS:mkdtempSync'],
  ['nobody may write there', 'EACCES:mkdtempSync'],
  ['the file is held by another program', 'EPERM:renameSync'],
  ['the device fails', 'EIO:writeFileSync'],
] as const;
const undisturbed = new Map<string, Buffer>();

/** What stood in the file, and what a call that nobody disturbs makes of it. */
function prepared(
  call: readonly string[],
  name: string,
): { readonly before: string; readonly after: Buffer } {
  const before = name.endsWith('.plan') ? PLAN : OLD;
  let after = undisturbed.get(name);
  if (!after) {
    jiaoyan(folder.path, call);
    after = readFileSync(folder.at(name));
    undisturbed.set(name, after);
  }
  writeFileSync(folder.at(name), before);
  expect(after.toString()).not.toBe(before);
  return { before, after };
}

// All commands write by one function: each way to fail is tried with two of them, one of each sort with all.
describe.each(COMMANDS.map((command, i) => [...command, i < 2] as const))(
  'An output file is written whole or not at all: %s',
  (_, call, name, isThorough) => {
    it.each(isThorough ? KILLED : KILLED.slice(1, 2))('%s', (fault) => {
      const { before, after } = prepared(call, name);
      expect(jiaoyan(folder.path, call, fault).status).toBeNull();
      expect(readFileSync(folder.at(name), 'utf8')).toBe(before);
      expect(readFileSync(folder.at('语文组.plan'), 'utf8')).toBe(PLAN);
      // The next call is not disturbed by what is left.
      jiaoyan(folder.path, call);
      expect(readFileSync(folder.at(name)).equals(after)).toBe(true);
    });

    it('killed when all is done but the tidying', () => {
      const { after } = prepared(call, name);
      expect(jiaoyan(folder.path, call, 'kill:rmSync').status).toBeNull();
      expect(readFileSync(folder.at(name)).equals(after)).toBe(true);
    });

    it.each(isThorough ? FAULTS : FAULTS.slice(0, 1))('%s', (_what, fault) => {
      const { before } = prepared(call, name);
      const { status, out, err } = jiaoyan(folder.path, call, fault);
      expect([status, out]).toEqual([2, '']);
      expect(err).toMatch(/^错误：[^\n]*什么也没有改动\n$/);
      expect(err).toContain(name);
      expect(readFileSync(folder.at(name), 'utf8')).toBe(before);
      expect(readdirSync(folder.path).filter((left) => left.startsWith('.'))).toEqual([]);
    });
  },
);

describe('Faults that are real', () => {
  it.skipIf(process.platform === 'win32')('no file may grow beyond four kilobytes', () => {
    writeFileSync(folder.at('a.html'), OLD);
    const call = `ulimit -f 8; exec "$0" "$@"`;
    const cli = resolve('dist/cli.mjs');
    const given = ['-c', call, process.execPath, cli, 'calendar', '语文组.plan', '-o', 'a.html'];
    const { status, stderr } = spawnSync('sh', given, { cwd: folder.path, encoding: 'utf8' });
    expect([status, stderr.split('\n').length]).toEqual([2, 2]);
    expect(readFileSync(folder.at('a.html'), 'utf8')).toBe(OLD);
  });

  // Nobody refuses root anything; there the failure is made by hand, above.
  if (process.platform !== 'win32' && process.getuid?.() !== 0)
    it('a folder without the right to write', () => {
      mkdirSync(folder.at('锁'));
      chmodSync(folder.at('锁'), 0o555);
      const { status, err } = jiaoyan(folder.path, ['calendar', '语文组.plan', '-o', '锁/a.html']);
      expect([status, err.includes('锁/a.html')]).toEqual([2, true]);
      expect(existsSync(folder.at('锁/a.html'))).toBe(false);
    });

  it.skipIf(!existsSync('/dev/full'))(
    'standard output has no room: one line, and not as if all were well',
    () => {
      const given = [
        '-c',
        'exec "$0" "$@" > /dev/full',
        process.execPath,
        resolve('dist/cli.mjs'),
        'check',
        '语文组.plan',
      ];
      const { status, stderr } = spawnSync('sh', given, { cwd: folder.path, encoding: 'utf8' });
      expect(status).toBe(3);
      expect(stderr).toMatch(/^错误：[^\n]+\n$/);
    },
  );

  it('what a killed call left behind is gone after a day', () => {
    mkdirSync(folder.at('.jiaoyan-alt00'));
    mkdirSync(folder.at('.jiaoyan-neu00'));
    writeFileSync(folder.at('.jiaoyan-alt00/a.html'), 'half');
    const yesterday = Date.now() / 1000 - 25 * 3600;
    utimesSync(folder.at('.jiaoyan-alt00'), yesterday, yesterday);
    jiaoyan(folder.path, ['calendar', '语文组.plan', '-o', 'a.html']);
    expect(readdirSync(folder.path).filter((name) => name.startsWith('.'))).toEqual(['.jiaoyan-neu00']);
  });
});
