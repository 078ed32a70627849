// Tests the packaged extension in a real VS Code: `npm run test:editor [process|worker|window …] [file …]`.
// JIAOYAN_EDITOR=desktop takes a desktop VS Code, which is downloaded, in place of code-server in a browser.

import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openBrowser } from './editor/browser.mjs';
import { startCodeServer } from './editor/code-server.mjs';
import { browserPath } from './editor/install-browser.mjs';
import { codeServer } from './editor/install-code-server.mjs';
import { packageExtension } from './editor/package-extension.mjs';
import { failed, printSuite } from './editor/results.mjs';
import { runFolder, writeSettings } from './editor/run-folder.mjs';
import { runInBrowser } from './editor/run-in-browser.mjs';
import { runOnDesktop } from './editor/run-on-desktop.mjs';
import { runWindow } from './editor/run-window.mjs';
import { stubExtension } from './editor/stub-extension.mjs';

/** What can be run when code-server is the editor. */
const SUITES = {
  process: { name: 'VS Code, extension host in a process', run: (editor) => runInBrowser('process', editor) },
  worker: { name: 'VS Code, extension host in a worker', run: (editor) => runInBrowser('worker', editor) },
  window: { name: 'VS Code, the window', run: (editor) => runWindow('window', editor) },
  pictures: { name: 'Pictures for the README', run: (editor) => runWindow('pictures', editor) },
};

/** What is run when nothing is asked for: all that can be wrong. */
const USUAL = ['process', 'worker', 'window'];

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const started = Date.now();
const vsix = await packageExtension();
const results = process.env.JIAOYAN_EDITOR === 'desktop' ? await desktop() : await browser();
const tests = results.flatMap((suite) => suite.tests);
const summary = {
  passed: tests.filter(({ failure }) => failure === null).length,
  failed: tests.filter(({ failure }) => failure !== null).length,
  seconds: (Date.now() - started) / 1000,
  suites: results,
};
mkdirSync('out', { recursive: true });
writeFileSync('out/editor-results.json', `${JSON.stringify(summary, null, 2)}\n`);
console.log(`\n${summary.passed} passed, ${summary.failed} failed (${summary.seconds.toFixed(1)} s)`);
process.exit(summary.failed === 0 && summary.passed > 0 ? 0 : 1);

/** The suites wait more than they work, so they run side by side. None sees the others: each has an editor of its own. */
async function browser() {
  const call = process.argv.slice(2);
  const asked = call.filter((name) => Object.hasOwn(SUITES, name));
  const only = call.filter((name) => !Object.hasOwn(SUITES, name));
  const names = asked.length === 0 ? USUAL : asked;
  // Once, before all of them want it.
  await Promise.all([codeServer(), browserPath()]);
  return Promise.all(names.map((name) => timed(SUITES[name].name, () => withEditor(only, SUITES[name].run))));
}

/** Starts an editor, has a suite run in it, and ends it. */
async function withEditor(only, suite) {
  const folders = runFolder();
  const stub = await stubExtension(folders, only);
  writeSettings(folders);
  const server = await startCodeServer(folders, { vsix });
  try {
    const opened = await openBrowser();
    try {
      return await suite({ folders, url: server.url, browser: opened, stub, only });
    } finally {
      await opened.close();
    }
  } finally {
    await server.end();
  }
}

async function desktop() {
  return [await timed('VS Code on the desktop', () => runOnDesktop(runFolder(), vsix))];
}

async function timed(name, run) {
  const start = Date.now();
  const tests = await run().catch((failure) => [
    failed('editor', 'starts', String(failure?.stack ?? failure)),
  ]);
  const suite = { name, tests, seconds: (Date.now() - start) / 1000 };
  printSuite(suite);
  return suite;
}
