import { afterEach, describe, expect, it } from 'vitest';
import type {
  DocumentDiagnosticReport,
  WorkspaceDiagnosticReport,
  WorkspaceFullDocumentDiagnosticReport,
} from 'vscode-languageserver-protocol';
import { CancellationTokenSource } from 'vscode-languageserver-protocol';
import { TestClient, uriTo } from '../support/lsp-client.ts';
import { diagnosed, schoolOf } from '../support/school-of.ts';

const CALENDAR = '校历 {\n  学年 2025—2026\n  第一学期 2025-09-01 至 2026-01-23\n}\n';
const GROUP =
  '计划 "语文组计划" {\n  学年 2025—2026 第一学期\n  引用 "校历.plan"\n}\n活动 集体备课 { 时间 第99周 周三 }\n';

const PULLING = {
  capabilities: {
    workspace: { configuration: true, workspaceFolders: true, diagnostics: { refreshSupport: true } },
    textDocument: { diagnostic: { dynamicRegistration: false, relatedDocumentSupport: false } },
  },
};

let client: TestClient;
let refreshes = 0;

afterEach(async () => client.stop());

async function started(disk: Readonly<Record<string, string>>) {
  client = new TestClient(disk);
  refreshes = 0;
  client.connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes++;
    return null;
  });
  return client.start(PULLING);
}

const pull = (name: string, previousResultId?: string) =>
  client.connection.sendRequest<DocumentDiagnosticReport>('textDocument/diagnostic', {
    textDocument: { uri: uriTo(name) },
    ...(previousResultId && { previousResultId }),
  });

const pullAll = (previousResultIds: readonly { uri: string; value: string }[] = []) =>
  client.connection.sendRequest<WorkspaceDiagnosticReport>('workspace/diagnostic', { previousResultIds });

const codesOf = (report: DocumentDiagnosticReport | WorkspaceDiagnosticReport['items'][number]) =>
  report.kind === 'full' ? report.items.map(({ code }) => String(code)) : report.kind;

describe('A client that asks for diagnostics', () => {
  it('gets what is published to others, and nothing is published to it', async () => {
    const { capabilities } = await started({ '校历.plan': CALENDAR });
    expect(capabilities.diagnosticProvider).toMatchObject({ workspaceDiagnostics: true });
    await client.open('语文组.plan', GROUP);
    await client.until('the folder is read', () => refreshes > 0);
    const expected = diagnosed(schoolOf({ '校历.plan': CALENDAR, '语文组.plan': GROUP }), '语文组.plan');
    expect(expected.map(({ code }) => code)).toContain('week-out-of-range');
    expect(codesOf(await pull('语文组.plan'))).toEqual(expected.map(({ code }) => code));
    expect(client.diagnostics.size).toBe(0);
  });

  it('is told that nothing changed', async () => {
    await started({ '校历.plan': CALENDAR });
    await client.open('语文组.plan', GROUP);
    const first = await pull('语文组.plan');
    expect(first).toMatchObject({ kind: 'full' });
    expect(await pull('语文组.plan', first.resultId)).toEqual({
      kind: 'unchanged',
      resultId: first.resultId,
    });
    await client.change('语文组.plan', 2, GROUP.replace('第99周', '第3周'));
    const second = await pull('语文组.plan', first.resultId);
    expect(codesOf(second)).not.toContain('week-out-of-range');
    await client.change('语文组.plan', 3, `${GROUP.replace('第99周', '第4周')}\n`);
    expect(codesOf(await pull('语文组.plan', second.resultId))).toBe('unchanged');
  });

  it('gets those of every file of the folder, with versions where a window is open', async () => {
    await started({ '校历.plan': CALENDAR, '语文组.plan': GROUP });
    await client.until('the folder is read', () => refreshes > 0);
    await client.open('校历.plan', CALENDAR);
    const { items } = await pullAll();
    const byUri = new Map(items.map((item) => [decodeURIComponent(item.uri), item]));
    expect(codesOf(byUri.get('file:///school/语文组.plan') as (typeof items)[number])).toContain(
      'week-out-of-range',
    );
    expect(byUri.get('file:///school/语文组.plan')?.version).toBeNull();
    expect(byUri.get('file:///school/校历.plan')?.version).toBe(1);
    const ids = items.map(({ uri, resultId }) => ({ uri, value: String(resultId) }));
    const again = await pullAll(ids);
    expect(again.items.map(({ kind }) => kind)).toEqual(items.map(() => 'unchanged'));
  });

  it('hears that a file of which it had diagnostics is gone', async () => {
    await started({ '校历.plan': CALENDAR, '语文组.plan': GROUP });
    await client.until('the folder is read', () => refreshes > 0);
    const { items } = await pullAll();
    const ids = items.map(({ uri, resultId }) => ({ uri, value: String(resultId) }));
    client.disk.delete('file:///school/语文组.plan');
    await client.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriTo('语文组.plan'), type: 3 }],
    });
    await client.until('it is asked to pull again', () => refreshes > 1);
    const last = (await pullAll(ids)).items.find(({ uri }) =>
      decodeURIComponent(uri).endsWith('语文组.plan'),
    );
    expect((last as WorkspaceFullDocumentDiagnosticReport).items).toEqual([]);
  });

  it('sees files that a plan may name outside its folder before it is told that they are missing', async () => {
    const disk = { '校历.plan': CALENDAR };
    await started(disk);
    client.settings = { files: { outside: true } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    client.disk.set('file:///elsewhere/校历.plan', CALENDAR);
    await client.until('the folder is read', () => refreshes > 0);
    await client.open('语文组.plan', GROUP.replace('校历.plan', '../elsewhere/校历.plan'));
    const codes = codesOf(await pull('语文组.plan'));
    expect(codes).toContain('week-out-of-range');
    expect(codes).not.toContain('file-not-found');
  });

  it('may take its question back', async () => {
    await started(Object.fromEntries(Array.from({ length: 300 }, (_, i) => [`${i}.plan`, GROUP])));
    await client.until('the folder is read', () => refreshes > 0);
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest(
      'workspace/diagnostic',
      { previousResultIds: [] },
      source.token,
    );
    source.cancel();
    await expect(answer).rejects.toThrow('cancelled');
  });
});

it('A client that cannot ask gets them published', async () => {
  client = new TestClient({});
  const { capabilities } = await client.start();
  expect(capabilities.diagnosticProvider).toBeUndefined();
  await client.open('计划.plan', '活懂 集体备课\n');
  await client.until('the misspelt head is named', () => client.codes('计划.plan').includes('syntax'));
});
