import type { Locator } from 'playwright-core';
import { ok } from '../equal.ts';
import { it } from '../mocha.ts';
import { until } from '../wait.ts';
import { describeIn, openAnother } from './shared.ts';

/** Milliseconds of our own that nobody notices. */
const LIMIT = 100;
/** A machine may be busy with other things meanwhile; what the extension itself takes shows in its best start. */
const TRIES = 6;

describeIn('process', 'the start of the extension', (opened) => {
  it(`takes less than ${LIMIT} ms by the editor's own clock`, async () => {
    const seen: number[] = [];
    while (seen.length < TRIES && !seen.some((own) => own < LIMIT)) {
      const isFirst = seen.length === 0;
      const window = isFirst ? opened() : await openAnother('process', `startup-${seen.length + 1}`);
      try {
        await window.open('语文组.plan');
        await window.page.locator('#status\\.editor\\.mode', { hasText: '教研计划' }).waitFor();
        await window.command('Developer: Show Running Extensions');
        const rows = window.page.locator('.runtime-extensions-editor .extension');
        seen.push(await activation(rows.filter({ hasText: 'Jiaoyan Plan' })));
        if (isFirst) await window.picture('startup');
      } finally {
        if (!isFirst) await window.close();
      }
    }
    ok(Math.min(...seen) < LIMIT, `activated in ${seen.join(', ')} ms`);
  });
});

/** Milliseconds that the editor says it took to load the extension and to call `activate`. */
function activation(row: Locator): Promise<number> {
  return until('the time of activation', async () => {
    const text = await row.first().locator('.activation-time').textContent();
    const milliseconds = /(\d+)\s*ms/.exec(text ?? '');
    return milliseconds ? Number(milliseconds[1]) : null;
  });
}
