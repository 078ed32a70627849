import { runTests, type TestResult } from '../mocha.ts';
import { type Context, useContext } from './support.ts';

/** Runs all tests of the window with the editor that the context gives. */
export async function run(context: Context): Promise<readonly TestResult[]> {
  useContext(context);
  const tests: TestResult[] = [];
  await runTests((result) => tests.push(result));
  return tests;
}
