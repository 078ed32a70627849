import { countTests, runTests, type TestResult } from '../mocha.ts';
import { runFile, writeText } from '../support.ts';

/**
 * What the editor calls in its extension host. The results go to a file after each test: an editor whose extension
 * host dies reports success, so only the file counts.
 */
export async function run(): Promise<void> {
  const tests: TestResult[] = [];
  const write = (finished: boolean) =>
    writeText(runFile('results.json'), JSON.stringify({ finished, total: countTests(), tests }));
  let written = write(false);
  await runTests((result) => {
    tests.push(result);
    written = written.then(() => write(false));
  });
  await written;
  await write(true);
}
