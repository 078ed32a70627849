// Attacks the product with random cases: --minutes N or --cases N, --seed N, --target plan,edits,…  Each fault is made as
// simple as it gets and kept in tests/fuzz/kept, where it is a test from then on. What hangs is stopped, kept and passed over.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as esbuild from 'esbuild';

/** One case may take so long, shrinking included. */
const PATIENCE_MS = 180_000;

mkdirSync('out', { recursive: true });
const folder = mkdtempSync(join('out', 'fuzz-'));
const outfile = join(folder, 'fuzz.mjs');
const current = join(folder, 'current.json');
await esbuild.build({
  entryPoints: ['tests/fuzz/main.ts'],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  mainFields: ['module', 'main'],
  loader: { '.plan': 'text', '.md': 'text' },
  inject: ['scripts/group-by.mjs'],
  // The protocol library asks for its modules when it runs.
  banner: {
    js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);",
  },
});

const given = process.argv.slice(2);
const end = Date.now() + 60_000 * Number(option('--minutes') ?? Number.POSITIVE_INFINITY);
try {
  let result = await run(given);
  let hung = 0;
  while (result === 'hung') {
    hung++;
    const { target, index, seed, input } = JSON.parse(readFileSync(current, 'utf8'));
    const kept = `tests/fuzz/kept/${target}-${seed}-${index}-hangs.json`;
    writeFileSync(kept, `${JSON.stringify({ target, fault: 'hangs', input }, null, 2)}\n`);
    console.log(`${target} case ${index} hangs, kept as ${kept}`);
    const left = Math.max(0, (end - Date.now()) / 60_000);
    const minutes = Number.isFinite(left) ? ['--minutes', String(left)] : [];
    result = await run([...given, ...minutes, '--seed', String(seed), '--from', String(index + 1)]);
  }
  process.exitCode = hung > 0 ? 1 : result;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The exit status, or `hung` if a case was under way for too long. */
function run(args) {
  rmSync(current, { force: true });
  const child = spawn(
    process.execPath,
    ['--max-old-space-size=1500', outfile, ...args, '--current', current],
    {
      stdio: 'inherit',
    },
  );
  return new Promise((resolve) => {
    let hung = false;
    const watch = setInterval(() => {
      if (!existsSync(current) || Date.now() - statSync(current).mtimeMs < PATIENCE_MS) return;
      hung = true;
      child.kill('SIGKILL');
    }, 2000);
    child.on('exit', (code) => {
      clearInterval(watch);
      resolve(hung ? 'hung' : (code ?? 3));
    });
  });
}

function option(name) {
  const at = given.indexOf(name);
  return at < 0 ? undefined : given[at + 1];
}
