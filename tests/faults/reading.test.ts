import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CALENDAR, jiaoyan, oddFolder, PLAN } from './running.ts';

const folder = oddFolder();
const GIGABYTE = 2 ** 30;

function checked(...call: readonly string[]) {
  const { status, out, err, memory } = jiaoyan(folder.path, ['check', ...call, '--format', 'json']);
  const { files, diagnostics } = out === '' ? { files: 0, diagnostics: [] } : JSON.parse(out);
  const codes = diagnostics.map(({ code, data }: { code: string; data: { reason?: string } }) =>
    code === 'file-not-found' ? `${code} ${data.reason}` : code,
  );
  return { status, err, memory, files, codes };
}

describe('Files that no office should have, but has', () => {
  it('a roster of four gigabytes is refused by its size, in little memory', () => {
    writeFileSync(folder.at('语文组.plan'), `${PLAN}名册 "教师.csv"\n`);
    writeFileSync(folder.at('教师.csv'), '姓名\n');
    truncateSync(folder.at('教师.csv'), 4 * GIGABYTE);
    const { status, codes, memory } = checked('语文组.plan');
    expect([status, codes]).toEqual([1, ['file-not-found too-large']]);
    expect(memory).toBeLessThan(250);
  });

  it('a plan of four gigabytes is named', () => {
    truncateSync(folder.at('校历.plan'), 4 * GIGABYTE);
    const { status, err } = checked('.');
    expect([status, err]).toEqual([2, '错误：校历.plan 太大，没有读\n']);
  });

  it('a plan of a million lines is not read, and says so', () => {
    writeFileSync(folder.at('长.plan'), '活动 集体备课\n'.repeat(500_000));
    const { status, codes, memory } = checked('长.plan');
    expect([status, codes]).toEqual([1, ['too-large']]);
    expect(memory).toBeLessThan(400);
  });

  it('links that go in a circle end', () => {
    symlinkSync(folder.path, folder.at('圈'));
    mkdirSync(folder.at('里'));
    symlinkSync('..', folder.at('里/外'));
    symlinkSync('自己.plan', folder.at('自己.plan'));
    expect(checked('.')).toMatchObject({ status: 0, files: 2, err: '' });
  });

  it.skipIf(process.platform === 'win32')(
    'nobody waits for a pipe that lies among the plans, or is named by one',
    () => {
      execFileSync('mkfifo', [folder.at('管.plan')]);
      expect(checked('.')).toMatchObject({ status: 0, files: 2 });
      writeFileSync(folder.at('语文组.plan'), PLAN.replace('校历.plan', '管.plan'));
      expect(checked('语文组.plan').codes).toContain('file-not-found missing');
    },
  );

  it('a folder that bears the name of a plan is none', () => {
    mkdirSync(folder.at('夹.plan'));
    writeFileSync(folder.at('语文组.plan'), PLAN.replace('校历.plan', '夹.plan'));
    const { status, files, codes } = checked('.');
    expect([status, files, codes.includes('file-not-found missing')]).toEqual([1, 2, true]);
  });
});

describe('Plans of a stranger, in a git checkout', () => {
  const setUp = (path: string) => {
    mkdirSync(folder.at('仓库/.git'), { recursive: true });
    mkdirSync(folder.at('仓库/计划'));
    writeFileSync(folder.at('仓库/计划/a.plan'), PLAN.replace('校历.plan', path));
    writeFileSync(folder.at('仓库/内.plan'), CALENDAR);
    symlinkSync(folder.at('校历.plan'), folder.at('仓库/链.plan'));
  };

  it.each([
    ['up and out', '../../校历.plan', 'file-not-found outside'],
    ['by a link', '../链.plan', 'file-not-found outside'],
    ['on a server', '//192.0.2.1/share/校历.plan', 'file-not-found outside'],
    [
      'on a server, as Windows writes it',
      '\\\\\\\\192.0.2.1\\\\share\\\\校历.plan',
      'file-not-found outside',
    ],
    ['on the web', 'https://192.0.2.1/校历.plan', 'file-not-found outside'],
  ])('cannot have anything else read: %s', (_, path, code) => {
    setUp(path);
    expect(checked('仓库')).toMatchObject({ status: 1 });
    expect(checked('仓库/计划/a.plan').codes).toEqual([code]);
  });

  it('may name what lies inside, and the rest if the caller allows it', () => {
    setUp('../内.plan');
    expect(checked('仓库/计划/a.plan')).toMatchObject({ status: 0, codes: [] });
    setUpAgain('../../校历.plan');
    expect(checked('仓库/计划/a.plan', '--outside')).toMatchObject({ status: 0, codes: [] });
  });

  const setUpAgain = (path: string) =>
    writeFileSync(folder.at('仓库/计划/a.plan'), PLAN.replace('校历.plan', path));
});
