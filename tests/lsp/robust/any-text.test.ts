import { describe, expect, it } from 'vitest';
import { uriTo } from '../../support/lsp-client.ts';
import { client, has, isWell, started } from './sitting.ts';

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
