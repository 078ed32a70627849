import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { changeStart } from './browser.mjs';
import { bundleSuite } from './bundle-suite.mjs';
import { mirrorExtension } from './mirror-extension.mjs';
import { failed } from './results.mjs';
import { exampleWorkspace, writeSettings } from './run-folder.mjs';

/** Where the pictures go: those of the tests are for looking at, the others are in the README. */
const PICTURES = { window: resolve('out/screenshots'), pictures: resolve('docs/images') };

/**
 * Runs the tests that look at the window and use it with mouse and keyboard, as a person does.
 *
 * @param {'window' | 'pictures'} folder
 */
export async function runWindow(folder, { folders, url, browser, only }) {
  mkdirSync(PICTURES[folder], { recursive: true });
  writeSettings(folders);
  const bundle = join(folders.root, `${folder}.cjs`);
  const groups = await bundleSuite(folder, bundle, [], only);
  const context = {
    browser,
    url,
    changeStart,
    settings: (more) => writeSettings(folders, more),
    workspace: (name) => exampleWorkspace(folders, `${folder}-${name}`),
    screenshots: PICTURES[folder],
    mirror: mirrorExtension(folders),
  };
  const tests = await createRequire(bundle)(bundle).run(context);
  const silent = groups.filter((group) => !tests.some((test) => test.group === group));
  return [...tests, ...silent.map((group) => failed(group, 'runs', 'No test of this file was run.'))];
}
