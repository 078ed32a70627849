// Everything that can be wrong, in one call: what is generated is fresh, lint and types, the bundles, the tests, a real
// editor. Prints as its last line how many checks passed and failed; exits with 1 if any failed.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setup } from './setup.mjs';

const RESULTS = 'test-results';
const UNIT = `${RESULTS}/unit.json`;
const EDITOR = 'out/editor-results.json';

setup();
rmSync(RESULTS, { recursive: true, force: true });
rmSync(EDITOR, { force: true });
mkdirSync(RESULTS, { recursive: true });

const counts = [
  step('what is generated is fresh', ['scripts/generate.mjs', '--check']),
  step('lint', ['node_modules/@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.']),
  step('types', ['node_modules/typescript/bin/tsc', '-p', '.']),
  step('types of the preview page', ['node_modules/typescript/bin/tsc', '-p', 'client/webview']),
  step('bundles', ['esbuild.mjs', '--production']),
  suite(
    'tests',
    [
      'node_modules/vitest/vitest.mjs',
      'run',
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${UNIT}`,
    ],
    () => countUnit(read(UNIT)),
  ),
  suite('a real editor', ['scripts/test-editor.mjs'], () => read(EDITOR)),
];
const passed = sum(counts.map((count) => count.passed));
const failed = sum(counts.map((count) => count.failed));
const line = `${passed} passed, ${failed} failed`;
writeFileSync(`${RESULTS}/summary.txt`, `${line}\n`);
console.log(`\n${line}`);
process.exitCode = failed === 0 ? 0 : 1;

/** One call that is right or wrong as a whole. */
function step(title, call) {
  return run(title, call) === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** A call that runs many tests and leaves a report. No report, or a bad end without a failed test, is a failure too. */
function suite(title, call, report) {
  const status = run(title, call);
  const counted = report();
  if (counted === null || counted.passed + counted.failed === 0) return { passed: 0, failed: 1 };
  const unexplained = status !== 0 && counted.failed === 0 ? 1 : 0;
  return { passed: counted.passed, failed: counted.failed + unexplained };
}

function run(title, call) {
  console.log(`\n── ${title} ──`);
  const { status } = spawnSync(process.execPath, call, {
    stdio: 'inherit',
    env: { ...process.env, NO_COLOR: '1' },
  });
  return status;
}

/** Tests that were left out, and files that could not be read at all, did not pass. */
function countUnit(report) {
  if (report === null) return null;
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  return { passed: report.numPassedTests, failed: report.numTotalTests - report.numPassedTests + broken };
}

function read(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null;
}

function sum(numbers) {
  return numbers.reduce((total, number) => total + number, 0);
}
