import { chromium } from 'playwright-core';
import { browserPath } from './install-browser.mjs';

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A headless browser of its own, with nothing remembered. */
export async function openBrowser() {
  return chromium.launch({ executablePath: await browserPath(), args: ARGS, headless: true });
}

/**
 * Has the workbench read its start-up configuration with some entries changed. Its own query parameters for that are
 * ignored by released versions.
 *
 * @param {import('playwright-core').Page} page before it is opened
 * @param {{ extensions?: readonly string[], tests?: string, trust?: boolean }} changes
 *   paths on the server of extensions under development, of the module with the tests, and whether folders must be
 *   trusted first
 */
export async function changeStart(page, changes) {
  await page.addInitScript(patchConfiguration, changes);
}

/** Runs in the page. */
function patchConfiguration({ extensions, tests, trust }) {
  const original = Element.prototype.getAttribute;
  Element.prototype.getAttribute = function (name) {
    const value = original.call(this, name);
    if (this.id !== 'vscode-workbench-web-configuration' || name !== 'data-settings' || value === null)
      return value;
    const settings = JSON.parse(value);
    const remote = (path) => ({ scheme: 'vscode-remote', authority: location.host, path });
    if (extensions !== undefined) {
      settings.developmentOptions = { extensions: extensions.map(remote) };
      if (tests !== undefined) settings.developmentOptions.extensionTestsPath = remote(tests);
    }
    if (trust !== undefined) settings.enableWorkspaceTrust = trust;
    return JSON.stringify(settings);
  };
}
