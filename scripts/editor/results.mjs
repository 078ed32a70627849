import { existsSync, readFileSync } from 'node:fs';

/**
 * @typedef {{ group: string, title: string, failure: string | null, milliseconds: number }} TestResult
 * @typedef {{ name: string, tests: readonly TestResult[], seconds: number }} SuiteResult
 */

/**
 * The results that a suite has left in a file. Whatever is missing becomes a failed test of its own: an extension host
 * that dies must not pass.
 *
 * @param {string} file
 * @param {readonly string[]} groups names of all test files
 * @returns {TestResult[]}
 */
export function readResults(file, groups) {
  if (!existsSync(file)) return [failed('editor', 'runs the tests', 'The tests left no results.')];
  const { finished, total, tests } = JSON.parse(readFileSync(file, 'utf8'));
  const silent = groups.filter((group) => !tests.some((test) => test.group === group));
  const last = tests.at(-1);
  return [
    ...tests,
    ...silent.map((group) => failed(group, 'runs', 'No test of this file was run.')),
    ...(finished && tests.length >= total
      ? []
      : [
          failed(
            'editor',
            'runs all tests',
            `Only ${tests.length} of ${total} were run; the last: ${last?.title ?? 'none'}`,
          ),
        ]),
  ];
}

/** @returns {TestResult} */
export function failed(group, title, failure) {
  return { group, title, failure, milliseconds: 0 };
}

/** @param {SuiteResult} suite */
export function printSuite({ name, tests, seconds }) {
  console.log(`\n${name} (${seconds.toFixed(1)} s)`);
  for (const { group, title, failure, milliseconds } of tests) {
    console.log(`  ${failure === null ? '✓' : '✗'} ${group} › ${title} (${milliseconds} ms)`);
    if (failure !== null) console.log(failure.replace(/^/gm, '      '));
  }
}
