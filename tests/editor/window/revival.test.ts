import { execFileSync } from 'node:child_process';
import { dirname } from 'node:path';
import { equal } from '../equal.ts';
import { before, it } from '../mocha.ts';
import { until } from '../wait.ts';
import { describeIn } from './shared.ts';
import { isSeen, type Window } from './support.ts';

describeIn('process', 'a server that dies', (opened) => {
  let window: Window;
  before(async () => {
    window = opened();
    await window.open('语文组.plan');
  });

  it('says so beside the language, without a notification, and is ready again soon', async () => {
    const status = (text: string) =>
      window.page.locator(`#status\\.languageStatus[aria-label*="${text}"]`).first();
    await status('Plans are checked as you type').waitFor({ state: 'attached' });
    // After the first death it is started at once; each further time there is longer to see what it says.
    await until('word that it starts again', async () => {
      const said = isSeen(status('your text is safe'), 'attached');
      for (const id of servers(window)) process.kill(id, 'SIGKILL');
      return said;
    });
    await window.picture('revival');
    await status('Plans are checked as you type').waitFor({ state: 'attached' });
    equal(await window.page.locator('.notifications-toasts .notification-toast').count(), 0, 'notifications');
  });
});

/** Ids of the processes that run the server for this editor. */
function servers({ folder }: Window): readonly number[] {
  const root = dirname(dirname(folder));
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,args='], {
    encoding: 'utf8',
    maxBuffer: 1 << 26,
  }).split('\n');
  return lines
    .filter((line) => line.includes(root) && line.includes('/dist/server.mjs'))
    .map((line) => Number.parseInt(line, 10));
}
