import { readdirSync } from 'node:fs';
import * as esbuild from 'esbuild';

/**
 * Bundles the tests of one folder below tests/editor into one module that exports `run`. Each file becomes a group of
 * the same name.
 *
 * @param {'suite' | 'window' | 'pictures'} folder
 * @param {string} outfile
 * @param {string[]} external what the host provides
 * @param {readonly string[]} only names of the files to take; all if there are none
 * @returns {Promise<string[]>} the names of the groups
 */
export async function bundleSuite(folder, outfile, external, only) {
  const files = readdirSync(`tests/editor/${folder}`)
    .filter((name) => name.endsWith('.test.ts'))
    .sort();
  const groups = files
    .map((name) => name.replace(/\.test\.ts$/, ''))
    .filter((name) => only.length === 0 || only.includes(name));
  // `require` inside the group: esbuild runs a module when it is first required.
  const lines = groups.map(
    (name) => `describe('${name}', () => { require('./${folder}/${name}.test.ts'); });`,
  );
  const contents = [
    `import { describe } from './mocha.ts';`,
    ...lines,
    `export { run } from './${folder}/run.ts';`,
  ];
  await esbuild.build({
    stdin: { contents: contents.join('\n'), resolveDir: 'tests/editor', loader: 'ts' },
    outfile,
    bundle: true,
    // Mocha's build writes to whatever `module` it sees; so ours is set last.
    format: 'iife',
    globalName: 'editorTests',
    footer: { js: 'module.exports = editorTests;' },
    platform: 'node',
    target: 'node20',
    external,
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return groups;
}
