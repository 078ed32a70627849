import { after, before, describe, it } from '../mocha.ts';
import { openWindow, type Window } from '../window/support.ts';

/** Each view of the preview, as the page about it shows them; what is tested of them stands in ../window. */
describe('the preview', () => {
  let window: Window;
  const page = () => window.page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  const view = async (name: string, ready: string, picture: string) => {
    await page().locator(`[data-view=${name}]`).click();
    await page().locator(ready).first().waitFor();
    await window.page.waitForTimeout(600);
    await window.picture(picture, window.page.locator('.editor-group-container').nth(1));
  };

  before(async () => {
    window = await openWindow('pictures-preview', {
      width: 1440,
      height: 760,
      settings: {
        'window.commandCenter': false,
        'breadcrumbs.enabled': false,
        'editor.minimap.enabled': false,
      },
    });
    await window.open('school/语文组.plan');
    await window.page.keyboard.press('Control+B');
    await window.command('Open Calendar Preview');
    await page().locator('.event').first().waitFor();
  });
  after(() => window.close());

  it('a term', () => view('term', '.event', 'preview-term'));
  it('a month', () => view('month', '.event', 'preview-month'));
  it('a week', () => view('week', '.event', 'preview-week'));
  it('a list', () => view('agenda', '.agenda', 'preview-agenda'));
  it('what is owed', () => view('quotas', '[data-view=quotas][aria-pressed=true], .quota', 'preview-quotas'));
  it('the page of a teacher', async () => {
    await page().locator('[data-view=person]').click();
    await page().locator('[data-person=王芳]').click();
    await view('person', '.agenda.person h2', 'preview-person');
  });
  it('in dark colours', async () => {
    await window.command('Preferences: Toggle between Light/Dark Themes');
    await view('term', '.event', 'preview-dark');
  });
});
