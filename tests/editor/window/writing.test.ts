import { readFileSync } from 'node:fs';
import { equal, ok } from '../equal.ts';
import { before, it } from '../mocha.ts';
import { until } from '../wait.ts';
import { describeIn } from './shared.ts';
import { isSeen, textOf, type Window } from './support.ts';

const BEGUN = '教研组 语文组 { 组长 张敏；成员 李华；固定时间 周三 第7节 }\n';
const WRONG = '要求 组内教研 每个教研组 每学期16次 { 理论学习 9次；说课评课 6次 }\n';

describeIn('process', 'a plan is written with the keyboard', (opened) => {
  let window: Window;
  before(async () => {
    window = opened();
    window.write('正在写.plan', BEGUN);
    window.write('分项.plan', WRONG);
    await window.open('正在写.plan');
  });

  it('jtbk and Enter write 集体备课', async () => {
    const { page } = window;
    await page.locator('.editor-instance .view-lines').click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('活动 ');
    await page.keyboard.type('jtbk', { delay: 60 });
    const row = page.locator('.suggest-widget .monaco-list-row.focused', { hasText: '集体备课' });
    // The first question may come before the server is there; then the list is asked for by hand.
    await until('the list', async () => {
      if (await isSeen(row)) return true;
      await page.keyboard.press('Control+Space');
      return false;
    });
    await window.picture('completion');
    await page.keyboard.press('Enter');
    await until('the name in the text', async () => /活动 集体备课/.test(await textOf(window)));
    ok(!(await textOf(window)).includes('jtbk'), 'the letters are still there');
  });

  it('is put in order when it is saved', async () => {
    const { page } = window;
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('\n要求   听课   每位教师 每周   不少于2节');
    await page.keyboard.press('Escape');
    // The editor saves without the formatter when that does not answer at once.
    await until('the file in order', async () => {
      await page.keyboard.press('Control+S');
      await page.waitForTimeout(1_000);
      const saved = readFileSync(`${window.folder}/正在写.plan`, 'utf8');
      return saved.includes('\n要求 听课 每位教师 每周 不少于2节');
    });
  });

  it('the light bulb mends a sum', async () => {
    const { page } = window;
    await window.open('分项.plan');
    await page.locator('.cdr.squiggly-error').first().waitFor({ state: 'attached' });
    await page
      .locator('.editor-instance .view-lines')
      .first()
      .click({ position: { x: 10, y: 10 } });
    await page.keyboard.press('F8');
    const menu = page.locator('.action-widget .monaco-list-row', { hasText: '把总数改为15次' }).first();
    await until('the fixes', async () => {
      await page.keyboard.press('Control+.');
      return isSeen(menu);
    });
    await window.picture('quick-fix');
    await menu.click();
    await page.locator('.cdr.squiggly-error').first().waitFor({ state: 'detached' });
    ok((await textOf(window)).includes('每学期15次'), await textOf(window));
  });

  it('nothing interrupted: no notification was shown', async () => {
    equal(await window.page.locator('.notifications-toasts .notification-toast').count(), 0, 'notifications');
  });
});
