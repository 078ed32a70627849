// Everything that can be wrong, in one call: what is generated is fresh, lint and types, the package, the tests, and
// beside them a real editor. Prints as its last line how many checks passed and failed; exits with 1 if any failed.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setup } from './setup.mjs';
import { countUnit, verdict } from './verdict.mjs';

const RESULTS = 'test-results';
const UNIT = `${RESULTS}/unit.json`;
const EDITOR = 'out/editor-results.json';

setup();
rmSync(RESULTS, { recursive: true, force: true });
rmSync(EDITOR, { force: true });
mkdirSync(RESULTS, { recursive: true });

// Loading from the network takes its time; nobody needs it before the bundles are there.
const installed = step('an editor and a browser to test in', ['scripts/editor/install.mjs'], { late: true });
const counts = [
  await step('what is generated is fresh', ['scripts/generate.mjs', '--check']),
  await step('lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']),
  await step('types', ['node_modules/typescript/bin/tsc', '-p', '.']),
  await step('types of the preview page', ['node_modules/typescript/bin/tsc', '-p', 'client/webview']),
  await step('the package', ['scripts/package.mjs']),
  await installed,
  // An editor often waits; meanwhile the other tests have the machine.
  ...(await Promise.all([
    suite('tests', unitTests(), () => countUnit(read(UNIT))),
    suite('a real editor', ['scripts/test-editor.mjs'], () => read(EDITOR), {
      late: true,
      env: { JIAOYAN_VSIX: process.env.JIAOYAN_VSIX ?? packageName() },
    }),
  ])),
];
const passed = sum(counts.map((count) => count.passed));
const failed = sum(counts.map((count) => count.failed));
const line = `${passed} passed, ${failed} failed`;
writeFileSync(`${RESULTS}/summary.txt`, `${line}\n`);
console.log(`\n${line}`);
process.exitCode = failed === 0 ? 0 : 1;

function unitTests() {
  const reports = ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT}`];
  return ['node_modules/vitest/vitest.mjs', 'run', ...reports];
}

/** What the step before has made: bundles must not change while tests read them. */
function packageName() {
  const { name, version } = read('package.json');
  return `${name}-${version}.vsix`;
}

/** One call that is right or wrong as a whole. */
async function step(title, call, how) {
  return (await run(title, call, how)) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A call that runs many tests and leaves a report. */
async function suite(title, call, report, how) {
  const status = await run(title, call, how);
  return verdict(status, report());
}

/** Gives the exit status. `late`: what it says is shown in one piece when it has ended; for what runs beside others. */
async function run(title, call, { late = false, env = {} } = {}) {
  const head = `\n── ${title} ──\n`;
  if (!late) process.stdout.write(head);
  const child = spawn(process.execPath, call, {
    stdio: late ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
  const said = [];
  child.stdout?.on('data', (piece) => said.push(piece));
  child.stderr?.on('data', (piece) => said.push(piece));
  const status = await new Promise((resolve) => {
    child.on('error', () => resolve(null));
    child.on('close', resolve);
  });
  if (late) process.stdout.write(head + Buffer.concat(said).toString());
  return status;
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
