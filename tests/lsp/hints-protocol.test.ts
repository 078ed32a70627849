import { afterEach, expect, it } from 'vitest';
import type {
  CodeLens,
  Hover,
  InlayHint,
  SemanticTokens,
  SemanticTokensDelta,
} from 'vscode-languageserver-types';
import { TestClient, uriTo } from '../support/lsp-client.ts';

const PLAN = `计划 "甲" { 学年 2026—2027 第一学期 }
校历 {
  学年 2026—2027
  第一学期 2026-09-01 至 2027-01-22
}
教研组 语文组 { 成员 张敏、李华 }
活动 研讨 { 组织 语文组  时间 第5周 周三 }
要求 研讨 语文组 每学期 2次
`;
const RANGE = { start: { line: 0, character: 0 }, end: { line: 99, character: 0 } };

let client: TestClient | null = null;

afterEach(async () => {
  await client?.stop();
  client = null;
});

async function opened(initializationOptions: object = {}, settings: unknown = {}): Promise<TestClient> {
  client = new TestClient({});
  client.settings = settings;
  const { capabilities } = await client.start({
    initializationOptions: { today: '2026-09-20', ...initializationOptions },
  });
  expect(capabilities).toMatchObject({
    hoverProvider: true,
    inlayHintProvider: { resolveProvider: true },
    codeLensProvider: { resolveProvider: true },
    semanticTokensProvider: { full: { delta: true }, range: true },
  });
  await client.open('甲.plan', PLAN);
  const opened = client;
  await client.until('checked', () => opened.diagnostics.has(uriTo('甲.plan')));
  return client;
}

const textDocument = { uri: uriTo('甲.plan') };

it('hints come short and are explained when asked', async () => {
  const { connection } = await opened();
  const [hint] = await connection.sendRequest<InlayHint[]>('textDocument/inlayHint', {
    textDocument,
    range: RANGE,
  });
  expect(hint).toMatchObject({ label: '9/30', position: { line: 6, character: 25 }, paddingLeft: true });
  expect(hint).not.toHaveProperty('tooltip');
  const resolved = await connection.sendRequest<InlayHint>('inlayHint/resolve', hint);
  expect(resolved.tooltip).toMatchObject({
    kind: 'markdown',
    value: expect.stringContaining('9月30日（周三）'),
  });
});

it('lines above the text say nothing until they are seen, and lead somewhere if the editor can', async () => {
  const { connection } = await opened({ opensPlaces: true });
  const lenses = await connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument });
  expect(lenses.map(({ range, command }) => [range.start.line, command])).toEqual([
    [6, undefined],
    [7, undefined],
  ]);
  const quota = await connection.sendRequest<CodeLens>('codeLens/resolve', lenses[1]);
  expect(quota.command).toMatchObject({ title: '计划 1 / 要求 2 · 差 1', command: 'jiaoyan.openPlaces' });
  const [uri, position, places] = quota.command?.arguments ?? [];
  expect([uri, position]).toEqual([textDocument.uri, { line: 7, character: 0 }]);
  expect(places).toMatchObject([{ uri: textDocument.uri, range: { start: { line: 6, character: 3 } } }]);
});

it('in an editor that cannot open them they are plain text', async () => {
  const { connection } = await opened();
  const [first] = await connection.sendRequest<CodeLens[]>('textDocument/codeLens', { textDocument });
  const { command } = await connection.sendRequest<CodeLens>('codeLens/resolve', first);
  expect(command).toEqual({ title: '生成 1 场', command: '' });
});

it('both can be switched off', async () => {
  const { connection } = await opened({}, { inlayHints: { enabled: false }, codeLens: { enabled: false } });
  expect(await connection.sendRequest('textDocument/inlayHint', { textDocument, range: RANGE })).toEqual([]);
  expect(await connection.sendRequest('textDocument/codeLens', { textDocument })).toEqual([]);
});

it('hovering answers with the stretch it is about', async () => {
  const { connection } = await opened();
  const hover = await connection.sendRequest<Hover>('textDocument/hover', {
    textDocument,
    position: { line: 6, character: 13 },
  });
  expect(hover.range).toEqual({ start: { line: 6, character: 11 }, end: { line: 6, character: 14 } });
  expect(hover.contents).toMatchObject({ kind: 'markdown', value: expect.stringContaining('**语文组**') });
});

it('colours come whole, in part, and as what changed', async () => {
  const { connection } = await opened();
  const full = await connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full', {
    textDocument,
  });
  const part = await connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/range', {
    textDocument,
    range: { start: { line: 6, character: 0 }, end: { line: 6, character: 5 } },
  });
  expect(part.data.length).toBeLessThan(full.data.length);
  await client?.change('甲.plan', 2, PLAN.replace('每学期 2次', '每学期 3次'));
  const delta = await connection.sendRequest<SemanticTokensDelta>('textDocument/semanticTokens/full/delta', {
    textDocument,
    previousResultId: full.resultId,
  });
  expect(delta.edits).toEqual([]);
  const unknown = await connection.sendRequest<SemanticTokens>('textDocument/semanticTokens/full/delta', {
    textDocument,
    previousResultId: full.resultId,
  });
  expect(unknown.data).toEqual(full.data);
});
