import { after, before, describe, it } from '../mocha.ts';
import { until } from '../wait.ts';
import { questionsIn } from '../window/questions.ts';
import { isSeen, openWindow, type Window } from '../window/support.ts';

const SUM = '要求 组内教研 每个教研组 每学期16次 { 理论学习 9次；说课评课 6次 }';

/** The pictures of the README, taken from what a person sees in the first minute. */
describe('the first minute', () => {
  let window: Window;
  const picture = async (name: string) => {
    // The caret blinks, and lists come with a fade.
    await window.page.waitForTimeout(600);
    await window.picture(name);
  };
  before(async () => {
    window = await openWindow('first-minute', {
      shows: 'nothing',
      width: 1100,
      height: 660,
      settings: {
        'editor.minimap.enabled': false,
        'editor.cursorBlinking': 'solid',
        'window.commandCenter': false,
        'breadcrumbs.enabled': false,
        'editor.fontSize': 14,
      },
    });
  });
  after(() => window.close());

  it('an empty window', async () => {
    await window.page.locator('.welcome-view .monaco-button', { hasText: 'New Plan…' }).waitFor();
    await window.page.locator('.statusbar-item', { hasText: 'Activating' }).waitFor({ state: 'detached' });
    await picture('1-empty');
  });

  it('新建计划', async () => {
    const questions = questionsIn(window);
    await window.page.locator('.welcome-view .monaco-button', { hasText: 'New Plan…' }).click();
    await questions.asked(1);
    await picture('2-new-plan');
    await questions.choose(1, 'A school');
    await questions.choose(2, '简体中文');
    await questions.accept(3);
    await questions.write(4, '城南实验小学');
    await questions.write(5, '语文组、数学组、英语组');
    await window.page.locator('#status\\.editor\\.mode', { hasText: '教研计划' }).waitFor();
    await window.page.keyboard.press('Control+B');
    await window.page.locator('.editor-instance .view-line', { hasText: '英语组' }).first().waitFor();
    await window.page.locator('.codelens-decoration', { hasText: '生成' }).first().waitFor();
    await picture('3-plan');
  });

  it('completion', async () => {
    const { page } = window;
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('\n要求 ');
    await page.keyboard.type('jtbk', { delay: 80 });
    const row = page.locator('.suggest-widget .monaco-list-row.focused', { hasText: '集体备课' });
    await until('the list', async () => {
      if (await isSeen(row)) return true;
      await page.keyboard.press('Control+Space');
      return false;
    });
    await picture('4-completion');
    await page.keyboard.press('Escape');
  });

  it('a warning, and its fix', async () => {
    const { page } = window;
    await page.keyboard.press('Shift+Home');
    await page.keyboard.insertText(SUM);
    await page.locator('.cdr.squiggly-error').first().waitFor({ state: 'attached' });
    await page.keyboard.press('F8');
    await page.locator('.marker-widget', { hasText: '分项合计15次' }).waitFor();
    await picture('5-warning');
    const fix = page.locator('.action-widget .monaco-list-row', { hasText: '把总数改为15次' }).first();
    await until('the fixes', async () => {
      await page.keyboard.press('Control+.');
      return isSeen(fix);
    });
    await picture('6-quick-fix');
    await fix.click();
    await page.locator('.cdr.squiggly-error').first().waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
  });

  it('preview', async () => {
    await window.command('Open Calendar Preview');
    const frame = window.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
    await frame.locator('.event').first().waitFor();
    await picture('7-preview');
  });

  it('生成日历', async () => {
    const questions = questionsIn(window);
    await window.command('Generate Calendar');
    await questions.choose(1, 'Excel');
    await questions.asked(2);
    await picture('8-generate');
    await questions.escape();
  });
});
