import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type {
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  Location,
  SelectionRange,
  SymbolInformation,
  WorkspaceEdit,
} from 'vscode-languageserver-types';
import { TestClient, uriTo } from '../support/lsp-client.ts';

const SCHOOL = '计划 校 { 名册 "教师.csv" }\n教研组 语文组 {\n  组长 张敏\n}';
const GROUP = '计划 组 { 上级 "校.plan" }\n活动 沙龙 { 组织 语文组  主讲 李华 }\n';
const ROSTER = '姓名,教研组\n李华,语文组\n';

describe('Over the protocol', () => {
  let client: TestClient;
  let capabilities: Awaited<ReturnType<TestClient['start']>>['capabilities'];

  beforeEach(async () => {
    client = new TestClient({ '校.plan': SCHOOL, '组.plan': GROUP, '教师.csv': ROSTER });
    ({ capabilities } = await client.start());
    await client.open('组.plan', GROUP);
    await client.until('the school is read', () => client.diagnostics.has(uriTo('组.plan')));
  });
  afterEach(() => client.stop());

  const ask = <T>(method: string, line: number, character: number, more: object = {}) =>
    client.connection.sendRequest<T>(`textDocument/${method}`, {
      textDocument: { uri: uriTo('组.plan') },
      position: { line, character },
      ...more,
    });
  const files = (places: readonly Location[]) => places.map(({ uri }) => decodeURIComponent(uri)).sort();

  test('what the server can do is announced', () => {
    expect(capabilities).toMatchObject({
      definitionProvider: true,
      declarationProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      documentSymbolProvider: true,
      workspaceSymbolProvider: true,
      documentLinkProvider: {},
      foldingRangeProvider: true,
      selectionRangeProvider: true,
      renameProvider: { prepareProvider: true },
      workspace: { workspaceFolders: { supported: true }, fileOperations: { willRename: {} } },
    });
  });

  test('names are followed to other files and back', async () => {
    expect(files(await ask<Location[]>('definition', 1, 13))).toEqual(['file:///school/校.plan']);
    expect(files(await ask<Location[]>('definition', 1, 20))).toEqual(['file:///school/教师.csv']);
    const all = await ask<Location[]>('references', 1, 13, { context: { includeDeclaration: true } });
    expect(files(all)).toEqual([
      'file:///school/教师.csv',
      'file:///school/校.plan',
      'file:///school/组.plan',
    ]);
    expect(await ask('documentHighlight', 1, 13)).toHaveLength(1);
  });

  test('a rename edits every file, or says why not in the language of the plan', async () => {
    expect(await ask('prepareRename', 1, 13)).toMatchObject({ placeholder: '语文组' });
    const edit = await ask<WorkspaceEdit>('rename', 1, 13, { newName: '文学组' });
    expect(
      Object.keys(edit.changes ?? {})
        .map(decodeURIComponent)
        .sort(),
    ).toEqual(['file:///school/教师.csv', 'file:///school/校.plan', 'file:///school/组.plan']);
    await expect(ask('rename', 1, 13, { newName: '教师' })).rejects.toThrow('“教师”在计划里另有用处');
    await expect(ask('rename', 1, 13, { newName: ' ' })).rejects.toThrow('名称不能为空');
    expect(await ask('prepareRename', 1, 0)).toBeNull();
  });

  test('edits name the version of an open document to a client that minds', async () => {
    const other = new TestClient({ '校.plan': SCHOOL, '组.plan': GROUP });
    const workspace = { workspaceFolders: true, workspaceEdit: { documentChanges: true } };
    await other.start({ capabilities: { workspace } });
    await other.open('组.plan', GROUP);
    await other.until('the school is read', () => other.diagnostics.has(uriTo('组.plan')));
    const edit = await other.connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
      textDocument: { uri: uriTo('组.plan') },
      position: { line: 1, character: 13 },
      newName: '文学组',
    });
    const versions = (edit.documentChanges ?? []).map((change) =>
      'textDocument' in change ? change.textDocument.version : 'none',
    );
    expect(versions.sort()).toEqual([1, null]);
    await other.stop();
  });

  test('the standard library opens in clients that can show it', async () => {
    const other = new TestClient({});
    const { capabilities: offered } = await other.start({
      capabilities: { workspace: { workspaceFolders: true, textDocumentContent: {} } },
    });
    expect(offered.workspace).toMatchObject({ textDocumentContent: { schemes: ['jiaoyan-standard'] } });
    await other.open('甲.plan', '要求 推门听课 每位教师 每周 2节');
    const [place] = await other.connection.sendRequest<Location[]>('textDocument/definition', {
      textDocument: { uri: uriTo('甲.plan') },
      position: { line: 0, character: 4 },
    });
    const { uri = '', range } = place ?? {};
    const { text } = await other.connection.sendRequest<{ text: string }>('workspace/textDocumentContent', {
      uri,
    });
    const line = text.split('\n')[range?.start.line ?? 0] ?? '';
    expect(line.slice(range?.start.character, range?.end.character)).toBe('推门听课');
    const textDocument = { uri, languageId: 'jiaoyan-plan', version: 1, text };
    await other.connection.sendNotification('textDocument/didOpen', { textDocument });
    const outline = await other.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument,
    });
    expect(outline.length).toBeGreaterThan(100);
    await other.until('the library is checked', () => other.diagnostics.has(uri));
    expect(other.diagnostics.get(uri)?.diagnostics).toEqual([]);
    await other.stop();
  });

  test('outline, folds, links, selections and symbols are told', async () => {
    await client.open('校.plan', SCHOOL);
    const textDocument = { uri: uriTo('校.plan') };
    const send = <T>(method: string, more: object = {}) =>
      client.connection.sendRequest<T>(method, { textDocument, ...more });
    const outline = await send<DocumentSymbol[]>('textDocument/documentSymbol');
    expect(outline.map(({ name }) => name)).toEqual(['校', '语文组']);
    expect(await send<FoldingRange[]>('textDocument/foldingRange')).toEqual([{ startLine: 1, endLine: 2 }]);
    const [link] = await send<DocumentLink[]>('textDocument/documentLink');
    expect(decodeURIComponent(link?.target ?? '')).toBe('file:///school/教师.csv');
    const positions = [
      { line: 2, character: 6 },
      { line: 99, character: 9 },
    ];
    expect(await send<SelectionRange[]>('textDocument/selectionRange', { positions })).toHaveLength(2);
    const symbols = await client.connection.sendRequest<SymbolInformation[]>('workspace/symbol', {
      query: 'shal',
    });
    expect(symbols.map(({ name }) => name)).toEqual(['沙龙']);
  });

  test('a file about to move is followed by those that name it', async () => {
    const move = { oldUri: uriTo('校.plan'), newUri: uriTo('学校.plan') };
    const edit = await client.connection.sendRequest<WorkspaceEdit>('workspace/willRenameFiles', {
      files: [move],
    });
    expect(Object.values(edit.changes ?? {}).flat()).toMatchObject([{ newText: '"学校.plan"' }]);
  });

  test('a document nobody opened gets empty answers', async () => {
    const textDocument = { uri: uriTo('没有.plan') };
    const send = (method: string, more: object = {}) =>
      client.connection.sendRequest(`textDocument/${method}`, { textDocument, ...more });
    expect(await send('documentSymbol')).toEqual([]);
    expect(await send('foldingRange')).toEqual([]);
    expect(await send('definition', { position: { line: 3, character: 3 } })).toBeNull();
    expect(await send('rename', { position: { line: 3, character: 3 }, newName: '新' })).toBeNull();
  });
});
