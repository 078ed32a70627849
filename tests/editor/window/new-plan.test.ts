import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { equal, ok } from '../equal.ts';
import { before, it } from '../mocha.ts';
import { type Questions, questionsIn } from './questions.ts';
import { describeIn, HOSTS } from './shared.ts';
import type { Window } from './support.ts';

describeIn('nothing', 'a new plan in an empty window', (opened) => {
  let window: Window;
  before(() => {
    window = opened();
  });

  it('is offered where no folder is open, and opens as a text that is not saved yet', async () => {
    const button = window.page.locator('.welcome-view .monaco-button', { hasText: 'New Plan…' });
    await button.waitFor();
    await window.picture('new-plan-welcome');
    await button.click();
    const questions = questionsIn(window);
    await questions.asked(1);
    await window.picture('new-plan-kind');
    await questions.choose(1, 'A school');
    await questions.choose(2, '简体中文');
    await questions.accept(3);
    await questions.accept(4);
    await questions.accept(5);
    await window.page.locator('.tab.dirty', { hasText: 'Untitled' }).waitFor();
    await window.page.locator('#status\\.editor\\.mode', { hasText: '教研计划' }).waitFor();
    await window.picture('new-plan-untitled');
  });

  it('has the cursor where one begins: what is typed takes the place of the first sample', async () => {
    await window.page.locator('#status\\.editor\\.selection', { hasText: '6 selected' }).waitFor();
    await window.page.locator('.monaco-editor.focused').first().waitFor();
    await window.page.keyboard.insertText('城南中学');
    await window.page.locator('.editor-instance .view-line', { hasText: '城南中学' }).first().waitFor();
  });
});

for (const host of HOSTS)
  describeIn(host, `a new plan in a folder, extension host: ${host}`, (opened) => {
    let window: Window;
    let questions: Questions;
    const files = () => readdirSync(window.folder).sort();
    before(() => {
      window = opened();
      questions = questionsIn(window);
    });

    it('is written where one wants it, for the term and the names that were given', async () => {
      await window.command('New Plan');
      await questions.choose(1, 'A research group');
      await questions.choose(2, '简体中文');
      await questions.asked(3);
      await questions.accept(3);
      await questions.write(4, '城南中学');
      await questions.write(5, '科学组');
      await questions.asked(7);
      equal(await window.page.locator('.quick-input-widget input').inputValue(), '科学组.plan', 'name');
      await questions.write(7, '新的/科学组');
      await window.page.locator('.tab.active[data-resource-name="科学组.plan"]').waitFor();
      const text = readFileSync(`${window.folder}/新的/科学组.plan`, 'utf8');
      ok(text.includes('学校 城南中学'), text);
      ok(text.includes('教研组 科学组 {'), text);
      // The cursor is on the name that is to be replaced next.
      await window.page.locator('#status\\.editor\\.selection', { hasText: '2 selected' }).waitFor();
      await window.picture(`new-plan-${host}`);
    });

    it('never takes the place of a file that is there, and goes back a step', async () => {
      await window.command('New Plan');
      await questions.choose(1, 'A research group');
      await questions.choose(2, '繁體中文');
      await questions.accept(3);
      await questions.accept(4);
      await window.page.locator('.quick-input-titlebar .codicon-quick-input-back').click();
      await questions.accept(4);
      await questions.write(5, '國語組');
      await questions.write(7, '新的/科学组.plan');
      await window.page
        .locator('.quick-input-message', { hasText: 'There is a file of this name' })
        .waitFor();
      await questions.write(7, '../outside');
      await window.page.locator('.quick-input-message', { hasText: 'No file can have this name' }).waitFor();
      await questions.escape();
      ok(!existsSync(`${window.folder}/國語組.plan`), 'a file that nobody asked for');
    });

    for (const step of [1, 2, 3, 4, 5, 7])
      it(`writes nothing when given up at question ${step}`, async () => {
        const before = files();
        const tabs = await window.page.locator('.tab').count();
        await window.command('New Plan');
        for (let at = 1; at < step; at++) if (at !== 6) await questions.accept(at);
        await questions.asked(step);
        await questions.escape();
        equal(files(), before, 'files');
        equal(await window.page.locator('.tab').count(), tabs, 'tabs');
      });
  });
