// Writes jiaoyan-plan-<version>.vsix at the root: the extension as editors install it.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { setup } from './setup.mjs';

const LARGEST = 1_500_000;
const README = 'extension/readme.md';
/** A line that is a picture of this folder; they are not in the package, and there is no public place for them yet. */
const PICTURE = /^!\[[^\]]*\]\(docs\/images\/[^)]*\)\n\n?/gm;

setup();
const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
const file = `${name}-${version}.vsix`;
rmSync(file, { force: true });
// There is no public repository yet that relative links of the README could be turned into.
const OPTIONS = ['--no-dependencies', '--allow-missing-repository', '--no-rewrite-relative-links'];
const { status, stdout, stderr } = spawnSync(
  process.execPath,
  ['node_modules/@vscode/vsce/vsce', 'package', ...OPTIONS, '--out', file],
  { encoding: 'utf8' },
);
process.stdout.write(stdout);
process.stderr.write(stderr);
if (status !== 0 || !existsSync(file)) fail('The package could not be made.');
if (/\bwarning\b/i.test(`${stdout}${stderr}`)) fail('vsce has warnings.');
const packed = finished(unzipSync(readFileSync(file)));
writeFileSync(file, packed);
if (packed.length > LARGEST) fail(`${file} has ${packed.length} bytes, more than ${LARGEST}.`);
console.log(`${file}: ${packed.length} bytes`);

/** The same files as small as they get, and the README without pictures. */
function finished(files) {
  const readme = strFromU8(files[README]).replace(PICTURE, '');
  if (readme.includes('docs/images/')) fail(`${README} still names a picture.`);
  return zipSync({ ...files, [README]: strToU8(readme) }, { level: 9, mtime: '2026-01-01' });
}

function fail(reason) {
  console.error(reason);
  process.exit(1);
}
