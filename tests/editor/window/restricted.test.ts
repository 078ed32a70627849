import { equal } from '../equal.ts';
import { after, before, describe, it } from '../mocha.ts';
import { openWindow, type Window } from './support.ts';

describe('a folder that is not trusted', () => {
  let window: Window;
  before(async () => {
    window = await openWindow('restricted', {
      trust: true,
      settings: {
        'security.workspace.trust.startupPrompt': 'never',
        'security.workspace.trust.banner': 'always',
      },
    });
    await window.open('语文组.plan');
  });
  after(() => window.close());

  it('is restricted, and its plans are checked all the same', async () => {
    await window.page.locator('#status\\.workspaceTrust, [id="status.workspaceTrust"]').first().waitFor();
    await window.command('View: Toggle Problems');
    await window.page.locator('.markers-panel .monaco-list-row').first().waitFor();
    await window.picture('restricted');
  });

  it('does not warn of every Chinese character', async () => {
    equal(await window.page.locator('.unicode-highlight').count(), 0, 'boxed characters');
  });
});
