import { existsSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cached } from './cache.mjs';
import { cleanEnvironment } from './environment.mjs';
import { run } from './processes.mjs';
import { CHROMIUM } from './versions.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Path of a browser that Playwright can drive: the machine's own, else one from npm, else Debian's. */
export async function browserPath() {
  const own = onPath();
  if (own !== null) return own;
  const shipped = await fromNpm();
  if (await starts(shipped)) return shipped;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new Error(`No browser: install one of ${NAMES.join(', ')} and try again`);
  console.log('Installing chromium…');
  const env = cleanEnvironment({ DEBIAN_FRONTEND: 'noninteractive' });
  // Fresh machines and containers come without the lists of packages.
  await run('apt-get', ['update'], { env });
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], { env });
  return '/usr/bin/chromium';
}

function onPath() {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const paths = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return paths.find((path) => existsSync(path)) ?? null;
}

async function fromNpm() {
  const folder = await cached(`chromium-${CHROMIUM}`, async (fresh) => {
    console.log(`Installing Chromium ${CHROMIUM} from npm (once)…`);
    writeFileSync(join(fresh, 'package.json'), '{ "private": true }\n');
    const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--save-exact'];
    await run('npm', [...args, `@sparticuz/chromium@${CHROMIUM}`], { cwd: fresh, env: cleanEnvironment() });
  });
  const module = createRequire(join(folder, 'package.json')).resolve('@sparticuz/chromium');
  const { default: chromium } = await import(pathToFileURL(module).href);
  return chromium.executablePath();
}

/** It needs a few libraries of the system. */
async function starts(path) {
  return run(path, ['--version']).then(
    () => true,
    () => false,
  );
}
