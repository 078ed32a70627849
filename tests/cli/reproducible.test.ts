import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder = '';

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jiaoyan-bytes-'));
  await build({
    stdin: {
      contents: "import { runCommandLine } from './server/cli/main.ts';\nawait runCommandLine();",
      resolveDir: resolve('.'),
    },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    mainFields: ['module', 'main'],
    splitting: true,
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    loader: { '.plan': 'text', '.md': 'text' },
    inject: [resolve('scripts/group-by.mjs')],
    banner: {
      js: "import { createRequire as __r } from 'node:module'; const require = __r(import.meta.url);",
    },
    logLevel: 'silent',
  });
  // Another day on the clock.
  writeFileSync(
    join(folder, 'later.mjs'),
    `const Real = Date; const later = 90061000;
globalThis.Date = class extends Real {
  constructor(...given) { if (given.length === 0) super(Real.now() + later); else super(...given); }
  static now() { return Real.now() + later; }
};`,
  );
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function made(call: readonly string[], name: string, env: Record<string, string>): string {
  const output = join(folder, `${env.TZ?.replace('/', '-')}-${name}`);
  const { status, stderr } = spawnSync(process.execPath, [join(folder, 'stdin.mjs'), ...call, '-o', output], {
    env: { PATH: process.env.PATH ?? '', ...env },
    encoding: 'utf8',
  });
  expect(stderr).toContain(name);
  expect(status).toBe(0);
  return createHash('sha256').update(readFileSync(output)).digest('hex');
}

test.each([
  ['calendar', 'grid.xlsx', ['--layout', 'grid']],
  ['calendar', 'table.xlsx', ['--layout', 'table', '--lang', 'en']],
  ['calendar', 'weeks.docx', ['--layout', 'weeks']],
  ['calendar', 'all.ics', []],
  ['calendar', 'all.html', []],
  ['calendar', 'all.csv', []],
  ['calendar', 'all.md', []],
  ['calendar', 'all.txt', []],
  ['calendar', 'all.json', []],
  ['calendar', 'person.docx', ['--person', '王芳', '--today', '2026-10-14']],
  ['calendar', 'person.xlsx', ['--person', '王芳', '--today', '2026-10-14']],
  ['calendar', 'person.html', ['--person', '王芳', '--today', '2026-10-14']],
  ['quotas', 'quotas.xlsx', []],
  ['quotas', 'quotas.html', ['--today', '2026-10-14']],
  ['quotas', 'quotas.csv', []],
  ['quotas', 'quotas.json', []],
  ['document', 'plan.docx', []],
  ['document', 'plan.html', []],
  ['document', 'plan.md', []],
] as const)('%s writes the same bytes to %s on any day, in any place', (command, name, options) => {
  const call = [command, 'examples/school/语文组.plan', ...options];
  const here = made(call, name, { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' });
  const later = pathToFileURL(join(folder, 'later.mjs')).href;
  const there = made(call, name, {
    TZ: 'America/St_Johns',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'C',
    NODE_OPTIONS: `--import ${later}`,
  });
  expect(there).toBe(here);
});
