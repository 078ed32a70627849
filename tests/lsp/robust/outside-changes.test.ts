import { describe, expect, it } from 'vitest';
import { uriTo } from '../../support/lsp-client.ts';
import { CALENDAR, changedOutside, client, fresh, has, importing, started } from './sitting.ts';

describe('Files that come, go and move outside the editor', () => {
  it('are followed: one created, renamed, deleted', async () => {
    await started({});
    await client.open('甲.plan', importing(99));
    await client.until('the calendar is missing', () => has('甲.plan', 'file-not-found'));
    client.disk.set('file:///school/校历.plan', CALENDAR);
    await changedOutside([uriTo('校历.plan'), 1]);
    await client.until('the calendar is found', () => has('甲.plan', 'week-out-of-range'));
    client.disk.delete('file:///school/校历.plan');
    client.disk.set('file:///school/新校历.plan', CALENDAR);
    await changedOutside([uriTo('校历.plan'), 3], [uriTo('新校历.plan'), 1]);
    await client.until('it is missing again', () => has('甲.plan', 'file-not-found'));
    await client.change('甲.plan', 2, importing(99, '新校历.plan'));
    await client.until('it is found by its new name', () => has('甲.plan', 'week-out-of-range'));
    expect(has('甲.plan', 'file-not-found')).toBe(false);
  });

  it('also when the editor only tells of their folder', async () => {
    await started({ '语文/乙.plan': '活懂 集体备课\n' });
    const inside = 'file:///school/%E8%AF%AD%E6%96%87/%E4%B9%99.plan';
    const remarks = () => client.diagnostics.get(inside)?.diagnostics.length;
    await client.until('the plan in the folder is checked', () => remarks() === 1);
    client.disk.clear();
    await changedOutside(['file:///school/%E8%AF%AD%E6%96%87', 3]);
    await client.until('its remarks are gone', () => remarks() === 0);
    client.disk.set('file:///school/语文/乙.plan', '活懂 集体备课\n');
    await changedOutside(['file:///school/%E8%AF%AD%E6%96%87', 1]);
    await client.until('they are back', () => remarks() === 1);
  });

  it('a folder that gets another name, with plans that name files in it', async () => {
    await started({ '旧/校历.plan': CALENDAR });
    await client.open('甲.plan', importing(99, '新/校历.plan'));
    await client.until('the calendar is missing', () => has('甲.plan', 'file-not-found'));
    client.disk.clear();
    client.disk.set('file:///school/新/校历.plan', CALENDAR);
    const [from, to] = ['旧', '新'].map((name) => `file:///school/${encodeURIComponent(name)}`);
    await changedOutside([from ?? '', 3], [to ?? '', 1]);
    await client.until('it is found', () => has('甲.plan', 'week-out-of-range'));
    expect(has('甲.plan', 'file-not-found')).toBe(false);
  });

  it('of what cannot hold plans nothing is asked', async () => {
    fresh({}, { clientReads: true });
    const asked: string[] = [];
    client.connection.onRequest('jiaoyan/listFiles', ({ folder }) => {
      asked.push(decodeURIComponent(folder));
      return [];
    });
    await client.start({ initializationOptions: { clientReads: true } });
    await client.until('the folder is read', () => asked.length === 1);
    const paths = ['图.png', '.git/objects', 'node_modules/甲', '2026.09', '乙'];
    await changedOutside(...paths.map((path) => [`file:///school/${encodeURI(path)}`, 1] as const));
    await client.until('folders are read', () => asked.length >= 3);
    expect(asked.slice(1)).toEqual(['file:///school/2026.09', 'file:///school/乙']);
  });

  it('a client that can be asked is asked to tell of plans, tables, folders and the holiday file', async () => {
    fresh({ '假期.json': '{ "notices": [] }' });
    const watched: unknown[] = [];
    client.connection.onRequest('client/registerCapability', ({ registrations }) => {
      for (const { method, registerOptions } of registrations)
        if (method === 'workspace/didChangeWatchedFiles')
          watched.push(registerOptions.watchers.map((one: { globPattern: unknown }) => one.globPattern));
      return null;
    });
    client.connection.onRequest('client/unregisterCapability', () => null);
    client.settings = { holidays: { file: '假期.json' } };
    const didChangeWatchedFiles = { dynamicRegistration: true, relativePatternSupport: true };
    await client.start({
      capabilities: { workspace: { configuration: true, workspaceFolders: true, didChangeWatchedFiles } },
    });
    await client.until('it is asked', () => watched.length === 1);
    const always = ['**/*.{plan,csv}', '**/*'];
    expect(watched[0]).toEqual([...always, { baseUri: 'file:///school', pattern: '假期.json' }]);
    client.settings = {};
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.until('it is asked anew', () => watched.length === 2);
    expect(watched[1]).toEqual(always);
  });

  it('a file deleted while its window is open stays what the window says', async () => {
    await started({ '甲.plan': '活懂 甲\n' });
    await client.open('甲.plan', '活懂 甲\n');
    await client.until('checked', () => has('甲.plan', 'syntax'));
    client.disk.clear();
    await changedOutside([uriTo('甲.plan'), 3]);
    await client.change('甲.plan', 2, '活懂 甲\n活懂 乙\n');
    await client.until('still checked', () => client.codes('甲.plan').length === 2);
    await client.connection.sendNotification('textDocument/didClose', {
      textDocument: { uri: uriTo('甲.plan') },
    });
    await client.until('and forgotten on closing', () => client.codes('甲.plan').length === 0);
  });

  it('folders are added to the window and taken from it', async () => {
    await started({});
    client.disk.set('file:///other/乙.plan', '活懂 乙\n');
    client.disk.set('file:///other/in/丙.plan', '活懂 丙\n');
    const uris = ['file:///other/%E4%B9%99.plan', 'file:///other/in/%E4%B8%99.plan'];
    const counts = () => uris.map((uri) => client.diagnostics.get(uri)?.diagnostics.length ?? 0).join();
    const folders = (added: readonly string[], removed: readonly string[]) =>
      client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
        event: {
          added: added.map((uri) => ({ uri, name: '' })),
          removed: removed.map((uri) => ({ uri, name: '' })),
        },
      });
    await folders(['file:///other', 'file:///other/in'], []);
    await client.until('both are checked', () => counts() === '1,1');
    await folders([], ['file:///other/in']);
    await folders([], ['file:///other']);
    await client.until('both are gone', () => counts() === '0,0');
    await folders(['file:///other/in'], []);
    await client.until('one is back', () => counts() === '0,1');
  });
});
