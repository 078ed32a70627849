import { afterEach, runTests, type TestResult } from '../mocha.ts';
import { leave, sortByWindow } from './shared.ts';
import { type Context, pictureOfAll, useContext } from './support.ts';

// What a window looked like when a test failed tells more than the words of the failure.
afterEach(async function () {
  if (this.currentTest?.state === 'failed') await pictureOfAll(this.currentTest.titlePath()[0] ?? '');
});

/** Runs all tests of the window with the editor that the context gives. */
export async function run(context: Context): Promise<readonly TestResult[]> {
  useContext(context);
  const tests: TestResult[] = [];
  sortByWindow();
  await runTests((result) => tests.push(result));
  await leave();
  return tests;
}
