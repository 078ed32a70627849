import { equal, ok } from '../equal.ts';
import { before, it } from '../mocha.ts';
import { until } from '../wait.ts';
import { describeIn } from './shared.ts';
import type { Window } from './support.ts';

const UNFINISHED = '要求 听课 每位教师 每周 不少于2节\n活动 集体备课 {\n  时间 每周 周三\n';

describeIn('process', 'a plan in the window', (opened) => {
  let window: Window;
  before(async () => {
    window = opened();
    window.write('未写完.plan', UNFINISHED);
    await window.open('语文组.plan');
  });

  it('says in the status bar what language it is', async () => {
    await window.page.locator('#status\\.editor\\.mode', { hasText: '教研计划' }).waitFor();
  });

  it('is coloured: heads alike, names otherwise', async () => {
    const pieces = ['计划', '正文', '城北实验小学'];
    const seen = () => Promise.all(pieces.map((piece) => colour(window, piece)));
    await until('heads alike, a name otherwise', async () => {
      const [plan, text, name] = await seen();
      return plan !== null && plan === text && name !== null && name !== plan;
    }).catch(async () => equal(await seen(), ['one', 'the same', 'another'], pieces.join()));
  });

  it('has its remarks in the list of problems', async () => {
    await window.command('View: Toggle Problems');
    await window.page.locator('.markers-panel .monaco-list-row').first().waitFor();
    await window.picture('plan');
  });

  it('shows a remark when the mouse rests on the words it is about', async () => {
    await window.open('未写完.plan');
    const underlined = window.page.locator('.cdr.squiggly-error').first();
    await underlined.waitFor({ state: 'attached' });
    const hover = window.page.locator('.monaco-hover:visible', { hasText: 'syntax' });
    await until('the remark', async () => {
      const box = await underlined.boundingBox();
      ok(box !== null, 'the mistake is not in view');
      await window.page.mouse.move(0, 0);
      await window.page.mouse.move(box.x + box.width / 2, box.y + box.height / 2, { steps: 5 });
      return hover
        .first()
        .waitFor({ timeout: 2_000 })
        .then(
          () => true,
          () => false,
        );
    });
    await window.picture('remark');
  });

  it('offers its commands in the palette', async () => {
    await window.page.keyboard.press('F1');
    await window.page.locator('.quick-input-widget input').fill('>Jiaoyan Plan');
    await window.page
      .locator('.quick-input-list .monaco-list-row', { hasText: 'Jiaoyan Plan' })
      .first()
      .waitFor();
    await window.picture('commands');
    await window.page.keyboard.press('Escape');
  });

  it('is not changed by looking at it', async () => {
    equal(await window.page.locator('.tab.dirty').count(), 0, 'unsaved tabs');
  });
});

/** The colour of the first piece of text that is exactly this, as CSS writes it. */
function colour({ page }: Window, text: string): Promise<string | null> {
  return page.evaluate(`(() => {
    const pieces = [...document.querySelectorAll('.editor-instance .view-line span[class*="mtk"]')];
    const piece = pieces.find(({ textContent }) => textContent.trim() === ${JSON.stringify(text)});
    return piece === undefined ? null : getComputedStyle(piece).color;
  })()`);
}
