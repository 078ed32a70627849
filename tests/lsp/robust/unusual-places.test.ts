import { describe, expect, it } from 'vitest';
import type { CompletionList } from 'vscode-languageserver-types';
import { CALENDAR, changedOutside, client, fresh, has, importing, isWell, started } from './sitting.ts';

describe('Plans that are no files of the folder', () => {
  it('an unsaved one is checked, and its remarks go when it is thrown away', async () => {
    await started({});
    const uri = 'untitled:Untitled-1';
    const remarks = () => client.diagnostics.get(uri)?.diagnostics.map(({ code }) => code);
    await client.openUri(uri, importing(3));
    await client.until('what it names is missing', () => remarks()?.includes('file-not-found') === true);
    const position = { line: 4, character: 3 };
    const found = await client.connection.sendRequest<CompletionList>('textDocument/completion', {
      textDocument: { uri },
      position,
    });
    expect(found.items.map(({ label }) => label)).toContain('集体备课');
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await client.until('nothing is left of it', () => remarks()?.length === 0);
  });

  it('one from elsewhere is checked as long as it is open', async () => {
    await started({});
    const uri = 'file:///elsewhere/a.plan';
    client.disk.set(uri, '活懂 甲\n');
    await client.openUri(uri, '活懂 甲\n');
    const remarks = () => client.diagnostics.get(uri)?.diagnostics.length;
    await client.until('checked', () => remarks() === 1);
    await client.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
    await client.until('forgotten', () => remarks() === 0);
  });

  it('those of a virtual folder are read by way of the editor', async () => {
    const root = 'vscode-vfs://github/学校/计划';
    fresh({}, { clientReads: true });
    client.disk.set(`${root}/校历.plan`, CALENDAR);
    client.disk.set(`${root}/语文/甲.plan`, importing(99, '../校历.plan'));
    await client.start({
      workspaceFolders: [{ uri: encodeURI(root), name: '计划' }],
      initializationOptions: { clientReads: true },
    });
    const plan = () =>
      [...client.diagnostics].find(([uri]) => decodeURIComponent(uri).endsWith('/语文/甲.plan'));
    await client.until('the week is found', () => plan()?.[1].diagnostics[0]?.code === 'week-out-of-range');
    expect(plan()?.[0]).toMatch(/^vscode-vfs:\/\/github\//);
    client.broken.add(`${root}/校历.plan`);
    await changedOutside([`${encodeURI(root)}/${encodeURI('校历.plan')}`, 2]);
    await client.until('the fault is logged', () => client.logged.length > 0);
    await isWell();
  });

  it('a folder of 200 plans is checked whole', async () => {
    const names = Array.from({ length: 200 }, (_, i) => `组${i}.plan`);
    await started({
      '校历.plan': CALENDAR,
      ...Object.fromEntries(names.map((name) => [name, importing(99)])),
    });
    await client.until('all have their remark', () => names.every((name) => has(name, 'week-out-of-range')));
  });
});
