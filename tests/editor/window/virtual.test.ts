import { readFileSync } from 'node:fs';
import { equal } from '../equal.ts';
import { before, it } from '../mocha.ts';
import { until } from '../wait.ts';
import { describeIn } from './shared.ts';
import type { Window } from './support.ts';

describeIn('mirror', 'a folder that is on no disk', (opened) => {
  let window: Window;
  before(async () => {
    window = opened();
    await window.open('school/语文组.plan');
  });

  it('is checked like any other, also in the files that no window shows', async () => {
    const { page } = window;
    // The plan in the window has no errors; those of the other folders are counted in the status bar.
    await until('errors of other files', async () =>
      /^\D*[1-9]/.test((await page.locator('[id="status.problems"]').textContent()) ?? ''),
    );
    await window.command('View: Toggle Problems');
    await page.locator('.markers-panel .monaco-list-row').first().waitFor();
    await window.picture('virtual');
  });

  it('follows names into other files', async () => {
    const { page } = window;
    await page.locator('.editor-instance .view-line', { hasText: '上级' }).first().waitFor();
    equal(
      await page.locator('.markers-panel .monaco-list-row', { hasText: 'file-not-found' }).count(),
      0,
      'files not found',
    );
  });

  it('is saved there', async () => {
    const { page } = window;
    await page.locator('.editor-instance .view-lines').first().click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('\n// 完\n');
    await page.keyboard.press('Control+S');
    await page.locator('.tab.dirty').waitFor({ state: 'detached' });
    equal(readFileSync(`${window.folder}/school/语文组.plan`, 'utf8').includes('// 完'), true, 'written');
  });
});
