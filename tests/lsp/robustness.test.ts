import { PassThrough } from 'node:stream';
import { afterEach, describe, expect, it } from 'vitest';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { CancellationTokenSource } from 'vscode-languageserver-protocol';
import type { CompletionList, InlayHint } from 'vscode-languageserver-types';
import { CONNECTION_OPTIONS } from '../../server/lsp/connection-options.ts';
import { serve } from '../../server/lsp/serve.ts';
import { TestClient, uriTo } from '../support/lsp-client.ts';

const CALENDAR = '校历 {\n  学年 2026—2027\n  第一学期 2026-09-01 至 2027-01-22\n}\n';
const importing = (week: number, calendar = '校历.plan') =>
  `计划 "甲" {\n  学年 2026—2027 第一学期\n  引用 "${calendar}"\n}\n活动 集体备课 { 时间 第${week}周 周三 }\n`;
const ALL = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } };

let client: TestClient;

afterEach(async () => client?.stop());

async function started(disk: Readonly<Record<string, string>>, options = {}, start = {}) {
  client = new TestClient(disk, options);
  return client.start(start);
}

const changedOutside = (...changes: readonly (readonly [uri: string, type: 1 | 2 | 3])[]) =>
  client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: changes.map(([uri, type]) => ({ uri, type })),
  });

const has = (name: string, code: string) => client.codes(name).includes(code);

/** The server answers as it should: it has not gone down. */
async function isWell(name = '好.plan'): Promise<void> {
  await client.open(name, '活懂 集体备课\n');
  await client.until('a mistake is found', () => has(name, 'syntax'));
}

describe('Whoever takes a question back', () => {
  it('gets an answer at once to each of hundreds, and nothing is worked out for them', async () => {
    const [up, down] = [new PassThrough(), new PassThrough()];
    const server = createConnection(
      new StreamMessageReader(up),
      new StreamMessageWriter(down),
      CONNECTION_OPTIONS,
    );
    serve(server, () => ({ list: async () => [], read: async () => null }));
    server.listen();
    const answers = new Map<number, Answer>();
    new StreamMessageReader(down).listen((message) => {
      if ('id' in message && !('method' in message)) answers.set(Number(message.id), message as Answer);
    });
    const messages = [
      { id: 0, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } },
      ...Array.from({ length: 300 }, (_, i) => ({
        id: i + 1,
        method: 'jiaoyan/calendar',
        params: { uris: [] },
      })),
      ...Array.from({ length: 300 }, (_, i) => ({ method: '$/cancelRequest', params: { id: i + 1 } })),
    ];
    // As a pipe hands them over: many in one piece.
    up.write(messages.map(framed).join(''));
    client = new TestClient({});
    await client.start();
    await client.until('all are answered', () => answers.size === 301);
    expect(answers.get(0)?.error).toBeUndefined();
    const codes = Array.from({ length: 300 }, (_, i) => answers.get(i + 1)?.error?.code);
    expect(codes).toEqual(codes.map(() => -32800));
    server.dispose();
  });

  it('also stops what has begun', async () => {
    const disk = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`${i}.plan`, importing(99)]));
    await started(disk);
    await client.until('the folder is read', () => client.diagnostics.size >= 200);
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest(
      'textDocument/rename',
      { textDocument: { uri: uriTo('1.plan') }, position: { line: 4, character: 4 }, newName: '磨课' },
      source.token,
    );
    source.cancel();
    await answer.then(
      () => undefined,
      (error) => expect(error).toMatchObject({ code: -32800 }),
    );
    await isWell();
  });
});

interface Answer {
  readonly error?: { readonly code: number };
}

function framed(message: object): string {
  const body = JSON.stringify({ jsonrpc: '2.0', ...message });
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

describe('Settings changed while the editor runs', () => {
  it('hold at once for what is open', async () => {
    await started({ '校历.plan': CALENDAR });
    await client.open('甲.plan', importing(99));
    await client.until('the week is found', () => has('甲.plan', 'week-out-of-range'));
    client.settings = { diagnostics: { severity: { 'week-out-of-range': 'off' } } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.until('it is silent', () => !has('甲.plan', 'week-out-of-range'));
    client.settings = { messages: { language: 'en' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.until('it speaks English', () =>
      /Week 99/i.test(String(client.diagnostics.get(uriTo('甲.plan'))?.diagnostics[0]?.message)),
    );
  });

  it.each([
    [null],
    ['nonsense'],
    [{ diagnostics: 7, holidays: { file: [] } }],
    [{ messages: { language: 5 } }],
  ])('are as if not set where they make no sense: %j', async (settings) => {
    await started({});
    client.settings = settings;
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    await isWell();
  });

  it('are named in the log where they make no sense', async () => {
    client = new TestClient({});
    client.settings = {
      messages: { language: 'fr' },
      codeLens: { enabled: 'yes' },
      diagnostics: { severity: { 'sum-mismatch': 'silent', 'no-such-code': 'off', syntax: 'warning' } },
    };
    await client.start();
    await isWell();
    expect(client.logged.map((line) => line.split(':')[0])).toEqual([
      'jiaoyan.messages.language',
      'jiaoyan.codeLens.enabled',
      'jiaoyan.diagnostics.severity.sum-mismatch',
      'jiaoyan.diagnostics.severity.no-such-code',
    ]);
  });

  it('reach servers whose client pushes them instead of being asked', async () => {
    await started({}, {}, { capabilities: {} });
    await client.open('甲.plan', '活懂 集体备课\n');
    await client.until('a mistake is found', () => has('甲.plan', 'syntax'));
    const settings = { jiaoyan: { diagnostics: { severity: { syntax: 'off' } } } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings });
    await client.until('it is silent', () => !has('甲.plan', 'syntax'));
  });
});

describe('Holidays of the user', () => {
  const FILE = JSON.stringify({
    notices: [{ year: 2026, holidays: [{ name: '校庆', off: ['2026-09-29/2026-09-29'] }] }],
  });

  it('hold from the start, and are named if they cannot be used', async () => {
    client = new TestClient({ '假期.json': FILE, '校历.plan': CALENDAR });
    client.settings = { holidays: { file: '假期.json' } };
    await client.start();
    await client.open('甲.plan', importing(3).replace('第3周 周三', '2026-09-29'));
    await client.until('the day is off', () => has('甲.plan', 'day-off-conflict'));
    client.settings = { holidays: { file: '没有.json' } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.until('it is named', () => client.logged.some((line) => line.includes('没有.json')));
    await client.until('the day is a school day', () => !has('甲.plan', 'day-off-conflict'));
  });
});

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
    client = new TestClient({}, { clientReads: true });
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

describe('A fault inside', () => {
  it('is logged once, and the server goes on', async () => {
    client = new TestClient({ '坏.plan': CALENDAR, '甲.plan': importing(99, '坏.plan') });
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
    client = new TestClient({});
    client.connection.onRequest('workspace/configuration', () => {
      throw new Error('no settings today');
    });
    await client.start();
    await isWell();
    expect(client.logged).toEqual([expect.stringContaining('no settings today')]);
  });
});

/** Every request about a document, with a position or range somewhere. */
const ABOUT_A_PLACE = [
  'textDocument/completion',
  'textDocument/hover',
  'textDocument/definition',
  'textDocument/declaration',
  'textDocument/references',
  'textDocument/documentHighlight',
  'textDocument/signatureHelp',
  'textDocument/prepareRename',
  'textDocument/rename',
  'textDocument/onTypeFormatting',
  'textDocument/selectionRange',
  'textDocument/inlayHint',
  'textDocument/rangeFormatting',
  'textDocument/codeAction',
  'textDocument/semanticTokens/range',
  'textDocument/semanticTokens/full',
  'textDocument/documentSymbol',
  'textDocument/documentLink',
  'textDocument/foldingRange',
  'textDocument/codeLens',
  'textDocument/formatting',
];

/** The messages of those requests that failed inside; refusals in words are no failures. */
async function failing(uri: string, line: number, character: number): Promise<readonly string[]> {
  const position = { line, character };
  const failed = await Promise.all(
    ABOUT_A_PLACE.map((method) =>
      client.connection
        .sendRequest(method, {
          textDocument: { uri },
          position,
          positions: [position],
          range: { start: { line: 0, character: 0 }, end: position },
          context: { diagnostics: [], includeDeclaration: true },
          options: { tabSize: 2, insertSpaces: true },
          newName: '新名',
          ch: '\n',
        })
        .then(
          () => [],
          (error) => (error.code === -32803 ? [] : [`${method}: ${error.message}`]),
        ),
    ),
  );
  return failed.flat();
}

describe('Whatever is asked about whatever text', () => {
  it.each([
    ['nothing', ''],
    ['a line end', '\r\n'],
    ['a NUL', '活动 集\u0000体备课 { 时间 \u0000 }\n引用 "\u0000.plan"\n'],
    [
      'half a character',
      '计划 "\ud800" { 引用 "\udc00.plan" }\n活动 \ud83d { 时间 第3周 }\n名册 "\ud800.csv"\n',
    ],
    ['a byte order mark', '\ufeff活动 集体备课 { 时间 第3周 }\n'],
    ['characters of two units', '活动 📚𠮷野家读书会 { 时间 第3周 周三 }\n'],
    ['what is never closed', '活动 甲 { 时间 "每周 { { {\n正文 """\n'],
    ['only closing', '}}}】》”"""\n'],
    [
      'names of places that are none',
      '引用 "file:////a/b"\n引用 "http://[::1"\n引用 "%%%"\n引用 "//x/y.plan"\n',
    ],
    ['old line ends', '活动 甲 {\r时间 第3周\r}\r'],
  ])('%s: everything is answered, in and far out of the text', async (_, text) => {
    await started({});
    await client.open('怪.plan', text);
    await client.until('checked', () => client.diagnostics.has(uriTo('怪.plan')));
    for (const [line, character] of [
      [0, 0],
      [0, 4],
      [1, 6],
      [0, 1e9],
      [1e9, 0],
      [2 ** 31 - 1, 2 ** 31 - 1],
    ] as const)
      expect(await failing(uriTo('怪.plan'), line, character)).toEqual([]);
    expect(client.logged).toEqual([]);
    await isWell();
  });

  it('a document that nobody opened has nothing, and no failure', async () => {
    await started({});
    for (const uri of [uriTo('没有.plan'), 'untitled:Untitled-9', 'nonsense', ''])
      expect(await failing(uri, 3, 3)).toEqual([]);
    for (const method of ['jiaoyan/calendar', 'jiaoyan/quotas'])
      await client.connection.sendRequest(method, { uris: [uriTo('没有.plan')] });
    await isWell();
  });

  it('changes of a document that nobody opened, and ranges outside the text, do no harm', async () => {
    await started({});
    await client.change('没有.plan', 7, '活懂 甲\n');
    await client.open('甲.plan', '活动 甲\n');
    const range = { start: { line: 50, character: 3 }, end: { line: 90, character: 1 } };
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: uriTo('甲.plan'), version: 2 },
      contentChanges: [{ range, text: '活懂 乙\n' }],
    });
    await client.until('the text grew at its end', () => has('甲.plan', 'syntax'));
    expect(client.codes('没有.plan')).toEqual([]);
    await isWell();
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
