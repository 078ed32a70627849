import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { changeStart } from './browser.mjs';
import { bundleSuite } from './bundle-suite.mjs';
import { failed } from './results.mjs';
import { exampleWorkspace, writeSettings } from './run-folder.mjs';

const SCREENSHOTS = resolve('out/screenshots');

/** Runs the tests that look at the window and use it with mouse and keyboard, as a person does. */
export async function runWindow({ folders, url, browser }) {
  mkdirSync(SCREENSHOTS, { recursive: true });
  writeSettings(folders);
  const bundle = join(folders.root, 'window.cjs');
  const groups = await bundleSuite('window', bundle, []);
  const context = {
    browser,
    url,
    changeStart,
    settings: (more) => writeSettings(folders, more),
    workspace: (name) => exampleWorkspace(folders, `window-${name}`),
    screenshots: SCREENSHOTS,
  };
  const tests = await createRequire(bundle)(bundle).run(context);
  const silent = groups.filter((group) => !tests.some((test) => test.group === group));
  return [...tests, ...silent.map((group) => failed(group, 'runs', 'No test of this file was run.'))];
}
