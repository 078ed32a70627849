import { writeFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';

/** How the workbench is to start. */
interface Start {
  /** Whether the user must trust a folder first. */
  readonly trust?: boolean;
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
}

let context: Context | null = null;

export function useContext(given: Context): void {
  context = given;
}

function editor(): Context {
  if (context === null) throw new Error('the tests have no editor');
  return context;
}

/** What one test has open. */
export interface Window {
  readonly page: Page;
  /** Opens a file by its name, as with Ctrl+P. */
  open(name: string): Promise<void>;
  /** Runs a command of the palette by its title. */
  command(title: string): Promise<void>;
  /** Takes a picture of the whole window: out/screenshots/NAME.png. */
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

interface Options extends Start {
  /** The user's settings. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Files beside the examples: path → text. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Opens a window on a fresh copy of the examples. `name`: unlike those of all other tests. */
export async function openWindow(
  name: string,
  { settings = {}, files = {}, ...start }: Options = {},
): Promise<Window> {
  const { browser, url, changeStart, settings: write, workspace, screenshots } = editor();
  write(settings);
  const folder = workspace(name);
  for (const [path, text] of Object.entries(files)) writeFileSync(`${folder}/${path}`, text);
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  await changeStart(page, start);
  await page.goto(`${url}/?folder=${encodeURIComponent(folder)}`);
  await page.locator('.monaco-workbench .explorer-folders-view .monaco-list-row').first().waitFor();
  const pick = async (text: string, label: string) => {
    const input = page.locator('.quick-input-widget input');
    await input.waitFor();
    await input.fill(text);
    // The list follows what is typed with a delay; until then another row has the focus.
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: label }).first().waitFor();
    await page.keyboard.press('Enter');
    await input.waitFor({ state: 'hidden' });
  };
  return {
    page,
    async open(file) {
      await page.keyboard.press('Control+P');
      const name = file.split('/').at(-1) ?? '';
      await pick(file, name);
      await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    },
    async command(title) {
      await page.keyboard.press('F1');
      await pick(`>${title}`, title);
    },
    async picture(picture) {
      await page.screenshot({ path: `${screenshots}/${picture}.png` });
    },
    close: () => page.close(),
  };
}
