/** @typedef {{ passed: number, failed: number }} Count */

/**
 * What a run of many tests counts for. No report, or a bad end without a failed test, is a failure too.
 *
 * @param {number | null} status how the program ended; null: by a signal
 * @param {Count | null} counted what its report says; null: it left none
 * @returns {Count}
 */
export function verdict(status, counted) {
  if (counted === null || counted.passed + counted.failed === 0) return { passed: 0, failed: 1 };
  const unexplained = status !== 0 && counted.failed === 0 ? 1 : 0;
  return { passed: counted.passed, failed: counted.failed + unexplained };
}

/**
 * Counts the report of vitest. Tests that were left out, and files that could not be read at all, did not pass.
 *
 * @returns {Count | null}
 */
export function countUnit(report) {
  if (report === null) return null;
  const broken = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  ).length;
  return { passed: report.numPassedTests, failed: report.numTotalTests - report.numPassedTests + broken };
}
