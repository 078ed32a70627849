import { existsSync, readdirSync } from 'node:fs';
import { equal } from '../equal.ts';
import { after, before, describe, it } from '../mocha.ts';
import { type Questions, questionsIn } from './questions.ts';
import { openWindow, type Window } from './support.ts';

describe('a window with two folders', () => {
  let window: Window;
  let questions: Questions;
  before(async () => {
    window = await openWindow('several-folders', { shows: 'folders' });
    questions = questionsIn(window);
  });
  after(() => window.close());

  it('a new plan is asked for its folder, and nothing is written when one gives up there', async () => {
    const all = () => readdirSync(window.folder, { recursive: true }).length;
    const before = all();
    await window.command('New Plan');
    for (let at = 1; at < 6; at++) await questions.accept(at);
    await questions.asked(6);
    equal(
      await window.page.locator('.quick-input-list .monaco-list-row .label-name').allTextContents(),
      ['school', 'taiwan'],
      'folders',
    );
    await window.picture('several-folders');
    await questions.escape();
    equal(all(), before, 'files');
  });

  it('and is written into the one that was chosen', async () => {
    await window.command('New Plan');
    for (let at = 1; at < 6; at++) await questions.accept(at);
    await questions.choose(6, 'taiwan');
    await questions.write(7, '新計畫');
    await window.page.locator('.tab.active[data-resource-name="新計畫.plan"]').waitFor();
    equal(existsSync(`${window.folder}/taiwan/新計畫.plan`), true, 'in the folder');
  });

  it('both are checked', async () => {
    await window.command('View: Toggle Problems');
    const files = window.page.locator('.markers-panel .monaco-list-row .monaco-icon-label');
    await files.filter({ hasText: 'taiwan' }).first().waitFor();
    await files.filter({ hasText: 'school' }).first().waitFor();
  });
});
