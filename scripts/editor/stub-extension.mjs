import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleSuite } from './bundle-suite.mjs';

export const STUB_ID = 'jiaoyan.editor-tests';

/**
 * Writes an extension that holds nothing but the tests. The extension under test is installed from its package, as a
 * user has it; this one is what the editor takes to be under development.
 *
 * @param {{ root: string }} folders
 * @param {readonly string[]} [only] names of test files; all if there are none
 * @returns {Promise<{ folder: string, tests: string, groups: string[] }>} `groups`: names of the test files
 */
export async function stubExtension({ root }, only = []) {
  const folder = join(root, 'tests');
  mkdirSync(folder, { recursive: true });
  const [publisher, name] = STUB_ID.split('.');
  const manifest = { name, publisher, version: '0.0.1', engines: { vscode: '^1.91.0' } };
  const entries = { main: './idle.js', browser: './idle.js', activationEvents: [] };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ ...manifest, ...entries }));
  writeFileSync(join(folder, 'idle.js'), 'exports.activate = () => {};\n');
  const tests = join(folder, 'suite.js');
  // A worker has no Node; tests that need it ask first.
  const groups = await bundleSuite('suite', tests, ['vscode', 'node:*'], only);
  return { folder, tests, groups };
}
