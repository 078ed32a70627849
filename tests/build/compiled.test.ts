import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

const CLI = resolve('dist/cli.mjs');
const PLAN = '计划 "语文组 教研计划" {\n  学年 2026—2027 第一学期\n}\n活动 集体备课\n';
const A_MINUTE = 60_000;

let folder = '';
let plan = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiaoyan-start-'));
  plan = join(folder, 'a.plan');
  writeFileSync(plan, PLAN);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

/** Checks the plan from an empty house: no cache but what is said. */
function check(env: NodeJS.ProcessEnv): Promise<Ran> {
  const clean = { ...process.env, NODE_COMPILE_CACHE: '', NODE_DISABLE_COMPILE_CACHE: '' };
  const run = spawn(process.execPath, [CLI, 'check', plan], { env: { ...clean, ...env } });
  let [out, err] = ['', ''];
  run.stdout.on('data', (chunk) => (out += chunk));
  run.stderr.on('data', (chunk) => (err += chunk));
  return new Promise((done) => run.once('close', (status) => done({ status, out, err })));
}

const kept = (at: string) => readdirSync(join(at, 'jiaoyan')).map((name) => join(at, 'jiaoyan', name));

describe('What the program is compiled to', () => {
  test('is kept at the first start, used at the next, and changes nothing of what is said', {
    timeout: A_MINUTE,
  }, async () => {
    const cache = join(folder, 'cache');
    const plain = await check({ NODE_DISABLE_COMPILE_CACHE: '1' });
    expect(plain.out).toContain('a.plan');
    expect(readdirSync(folder)).toEqual(['a.plan']);
    const first = await check({ NODE_COMPILE_CACHE: cache });
    const [file = '', ...others] = kept(cache);
    expect(others).toEqual([]);
    expect(statSync(file).size).toBeGreaterThan(100_000);
    const written = statSync(file).mtimeMs;
    const second = await check({ NODE_COMPILE_CACHE: cache });
    expect(statSync(file).mtimeMs).toBe(written);
    expect(first).toEqual(plain);
    expect(second).toEqual(plain);
  });

  test('is made anew if it is broken', { timeout: A_MINUTE }, async () => {
    const cache = join(folder, 'cache');
    const first = await check({ NODE_COMPILE_CACHE: cache });
    const [file = ''] = kept(cache);
    const whole = readFileSync(file);
    const broken = Buffer.from(whole);
    broken.fill(0x55, 40_000, 41_000);
    writeFileSync(file, broken);
    expect(await check({ NODE_COMPILE_CACHE: cache })).toEqual(first);
    expect(readFileSync(file).equals(broken)).toBe(false);
    expect(await check({ NODE_COMPILE_CACHE: cache })).toEqual(first);
  });

  test('may be kept by several programs at once', { timeout: A_MINUTE }, async () => {
    const cache = join(folder, 'cache');
    const all = await Promise.all([1, 2, 3, 4].map(() => check({ NODE_COMPILE_CACHE: cache })));
    expect(new Set(all.map((ran) => JSON.stringify(ran))).size).toBe(1);
    expect(kept(cache)).toHaveLength(1);
    expect(await check({ NODE_COMPILE_CACHE: cache })).toEqual(all[0]);
  });

  test('need not be kept: a folder that cannot be made is no failure', { timeout: A_MINUTE }, async () => {
    const plain = await check({ NODE_DISABLE_COMPILE_CACHE: '1' });
    expect(await check({ NODE_COMPILE_CACHE: join(plan, 'below a file') })).toEqual(plain);
  });
});

test('The programs are written in ASCII once they are small, so that they are read fast', () => {
  const build = `
    const { build } = await import('esbuild');
    const { bundleOptions } = await import('./esbuild.mjs');
    await build({ ...bundleOptions('programs', true), outdir: process.argv[1] });`;
  const { stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', build, folder]);
  expect(String(stderr)).toBe('');
  const text = readFileSync(join(folder, 'jiaoyan.js'));
  expect(text.length).toBeGreaterThan(1_000_000);
  expect(text.every((byte) => byte < 0x80)).toBe(true);
});

/** Starts the server, has it answer once, and ends it in order. */
async function serve(cache: string): Promise<string> {
  const server = spawn(process.execPath, [resolve('dist/server.mjs'), '--stdio'], {
    env: { ...process.env, NODE_COMPILE_CACHE: cache, NODE_DISABLE_COMPILE_CACHE: '' },
  });
  // Not 'exit': what the server wrote may still be on its way then.
  const ended = new Promise((done) => server.once('close', done));
  let out = '';
  const send = (message: object) => {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    server.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  };
  const ask = async (id: number, method: string, params?: object) => {
    send({ id, method, params });
    while (!out.includes(`"id":${id},`)) await once(server.stdout, 'data');
  };
  server.stdout.on('data', (chunk) => {
    out += chunk;
  });
  await ask(1, 'initialize', { processId: null, rootUri: null, capabilities: {} });
  await ask(2, 'shutdown');
  send({ method: 'exit' });
  await ended;
  return out;
}

test('The server, too, uses at the next start what was kept at the first', {
  timeout: A_MINUTE,
}, async () => {
  const cache = join(folder, 'cache');
  const first = await serve(cache);
  const [file = '', ...others] = kept(cache);
  expect(others).toEqual([]);
  const written = statSync(file).mtimeMs;
  expect(await serve(cache)).toBe(first);
  expect(statSync(file).mtimeMs).toBe(written);
});

interface Imports {
  readonly imports: readonly { readonly path: string; readonly kind: string }[];
}

test('What only Office files need is not touched at the start', () => {
  const { inputs }: { inputs: Readonly<Record<string, Imports>> } = JSON.parse(
    readFileSync('dist/meta.json', 'utf8'),
  ).programs;
  const atStart = new Set(['server/programs.ts']);
  for (const file of atStart)
    for (const { path, kind } of inputs[file]?.imports ?? [])
      if (kind !== 'dynamic-import') atStart.add(path);
  expect(atStart.size).toBeGreaterThan(500);
  const library = (files: Iterable<string>) => [...files].filter((file) => file.includes('/fflate/'));
  expect(library(Object.keys(inputs))).not.toEqual([]);
  expect(library(atStart)).toEqual([]);
});
