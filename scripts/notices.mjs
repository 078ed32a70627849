// The licences of what the bundles contain, found through esbuild's own list of files. Their texts ask to be kept.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names of the packages whose files went into the bundles, in order. */
export function packagesIn(metafiles) {
  const files = metafiles.flatMap(({ inputs }) => Object.keys(inputs));
  const names = files.map((file) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1]).filter(Boolean);
  return [...new Set(names)].sort();
}

/** One text with every package's name, version, licence and notice. */
export function notices(names) {
  const rule = `\n${'-'.repeat(80)}\n\n`;
  return [`This product contains the following software.\n`, ...names.map(notice)].join(rule);
}

function notice(name) {
  const folder = join('node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const texts = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|thirdparty)/i.test(file));
  const words = texts
    .filter((file) => existsSync(join(folder, file)))
    .map((file) => readFileSync(join(folder, file), 'utf8').trim());
  return [`${name} ${version} (${license})`, ...words].join('\n\n').concat('\n');
}
