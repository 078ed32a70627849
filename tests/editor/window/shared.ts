import { arrange, before, describe } from '../mocha.ts';
import { TWO_GROUPS } from './plans.ts';
import { type Host, type Options, openWindow, type Window } from './support.ts';

/** A folder that is on no disk does not tell of files that are added later. */
const FILES = { '两组.plan': TWO_GROUPS };

/**
 * Windows that several test files use, one file after the other: to open one costs more than all that is done in it.
 * Those of one kind follow each other, whatever file they stand in.
 */
const KINDS = {
  nothing: { shows: 'nothing' },
  process: { files: FILES, settings: { '[jiaoyan-plan]': { 'editor.formatOnSave': true } } },
  worker: { files: FILES, host: 'worker' },
  mirror: { files: FILES, host: 'worker', shows: 'mirror' },
} as const satisfies Readonly<Record<string, Options>>;

export type Kind = keyof typeof KINDS;

/** A folder, with the extension in each of the places where it can run. */
export const HOSTS: readonly Host[] = ['process', 'worker'];

const kinds = new WeakMap<object, Kind>();
let current: { readonly kind: Kind; readonly window: Window } | null = null;

/** As `describe`, in a window of that kind, in which other tests may have been before. */
export function describeIn(kind: Kind, title: string, tests: (window: () => Window) => void): void {
  const part = describe(title, () => {
    before(() => enter(kind));
    tests(() => {
      if (current?.kind !== kind) throw new Error('the window is not open yet');
      return current.window;
    });
  });
  kinds.set(part, kind);
}

/** Another window of that kind, in which nothing has been done. */
export function openAnother(kind: Kind, name: string): Promise<Window> {
  return openWindow(name, KINDS[kind]);
}

/** To be called when all tests are declared. */
export function sortByWindow(): void {
  const order = Object.keys(KINDS);
  arrange((part) => order.indexOf(kinds.get(part) ?? ''));
}

/** Closes what is still open. */
export async function leave(): Promise<void> {
  await current?.window.close();
  current = null;
}

async function enter(kind: Kind): Promise<void> {
  if (current?.kind === kind) return tidy(current.window);
  await leave();
  current = { kind, window: await openWindow(`shared-${kind}`, KINDS[kind]) };
}

/** What is unsaved stays open: the editor would ask. */
async function tidy({ page, command }: Window): Promise<void> {
  await page.keyboard.press('Escape');
  if ((await page.locator('.tab.dirty').count()) === 0) await command('View: Close All Editors');
  if (await page.locator('.part.panel').isVisible()) await command('View: Hide Panel');
  if ((await page.locator('.notifications-toasts .notification-toast').count()) > 0)
    await command('Notifications: Clear All Notifications');
}
