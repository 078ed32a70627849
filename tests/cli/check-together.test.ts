import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkTogether, type Families, type Helper } from '../../server/cli/check-together.ts';
import { takePart } from '../../server/cli/open-school.ts';
import type { SchoolOptions } from '../../server/cli/project.ts';
import { shippedHolidays } from '../../server/data/shipped-holidays.ts';
import { diagnosticsOf } from '../../server/school/diagnostics.ts';
import { School } from '../../server/school/school.ts';
import { planOfFolder, sharedFiles } from '../bench/plans.ts';

/* A check of a large folder is shared out among the cores of the machine; what it says does not depend on how many. */

const SETTINGS = { language: 'zh', severity: {} } as const;
const FOLDERS = ['examples/school', 'examples/taiwan', 'examples/international', 'examples/sources'];
const CALENDAR = '校历 {\n  学年 2026—2027\n  第一学期 2026-09-01 至 2027-01-22\n}\n';

type Files = ReadonlyMap<string, string>;

function filesOf(folder: string): Files {
  const names = readdirSync(folder).filter((name) => /\.(?:plan|csv)$/.test(name));
  return new Map(names.map((name) => [`${folder}/${name}`, readFileSync(`${folder}/${name}`, 'utf8')]));
}

/** Schools of a plan above and groups that answer to it, use one room at one time, and name what is not there. */
function generated(schools: number, groups: number): Files {
  const files = new Map([['共用/校历.plan', CALENDAR]]);
  for (let school = 1; school <= schools; school++) {
    const folder = `学校${school}`;
    files.set(
      `${folder}/学校.plan`,
      `计划 学校计划 {\n  学校 第${school}小学\n  学年 2026—2027 第一学期\n  引用 "../共用/校历.plan"\n}\n要求 听课 每位教师 每学期 不少于10节\n`,
    );
    for (let group = 1; group <= groups; group++)
      files.set(
        `${folder}/第${group}组.plan`,
        `计划 第${group}组计划 {\n  学年 2026—2027 第一学期\n  上级 "学校.plan"\n  引用 "第${group + 1}组.plan"\n}\n教研组 第${group}组 { 组长 张敏  成员 李华 }\n活动 研讨 { 组织 第${group}组  时间 第3周 周三 第6节  地点 ${school}号录播教室 }\n`,
      );
  }
  return files;
}

function schoolOf(files: Files): School {
  const school = new School((path) => files.get(path) ?? null, { holidays: shippedHolidays(), today: null });
  for (const [path, text] of files) if (path.endsWith('.plan')) school.set(path, text);
  return school;
}

/** Helpers in this thread that are told everything as another thread would be. */
function helpers(files: Files, most: number, spoilt: (helper: Helper) => Helper = (helper) => helper) {
  const options: SchoolOptions = { today: null, holidays: null, language: 'zh-Hans' };
  const plans = [...files].flatMap(([path, text]) =>
    path.endsWith('.plan') ? [{ path, text, links: schoolOf(files).links(path) }] : [],
  );
  let started = 0;
  const start = (families: Families): Helper => {
    started++;
    const job = { files: plans, options, families: { paths: families.paths, next: families.next } };
    const read = (path: string) => files.get(path) ?? null;
    return spoilt({ found: takePart(job, read), stop: () => undefined });
  };
  return { most, worth: 1, start, started: () => started };
}

describe('what a check says', () => {
  const cases: readonly (readonly [string, Files])[] = [
    ...FOLDERS.map((folder) => [folder, filesOf(folder)] as const),
    ['schools that share a calendar', generated(4, 5)],
    ['one school', generated(1, 6)],
    [
      'plans of groups with one roster',
      new Map([
        ...Object.entries(sharedFiles()),
        ...Array.from({ length: 6 }, (_, at) => [`计划${at}.plan`, planOfFolder(60, at + 1)] as const),
      ]),
    ],
  ];
  it.each(cases)('is the same with helpers: %s', async (_, files) => {
    const paths = [...files.keys()].filter((path) => path.endsWith('.plan')).sort();
    const alone = schoolOf(files);
    const expected = paths.flatMap((path) =>
      diagnosticsOf(alone, path, SETTINGS).map(({ diagnostic }) => diagnostic),
    );
    expect(await checkTogether(schoolOf(files), paths, SETTINGS, null)).toEqual(expected);
    const several = helpers(files, 3);
    expect(await checkTogether(schoolOf(files), paths, SETTINGS, several)).toEqual(expected);
    expect(several.started()).toBeGreaterThanOrEqual(Math.min(1, schoolOf(files).byFamily().length - 1));
  });

  it('is the same when a helper takes its part and never brings it', async () => {
    const files = generated(4, 3);
    const paths = [...files.keys()].sort();
    const expected = await checkTogether(schoolOf(files), paths, SETTINGS, null);
    expect(expected.length).toBeGreaterThan(10);
    const lost = helpers(files, 2, ({ found, stop }) => ({ found: found.then(() => []), stop }));
    expect(await checkTogether(schoolOf(files), paths, SETTINGS, lost)).toEqual(expected);
  });

  it('of little text is found without help', async () => {
    const files = generated(2, 2);
    const several = { ...helpers(files, 3), worth: 1_000_000 };
    await checkTogether(schoolOf(files), [...files.keys()], SETTINGS, several);
    expect(several.started()).toBe(0);
  });
});

describe('the command over a folder that is large enough for threads', () => {
  let folder = '';

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'jiaoyan-threads-'));
    const { bundleOptions } = await import(join(process.cwd(), 'esbuild.mjs'));
    for (const name of ['programs', 'starters'])
      await build({ ...bundleOptions(name, false), metafile: false, outdir: join(folder, 'dist') });
    const write = (path: string, text: string) => {
      mkdirSync(join(folder, path, '..'), { recursive: true });
      writeFileSync(join(folder, path), text);
    };
    for (const [path, text] of Object.entries(sharedFiles())) write(`校/${path}`, text);
    for (let at = 1; at <= 60; at++) write(`校/计划${at}.plan`, planOfFolder(200, at));
    for (const [path, text] of generated(3, 3)) write(`校/${path}`, text);
  }, 60_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Runs the command as if the machine had so many cores; `helped`: helpers that brought what they found. */
  function check(cores: number, ...call: readonly string[]) {
    const preload = `import os from 'node:os';
import threads from 'node:worker_threads';
import { writeSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
os.availableParallelism = () => ${cores};
const { Worker } = threads;
threads.Worker = class extends Worker {
  constructor(...given) {
    super(...given);
    this.once('message', () => writeSync(3, 'x'));
  }
};
syncBuiltinESMExports();`;
    const { stdout, stderr, status, output } = spawnSync(
      process.execPath,
      [
        '--import',
        `data:text/javascript,${encodeURIComponent(preload)}`,
        join(folder, 'dist/cli.mjs'),
        'check',
        ...call,
      ],
      {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
        env: { ...process.env, NODE_DISABLE_COMPILE_CACHE: '1' },
      },
    );
    return { said: { stdout, stderr, status }, helped: output[3]?.length };
  }

  it('says the same byte for byte, however many there are', () => {
    const alone = check(1, '校', '--today', '2026-11-02');
    expect(alone.said.stderr).toBe('');
    expect(alone.said.stdout.length).toBeGreaterThan(10_000);
    const together = check(2, '校', '--today', '2026-11-02');
    expect(together.said).toEqual(alone.said);
    expect([alone.helped, together.helped]).toEqual([0, 1]);
  }, 180_000);

  it('also from within the folder, and in another format', () => {
    const call = ['--format', 'json', './校', '--lang', 'en', '--outside'];
    expect(check(4, ...call).said).toEqual(check(1, ...call).said);
  }, 180_000);
});
