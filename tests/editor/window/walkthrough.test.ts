import { equal } from '../equal.ts';
import { before, it } from '../mocha.ts';
import { until } from '../wait.ts';
import { questionsIn } from './questions.ts';
import { describeIn } from './shared.ts';
import type { Window } from './support.ts';

const STEPS = 5;

describeIn('nothing', 'the first walk through the extension', (opened) => {
  let window: Window;
  before(() => {
    window = opened();
  });

  it('opens by its command, with a picture beside each step', async () => {
    await window.command('Jiaoyan Plan: Get Started');
    const steps = window.page.locator('.getting-started-step');
    await steps.first().waitFor();
    equal(await steps.count(), STEPS, 'steps');
    const picture = window.page
      .frameLocator('.getting-started-media iframe.webview.ready')
      .frameLocator('iframe#active-frame')
      .locator('svg');
    for (let at = 0; at < STEPS; at++) {
      await steps.nth(at).locator('.step-title').click();
      await until(`the picture of step ${at + 1}`, async () => ((await picture.textContent()) ?? '') !== '');
    }
    await window.picture('walkthrough');
  });

  it('ticks a step off when it has been done', async () => {
    const step = window.page.locator('.getting-started-step').first();
    await step.locator('.step-title').click();
    await step.locator('.monaco-button', { hasText: 'New Plan' }).click();
    const questions = questionsIn(window);
    await questions.asked(1);
    await questions.escape();
    await step.locator('.codicon.complete, .codicon-getting-started-step-checked').first().waitFor();
    await window.picture('walkthrough-step');
  });
});
