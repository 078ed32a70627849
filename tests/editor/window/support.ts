import { writeFileSync } from 'node:fs';
import type { Browser, Locator, Page } from 'playwright-core';
import { until } from '../wait.ts';

/** How the workbench is to start. */
interface Start {
  /** Whether the user must trust a folder first. */
  readonly trust?: boolean;
  /** Folders of further extensions, as under development. */
  readonly extensions?: readonly string[];
}

/** What the program that starts the editor gives to the tests. */
export interface Context {
  readonly browser: Browser;
  readonly url: string;
  readonly changeStart: (page: Page, start: Start) => Promise<void>;
  /** Writes the user's settings. */
  readonly settings: (more: Readonly<Record<string, unknown>>) => void;
  /** Path of a fresh copy of the examples. */
  readonly workspace: (name: string) => string;
  /** The folder for pictures. */
  readonly screenshots: string;
  /** Folder of an extension that serves the disk under another scheme (`mirror:`). */
  readonly mirror: string;
}

const IN_BROWSER = { 'jiaoyan.jiaoyan-plan': ['web'], 'jiaoyan.mirror': ['web'] };

let context: Context | null = null;

export function useContext(given: Context): void {
  context = given;
}

/** What the tests were started with. */
export function editor(): Context {
  if (context === null) throw new Error('the tests have no editor');
  return context;
}

/** What one test has open. */
export interface Window {
  readonly page: Page;
  /** The folder on disk that it shows. */
  readonly folder: string;
  /** Puts a file into the folder. */
  write(path: string, text: string): void;
  /** Opens a file by its name, as with Ctrl+P. */
  open(name: string): Promise<void>;
  /** Runs a command of the palette by its title. */
  command(title: string): Promise<void>;
  /** Takes a picture of the whole window, or of a part: out/screenshots/NAME.png. */
  picture(name: string, part?: Locator): Promise<void>;
  close(): Promise<void>;
}

export interface Options extends Start {
  /** The user's settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Files beside the examples: path → text. */
  readonly files?: Readonly<Record<string, string>>;
  /** Where the extension runs: beside the server, or in the browser. */
  readonly host?: Host;
  /**
   * What is opened: the folder (as usual), the folder under a scheme that is no disk's, two folders of it at once
   * (`school` and `taiwan`), or nothing.
   */
  readonly shows?: 'folder' | 'mirror' | 'folders' | 'nothing';
  /** Of the window, in pixels. */
  readonly width?: number;
  readonly height?: number;
}

export type Host = 'process' | 'worker';

/** Long enough for a cold start, and for anything else, on a slow machine with other things to do. */
const START = 120_000;
const WAIT = 20_000;

/** Opens a window on a fresh copy of the examples. `name`: unlike those of all other tests. */
export async function openWindow(
  name: string,
  {
    settings = {},
    files = {},
    host = 'process',
    shows = 'folder',
    width = 1280,
    height = 800,
    ...start
  }: Options = {},
): Promise<Window> {
  const { browser, url, changeStart, settings: write, workspace, screenshots, mirror } = editor();
  write({ ...settings, ...(host === 'worker' ? { 'remote.extensionKind': IN_BROWSER } : {}) });
  const folder = workspace(name);
  const writeFile = (path: string, text: string) => writeFileSync(`${folder}/${path}`, text);
  for (const [path, text] of Object.entries(files)) writeFile(path, text);
  const page = await browser.newPage({ viewport: { width, height } });
  await changeStart(page, shows === 'mirror' ? { ...start, extensions: [mirror] } : start);
  if (shows === 'folders')
    writeFile('two.code-workspace', JSON.stringify({ folders: [{ path: 'school' }, { path: 'taiwan' }] }));
  const opened = {
    folder: `folder=${encodeURIComponent(folder)}`,
    mirror: `folder=${encodeURIComponent(`mirror:${folder}`)}`,
    folders: `workspace=${encodeURIComponent(`${folder}/two.code-workspace`)}`,
    nothing: 'ew=true',
  };
  await page.goto(`${url}/?${opened[shows]}`);
  page.setDefaultTimeout(WAIT);
  if (shows === 'nothing') {
    await page.locator('.editor-group-watermark .shortcuts').first().waitFor({ timeout: START });
    await page.keyboard.press('Control+Shift+E');
    await page.locator('.explorer-viewlet .welcome-view').first().waitFor();
  } else
    await page
      .locator('.monaco-workbench .explorer-folders-view .monaco-list-row')
      .first()
      .waitFor({ timeout: START });
  const input = page.locator('.quick-input-widget input');
  const row = (label: string) =>
    page.locator('.quick-input-list .monaco-list-row.focused', { hasText: label }).first();
  // What extensions add comes late, and a list that is open already does not show it.
  const pick = (key: string, text: string, label: string) =>
    until(
      `${label} in the list of ${key}`,
      async () => {
        await page.keyboard.press(key);
        await input.waitFor();
        await input.fill(text);
        // The list follows what is typed with a delay; until then another row has the focus.
        const found = await isSeen(row(label));
        await page.keyboard.press(found ? 'Enter' : 'Escape');
        // A command may ask something at once, in the same place.
        await until(
          'the list has gone',
          async () => !(await input.isVisible()) || (await input.inputValue()) !== text,
        );
        return found;
      },
      START,
    );
  return {
    page,
    folder,
    write: writeFile,
    async open(file) {
      const name = file.split('/').at(-1) ?? '';
      // What is on no disk cannot be searched.
      if (shows === 'mirror') await walkTo(page, file);
      else await pick('Control+P', file, name);
      await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    },
    async command(title) {
      await pick('F1', `>${title}`, title);
    },
    async picture(picture, part) {
      await (part ?? page).screenshot({ path: `${screenshots}/${picture}.png` });
    },
    close: () => page.close(),
  };
}

/** The text that is in view in the active editor, blanks as blanks. */
export async function textOf({ page }: Window): Promise<string> {
  const lines = await page.locator('.editor-group-container.active .view-lines').first().textContent();
  return (lines ?? '').replaceAll('\u00a0', ' ');
}

/** Opens a file by way of its folders in the explorer. */
async function walkTo(page: Page, path: string): Promise<void> {
  const parts = path.split('/');
  for (const [depth, part] of parts.entries()) {
    const row = page
      .locator(`.explorer-folders-view .monaco-list-row[aria-level="${depth + 1}"]`, { hasText: part })
      .first();
    await row.waitFor();
    if (depth === parts.length - 1) await row.dblclick();
    else if ((await row.getAttribute('aria-expanded')) !== 'true') await row.click();
  }
}

/** Pictures of all windows: out/screenshots/failed-NAME-….png. */
export async function pictureOfAll(name: string): Promise<void> {
  const { browser, screenshots } = editor();
  const pages = browser.contexts().flatMap((one) => one.pages());
  for (const [index, page] of pages.entries())
    await page.screenshot({ path: `${screenshots}/failed-${name}-${index + 1}.png` }).catch(() => null);
}

/** Whether it comes into view, or into the page, within a few seconds. */
export function isSeen(what: Locator, state: 'visible' | 'attached' = 'visible'): Promise<boolean> {
  return what.waitFor({ state, timeout: 4_000 }).then(
    () => true,
    () => false,
  );
}
