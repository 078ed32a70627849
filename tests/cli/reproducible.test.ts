import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { afterAll, beforeAll, expect, test } from 'vitest';

const CALLS = [
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
] as const;

/** Another day on the clock. */
const LATER = `const Real = Date; const later = 90061000;
globalThis.Date = class extends Real {
  constructor(...given) { if (given.length === 0) super(Real.now() + later); else super(...given); }
  static now() { return Real.now() + later; }
};`;

/** Answers one call after the other, as many programs would; prints the statuses. */
const ALL = `import { runCommandLine } from './server/cli/main.ts';
const [node, program, calls] = process.argv;
const statuses = [];
for (const call of JSON.parse(calls)) {
  process.argv = [node, program, ...call];
  process.exitCode = 0;
  await runCommandLine();
  statuses.push(process.exitCode);
}
process.exitCode = 0;
process.stdout.write(JSON.stringify(statuses));`;

let folder = '';
const hashes = new Map<string, readonly string[]>();

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jiaoyan-bytes-'));
  await build({
    stdin: { contents: ALL, resolveDir: resolve('.') },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    mainFields: ['module', 'main'],
    outfile: join(folder, 'all.mjs'),
    loader: { '.plan': 'text', '.md': 'text' },
    inject: [resolve('scripts/group-by.mjs')],
    banner: {
      js: "import { createRequire as __r } from 'node:module'; const require = __r(import.meta.url);",
    },
    logLevel: 'silent',
  });
  writeFileSync(join(folder, 'later.mjs'), LATER);
  const names = CALLS.map(([, name]) => name);
  const here = made(names, { TZ: 'Asia/Shanghai', LANG: 'zh_CN.UTF-8' });
  // In another order too: what one call leaves in memory must not show in the next.
  const there = made([...names].reverse(), {
    TZ: 'America/St_Johns',
    LANG: 'tr_TR.UTF-8',
    LC_ALL: 'C',
    NODE_OPTIONS: `--import ${pathToFileURL(join(folder, 'later.mjs')).href}`,
  });
  for (const name of names) hashes.set(name, [here.get(name) ?? '', there.get(name) ?? '']);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Has these files written in such surroundings, and gives what is in them. */
function made(names: readonly string[], env: Record<string, string>): ReadonlyMap<string, string> {
  const output = (name: string) => join(folder, `${env.TZ?.replace('/', '-')}-${name}`);
  const calls = names.map((name) => {
    const [command, , options] = CALLS.find(([, other]) => other === name) ?? ['', '', []];
    return [command, 'examples/school/语文组.plan', ...options, '-o', output(name)];
  });
  const { stdout, stderr } = spawnSync(process.execPath, [join(folder, 'all.mjs'), JSON.stringify(calls)], {
    env: { PATH: process.env.PATH ?? '', ...env },
    encoding: 'utf8',
  });
  expect(JSON.parse(stdout)).toEqual(names.map(() => 0));
  for (const name of names) expect(stderr).toContain(name);
  return new Map(
    names.map((name) => [
      name,
      createHash('sha256')
        .update(readFileSync(output(name)))
        .digest('hex'),
    ]),
  );
}

test.each(CALLS)('%s writes the same bytes to %s on any day, in any place', (_, name) => {
  const [here = '', there] = hashes.get(name) ?? [];
  expect(here).toMatch(/^[0-9a-f]{64}$/);
  expect(there).toBe(here);
});
