import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach } from 'vitest';

const CLI = resolve('dist/cli.mjs');
const BROKEN_DISK = pathToFileURL(resolve('tests/faults/broken-disk.mjs')).href;

export const CALENDAR = '校历 {\n  学年 2026—2027\n  第一学期 2026-09-01 至 2027-01-22\n}\n';
export const PLAN = `计划 "语文组 教研计划" {
  学年 2026—2027 第一学期
  引用 "校历.plan"
}
教研组 语文组 { 组长 张敏；成员 李华、王芳 }
活动 集体备课 { 组织 语文组   时间 每周三下午 }
要求 听课 每位教师 每学期 不少于10节
正文 指导思想 """以课堂为主阵地。"""
`;

export interface Ran {
  /** null: it was killed. */
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
  /** Most memory, MB; 0 where it cannot be told. */
  readonly memory: number;
}

/** A folder whose name says everything that breaks programs; empty before each test, gone afterwards. */
export function oddFolder(): { readonly path: string; readonly at: (name: string) => string } {
  const folder = { path: '', at: (name: string) => join(folder.path, name) };
  beforeEach(() => {
    folder.path = mkdtempSync(join(tmpdir(), "jiaoyan 教研 计划 📚 'q' & (1)-"));
    writeFileSync(folder.at('校历.plan'), CALENDAR);
    writeFileSync(folder.at('语文组.plan'), PLAN);
  });
  afterEach(() => rmSync(folder.path, { recursive: true, force: true }));
  return folder;
}

/** The built command; `fault` as in broken-disk.mjs. */
export function jiaoyan(cwd: string, call: readonly string[], fault?: string): Ran {
  const preload = fault === undefined ? [] : ['--import', BROKEN_DISK];
  const measured = `process.on('exit',()=>{try{require('node:fs').writeSync(3,String(process.resourceUsage().maxRSS))}catch{}})`;
  const watch =
    fault === undefined
      ? [
          '--import',
          `data:text/javascript,${encodeURIComponent(`import {createRequire} from 'node:module';const require=createRequire('file:///');${measured}`)}`,
        ]
      : [];
  const { status, stdout, stderr, output } = spawnSync(
    process.execPath,
    [...preload, ...watch, CLI, ...call],
    {
      cwd,
      encoding: 'utf8',
      stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
      env: { PATH: process.env.PATH ?? '', ...(fault === undefined ? {} : { FAULT: fault }) },
      timeout: 60_000,
    },
  );
  return { status, out: stdout, err: stderr, memory: Number(output[3] ?? 0) / 1024 };
}
