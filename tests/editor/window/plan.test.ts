import { equal, ok } from '../equal.ts';
import { after, before, describe, it } from '../mocha.ts';
import { until } from '../wait.ts';
import { openWindow, type Window } from './support.ts';

describe('a plan in the window', () => {
  let window: Window;
  before(async () => {
    window = await openWindow('plan');
    await window.open('语文组.plan');
  });
  after(() => window.close());

  it('says in the status bar what language it is', async () => {
    await window.page.locator('#status\\.editor\\.mode', { hasText: '教研计划' }).waitFor();
  });

  it('is coloured: heads alike, names otherwise, before the server has a say', async () => {
    const head = await until('a colour of 教研组', () => colour(window, '教研组'));
    const name = await until('a colour of 语文组', () => colour(window, '语文组'));
    equal(await until('a colour of 要求', () => colour(window, '要求')), head, 'heads');
    ok(head !== name, 'a name has the colour of a head');
  });

  it('has its remarks underlined and in the list of problems', async () => {
    await window.command('View: Toggle Problems');
    await window.page.locator('.markers-panel .monaco-list-row').first().waitFor();
    await window.picture('plan');
  });

  it('shows a remark when the mouse rests on it', async () => {
    const underlined = window.page.locator('.cdr[class*="squiggly"]').first();
    await underlined.waitFor({ state: 'attached' });
    await underlined.hover({ force: true });
    await window.page.locator('.monaco-hover:visible', { hasText: 'jiaoyan' }).waitFor();
    await window.picture('remark');
  });

  it('offers its commands in the palette', async () => {
    await window.page.keyboard.press('F1');
    await window.page.locator('.quick-input-widget input').fill('>Jiaoyan Plan');
    const rows = window.page.locator('.quick-input-list .monaco-list-row', { hasText: 'Jiaoyan Plan' });
    await rows.first().waitFor();
    await window.picture('commands');
    ok((await rows.count()) > 0, 'no command');
    await window.page.keyboard.press('Escape');
  });

  it('is not changed by looking at it', async () => {
    equal(await window.page.locator('.tab.active.dirty').count(), 0, 'unsaved tabs');
  });
});

/** The colour of the first piece of text that is exactly this, as CSS writes it. */
async function colour({ page }: Window, text: string): Promise<string | null> {
  const piece = page.locator('.editor-instance .view-line span[class*="mtk"]').filter({
    hasText: new RegExp(`^\\s*${text}\\s*$`),
  });
  if ((await piece.count()) === 0) return null;
  return piece.first().evaluate('(element) => getComputedStyle(element).color');
}
