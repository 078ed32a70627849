// Writes jiaoyan-plan-<version>.vsix at the root: the extension as editors install it.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statSync } from 'node:fs';
import { setup } from './setup.mjs';

const LARGEST = 1.5 * 1024 * 1024;

setup();
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const file = `${name}-${version}.vsix`;
rmSync(file, { force: true });
// There is no public repository yet that relative links of the README could be turned into.
const { status, stdout, stderr } = spawnSync(
  process.execPath,
  [
    'node_modules/@vscode/vsce/vsce',
    'package',
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--out',
    file,
  ],
  { encoding: 'utf8' },
);
process.stdout.write(stdout);
process.stderr.write(stderr);
const warned = /\bwarning\b/i.test(`${stdout}${stderr}`);
const size = existsSync(file) ? statSync(file).size : 0;
if (status !== 0 || size === 0) fail('The package could not be made.');
if (warned) fail('vsce has warnings.');
if (size > LARGEST) fail(`${file} has ${size} bytes, more than ${LARGEST}.`);

function fail(reason) {
  console.error(reason);
  process.exit(1);
}
