// Installs the dependencies when they are missing or not those of package-lock.json, and only then. Needs nothing but
// Node and npm.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OLDEST_NODE = 20;

/** Makes node_modules complete. Ends the process with a plain word if that cannot be done. */
export function setup() {
  process.chdir(ROOT);
  const [major] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE) fail(`Node ${OLDEST_NODE} or newer is needed; this is ${process.versions.node}.`);
  if (isInstalled()) return;
  console.log('Installing dependencies (npm ci) …');
  const quiet = ['--no-audit', '--no-fund', '--loglevel=error'];
  if (npm(['ci', ...quiet]).status === 0) return;
  // A registry that lacks packages of other platforms makes npm ci refuse; npm install does without them.
  console.log('npm ci failed; trying npm install …');
  if (npm(['install', '--no-save', ...quiet]).status !== 0)
    fail('The dependencies could not be installed; see above.');
}

/** npm keeps in node_modules a list of what it installed; it must be what package-lock.json asks for. */
function isInstalled() {
  if (!existsSync('node_modules/.package-lock.json')) return false;
  const wanted = packagesOf('package-lock.json');
  const installed = packagesOf('node_modules/.package-lock.json');
  return Object.entries(wanted).every(
    ([path, { version, optional, link }]) =>
      path === '' || link || (installed[path] ? installed[path].version === version : optional),
  );
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/** The npm that started this script, else the one on the path. */
function npm(call) {
  const own = process.env.npm_execpath;
  return own?.endsWith('.js')
    ? spawnSync(process.execPath, [own, ...call], { stdio: 'inherit' })
    : spawnSync('npm', call, { stdio: 'inherit', shell: process.platform === 'win32' });
}

function fail(reason) {
  console.error(reason);
  process.exit(2);
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) setup();
