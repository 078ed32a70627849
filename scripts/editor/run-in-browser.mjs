import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { changeStart } from './browser.mjs';
import { writeExpectations } from './expectations.mjs';
import { failed, readResults } from './results.mjs';
import { exampleWorkspace, writeSettings } from './run-folder.mjs';
import { STUB_ID } from './stub-extension.mjs';

/** Milliseconds for a whole suite, the start of the editor included, while other tests have the machine too. */
const LIMIT = 600_000;
const EXTENSION_ID = 'jiaoyan.jiaoyan-plan';

/**
 * Runs the suite in an extension host: a process beside the server, or a worker in the browser.
 *
 * @param {'process' | 'worker'} host
 * @param {{ folders: object, url: string, browser: import('playwright-core').Browser, stub: object }} editor
 */
export async function runInBrowser(host, { folders, url, browser, stub }) {
  const workspace = exampleWorkspace(folders, host);
  await writeExpectations(workspace);
  const web = { [EXTENSION_ID]: ['web'], [STUB_ID]: ['web'] };
  writeSettings(folders, host === 'worker' ? { 'remote.extensionKind': web } : {});
  const page = await browser.newPage();
  const heard = [];
  page.on('console', (message) => heard.push(message.text()));
  let ended = null;
  try {
    await changeStart(page, { extensions: [stub.folder], tests: stub.tests });
    const end = exit(page);
    await page.exposeFunction('codeAutomationLog', (_type, args) => heard.push(...args.map(String)));
    await page.goto(`${url}/?folder=${encodeURIComponent(workspace)}`);
    ended = await end;
  } catch (failure) {
    ended = String(failure);
  } finally {
    await page.close();
  }
  mkdirSync('out', { recursive: true });
  writeFileSync(`out/editor-${host}.log`, heard.join('\n'));
  const tests = readResults(join(dirname(workspace), 'results.json'), stub.groups);
  const whole = ended === 0 && tests.every(({ group }) => group !== 'editor');
  return whole ? tests : [...tests, failed('editor', `ended with ${ended}`, lastLines(heard))];
}

/** What the editor said last, without the deep ends of its stack traces. */
function lastLines(texts) {
  const lines = texts.flatMap((text) => text.split('\n').slice(0, 4));
  return lines
    .map((line) => line.slice(0, 300))
    .slice(-40)
    .join('\n');
}

/** The status with which the editor ends the run. */
function exit(page) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`no end after ${LIMIT / 1000} s`)), LIMIT);
    const done = (status) => {
      clearTimeout(timer);
      resolve(status);
    };
    page.exposeFunction('codeAutomationExit', done).catch(reject);
  });
}
