import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { run } from './processes.mjs';

/** Path of the extension's package: made anew from the sources, or the one that JIAOYAN_VSIX names. */
export async function packageExtension() {
  const given = process.env.JIAOYAN_VSIX;
  if (given) return existing(resolve(given));
  console.log('Packaging the extension…');
  await run('npm', ['run', '--silent', 'package']);
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8'));
  return existing(resolve(`${name}-${version}.vsix`));
}

function existing(path) {
  if (!existsSync(path)) throw new Error(`No such package: ${path}`);
  return path;
}
