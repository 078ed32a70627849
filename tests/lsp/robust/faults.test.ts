import { describe, expect, it } from 'vitest';
import type { InlayHint } from 'vscode-languageserver-types';
import { uriTo } from '../../support/lsp-client.ts';
import { CALENDAR, changedOutside, client, fresh, has, importing, isWell, started } from './sitting.ts';

const ALL = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } };

describe('A fault inside', () => {
  it('is logged once, and the server goes on', async () => {
    fresh({ '坏.plan': CALENDAR, '甲.plan': importing(99, '坏.plan') });
    client.broken.add('file:///school/坏.plan');
    await client.start();
    await client.until('the file is missing', () => has('甲.plan', 'file-not-found'));
    for (let i = 0; i < 3; i++) await changedOutside([uriTo('坏.plan'), 2]);
    await isWell();
    expect(client.logged).toEqual(['file:///school/坏.plan: the disk is on fire']);
    client.broken.clear();
    await changedOutside([uriTo('坏.plan'), 2]);
    await client.until('the mended disk is read', () => has('甲.plan', 'week-out-of-range'));
  });

  it('a client that fails to answer for its settings has none', async () => {
    fresh({});
    client.connection.onRequest('workspace/configuration', () => {
      throw new Error('no settings today');
    });
    await client.start();
    await isWell();
    expect(client.logged).toEqual([expect.stringContaining('no settings today')]);
  });
});

it('A hundred changes without a breath: the last remarks are those of the last text', async () => {
  await started({ '校历.plan': CALENDAR });
  await client.open('甲.plan', importing(99));
  const hints: Promise<InlayHint[]>[] = [];
  for (let version = 2; version <= 101; version++) {
    void client.change('甲.plan', version, importing(version < 101 ? 99 + version : 5));
    if (version % 10 === 0)
      hints.push(
        client.connection.sendRequest('textDocument/inlayHint', {
          textDocument: { uri: uriTo('甲.plan') },
          range: ALL,
        }),
      );
  }
  await Promise.all(hints);
  await client.until('the last text is checked', () => {
    const last = client.diagnostics.get(uriTo('甲.plan'));
    return last?.version === 101 && !has('甲.plan', 'week-out-of-range');
  });
  await new Promise((resolve) => setTimeout(resolve, 600));
  expect(client.diagnostics.get(uriTo('甲.plan'))?.version).toBe(101);
  expect(has('甲.plan', 'week-out-of-range')).toBe(false);
});
