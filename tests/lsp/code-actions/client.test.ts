import { afterEach, describe, expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-protocol';
import { TestClient, uriTo } from '../../support/lsp-client.ts';

const TEXT = '活动集体备课 { 时间 机动 }\n引用\n计划 "甲" { 引用 "乙.plan" }\n';

let client: TestClient;

afterEach(async () => client.stop());

async function started(capabilities: object): Promise<void> {
  client = new TestClient({});
  await client.start({ capabilities: { workspace: { configuration: true, ...capabilities } } });
  await client.open('甲.plan', TEXT);
  await client.until('the plan is checked', () => client.codes('甲.plan').length > 0);
}

const actions = (line: number, only?: readonly string[]) =>
  client.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: uriTo('甲.plan') },
    range: { start: { line, character: 0 }, end: { line, character: 40 } },
    context: { diagnostics: [], ...(only && { only }) },
  });

describe('An editor', () => {
  it('gets edits of the version it sees, with the diagnostics they mend', async () => {
    await started({ workspaceEdit: { documentChanges: true, resourceOperations: ['create'] } });
    const [first] = await actions(0, ['quickfix']);
    expect(first).toMatchObject({
      title: '空一格：“活动 集体备课”',
      kind: 'quickfix',
      isPreferred: true,
      diagnostics: [{ code: 'glued-keyword', source: 'jiaoyan' }],
      edit: {
        documentChanges: [
          {
            textDocument: { uri: uriTo('甲.plan'), version: 1 },
            edits: [
              { range: { start: { line: 0, character: 2 }, end: { line: 0, character: 2 } }, newText: ' ' },
            ],
          },
        ],
      },
    });
    const titles = (await actions(2, ['quickfix'])).map(({ title }) => title);
    expect(titles).toContain('新建文件“乙.plan”');
  });

  it('that knows no versions and makes no files gets plain edits', async () => {
    await started({});
    const [first] = await actions(0, ['quickfix']);
    expect(Object.keys(first?.edit?.changes ?? {})).toEqual([uriTo('甲.plan')]);
    const titles = (await actions(2, ['quickfix'])).map(({ title }) => title);
    expect(titles).not.toContain('新建文件“乙.plan”');
    expect(titles).not.toEqual([]);
  });

  it('gets only the kinds it asks for', async () => {
    await started({ workspaceEdit: { documentChanges: true } });
    const kinds = async (only: readonly string[]) => [
      ...new Set((await actions(0, only)).map(({ kind }) => kind)),
    ];
    expect(await kinds(['source.fixAll'])).toEqual(['source.fixAll.jiaoyan']);
    expect(await kinds(['quickfix'])).toEqual(['quickfix']);
    expect(await kinds(['refactor.extract'])).toEqual([]);
  });

  it('gets the whole translated file when it chooses a language', async () => {
    await started({ workspaceEdit: { documentChanges: true } });
    const found = (await actions(0, ['refactor'])).find(({ title }) => title === '关键词改用英文');
    expect(JSON.stringify(found?.edit)).toContain('activity 集体备课');
  });
});
