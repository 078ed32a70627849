import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import type {
  CompletionList,
  Hover,
  InlayHint,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { fold } from '../../server/engine/text/fold.ts';
import { DEFAULT_SETTINGS, readSettings } from '../../server/lsp/settings.ts';
import { formatting } from '../support/formatting.ts';
import { TestClient, uriTo } from '../support/lsp-client.ts';
import { planCorpus } from '../support/plan-corpus.ts';
import { schoolOf } from '../support/school-of.ts';

// What users of language servers complain of most, as headings, and where each is checked. Those without a file are
// checked here, one after the other.
//
// | heading                                    | checked                                                               |
// |--------------------------------------------|-----------------------------------------------------------------------|
// | complaints about what is right             | one plan in five ways of writing, not one error or warning             |
// | silence about what is wrong                | docs/diagnostic-pages.test.ts: every code is raised by its page's example |
// | a circle of files hangs, or is not told    | school/school.test.ts, of groups: validation/several-files.test.ts     |
// | the formatter eats text                    | every short plan of the project, and each cut off in the middle, keeps its letters |
// | the formatter never comes to rest          | the same plans: formatting twice changes nothing more                  |
// | formatting a part changes the rest         | language/format/random-edits.test.ts                                   |
// | nothing offered where one mostly types     | the twelve commonest positions; every prefix: completion/prefixes.test.ts |
// | offered, but inserted wrongly              | what stands right of the cursor stays, what was typed is replaced      |
// | offered, but an error                      | completion/examples.test.ts                                            |
// | settings that do nothing                   | each setting of the manifest reaches the server; unknown values: robust/settings.test.ts |
// | silence when the start fails               | no way to talk, no one to talk to, a wrong word                        |
// | remarks of files that are gone             | robust/outside-changes.test.ts: closed, deleted, moved, folder removed |
// | answers about the text before the last key | each answer after a change is of the changed text                      |
// | edits of another version of the text       | navigation-protocol.test.ts: edits name the version                    |
// | wrong places                               | after characters of two units, tabs and Windows line ends              |
// | one thing under two names is two things    | rename-scripts.test.ts: 简, 繁 and English, from a use or the declaration |
// | renaming breaks the plan                   | there and back gives the same text, and no new remarks                 |
// | a remark that nothing can be done about    | code-actions/pages.test.ts: fixes mend the examples of the pages       |
// | announced, but not answered                | every announced request has an answer                                  |
// | the wrong language                         | 简, 繁 and English files are told in their own                          |
// | the editor says one thing, the CLI another | diagnostics.test.ts: folders of examples                               |
// | one bad file takes the server down         | robust/any-text.test.ts, robust/faults.test.ts: odd texts, faults of disk and client |

const VALID = `计划 "语文组计划" {
  学年 2026—2027 第一学期
}
校历 {
  学年 2026—2027
  第一学期 2026-09-01 至 2026-12-31
}
教研组 语文组 { 组长 张敏；成员 李华、王芳 }
活动 集体备课 { 组织 语文组；时间 每周三 下午 }
要求 集体备课 语文组 每学期 不少于10次
要求：每位教师每周听课不少于2节，每学期不少于20节
`;

it('Every heading is checked where the table says so', () => {
  const table = readFileSync('tests/lsp/audit.test.ts', 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('// | '));
  const files = table.flatMap((line) => line.match(/[\w/-]+\.test\.ts/g) ?? []);
  expect(files.length).toBeGreaterThan(10);
  const missing = files.filter((file) => !existsSync(`tests/${file}`) && !existsSync(`tests/lsp/${file}`));
  expect(missing).toEqual([]);
});

let client: TestClient;
let running: TestClient | null = null;

afterEach(async () => {
  await running?.stop();
  running = null;
});

async function opened(name: string, text: string, settings: unknown = {}): Promise<void> {
  client = running = new TestClient({ '校历.plan': '校历 { 学年 2026—2027 }\n' });
  client.settings = settings;
  await client.start();
  await client.open(name, text);
  await client.until('checked', () => client.diagnostics.has(uriTo(name)));
}

describe('Complaints about what is right', () => {
  it.each([
    ['as it is', VALID],
    ['Windows line ends', VALID.replaceAll('\n', '\r\n')],
    ['a byte order mark', `\ufeff${VALID}`],
    [
      'full-width digits and braces',
      VALID.replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))
        .replaceAll('{', '｛')
        .replaceAll('}', '｝'),
    ],
    [
      'half-width marks and tabs',
      VALID.replaceAll('；', ';').replaceAll('，', ',').replaceAll('：', ':').replaceAll('  ', '\t'),
    ],
  ])('%s', async (_, text) => {
    await opened('甲.plan', text);
    const loud = client.diagnostics
      .get(uriTo('甲.plan'))
      ?.diagnostics.filter(({ severity }) => (severity ?? 9) < 3);
    expect(loud).toEqual([]);
  });
});

describe('The formatter', () => {
  const letters = (text: string) => fold(text).replace(/[\s;,\ufeff]/g, '');
  const formatted = (text: string) => {
    const edits = formatting(schoolOf({ 'a.plan': text }), 'a.plan');
    return TextDocument.applyEdits(TextDocument.create('', '', 0, text), [...edits]);
  };
  const texts = planCorpus()
    .filter(({ text }) => text.length < 2500)
    .flatMap(({ origin, text }) => [
      { origin, text },
      { origin: `${origin}, cut off`, text: text.slice(0, Math.floor(text.length * 0.6)) },
    ]);

  it('eats no letter and comes to rest, also in plans that break off', () => {
    expect(texts.length).toBeGreaterThan(100);
    for (const { origin, text } of texts) {
      const once = formatted(text);
      expect(letters(once), origin).toBe(letters(text));
      expect(formatted(once), origin).toBe(once);
    }
  });
});

describe('Completion', () => {
  const at = async (text: string) => {
    const offset = text.indexOf('▮');
    const plain = text.replace('▮', '');
    await opened('甲.plan', plain);
    // Answered when the folder has been read: its files are among what is offered.
    await client.connection.sendRequest('jiaoyan/quotas', { uris: [] });
    const document = TextDocument.create('', '', 0, plain);
    const position = document.positionAt(offset);
    const { items } = await client.connection.sendRequest<CompletionList>('textDocument/completion', {
      textDocument: { uri: uriTo('甲.plan') },
      position,
    });
    return { document, position, items };
  };

  it.each([
    ['an empty file', '▮'],
    ['the line below a plan', `${VALID}▮`],
    ['an empty line between statements', VALID.replace('活动 ', '▮\n活动 ')],
    ['the first letters of a head', `${VALID}活▮`],
    ['behind a head', `${VALID}活动 ▮`],
    ['in a block just opened', `${VALID}活动 磨课 {\n  ▮\n}`],
    ['in a block nobody closed', `${VALID}活动 磨课 {\n  ▮`],
    ['behind a clause word', `${VALID}活动 磨课 { 组织 ▮ }`],
    ['half a time', `${VALID}活动 磨课 { 时间 每周▮ }`],
    ['behind a comma', `${VALID}要求 磨课 每位教师 每学期 1次，▮`],
    ['behind a colon', `${VALID}要求：▮`],
    ['between quotes', `${VALID.replace('第一学期\n}', '第一学期\n  引用 "▮"\n}')}`],
  ])('offers something: %s', async (_, text) => {
    const { items } = await at(text);
    expect(items.length).toBeGreaterThan(0);
  });

  it('replaces what was typed and leaves what stands behind', async () => {
    const { document, items } = await at(`${VALID}活动 磨课 { 组织 ywz▮；时间 第3周 }\n`);
    const group = items.find(({ label }) => label === '语文组');
    const after = TextDocument.applyEdits(document, [group?.textEdit as TextEdit]);
    expect(after).toBe(`${VALID}活动 磨课 { 组织 语文组；时间 第3周 }\n`);
  });
});

it('Every setting of the manifest does something', () => {
  const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
  const other: Readonly<Record<string, unknown>> = {
    'jiaoyan.messages.language': 'en',
    'jiaoyan.diagnostics.severity': { syntax: 'off' },
    'jiaoyan.holidays.file': 'holidays.json',
    'jiaoyan.inlayHints.enabled': false,
    'jiaoyan.codeLens.enabled': false,
    'jiaoyan.files.outside': true,
  };
  // What is written to the editor's log is the client's affair.
  const names = Object.keys(contributes.configuration.properties).filter(
    (name) => name !== 'jiaoyan.trace.server',
  );
  expect(names.toSorted()).toEqual(Object.keys(other).toSorted());
  for (const name of names) {
    const value = name
      .split('.')
      .slice(1)
      .reduceRight<unknown>((inner, key) => ({ [key]: inner }), other[name]);
    expect(readSettings(value), name).not.toEqual(DEFAULT_SETTINGS);
  }
});

describe('A start that fails is said in one line', () => {
  it.each([
    ['no way to talk', ['server'], 2],
    ['a port that is none', ['server', '--socket=99999'], 2],
    ['nobody at the port', ['server', '--socket=1'], 3],
    ['a word too many', ['server', 'please', '--stdio'], 2],
  ])('%s', (_, args, status) => {
    const result = spawnSync(process.execPath, ['dist/cli.mjs', ...args], { encoding: 'utf8', input: '' });
    expect(result.status).toBe(status);
    expect(result.stdout).toBe('');
    expect(result.stderr.trim().split('\n')).toHaveLength(1);
    expect(result.stderr.trim()).not.toBe('');
  });
});

it('Answers are about the text as it is after the last key', async () => {
  await opened('甲.plan', VALID.replace('每周三 下午', '第3周 周三'));
  const textDocument = { uri: uriTo('甲.plan') };
  const range = { start: { line: 8, character: 0 }, end: { line: 9, character: 0 } };
  const hints = async () =>
    (await client.connection.sendRequest<InlayHint[]>('textDocument/inlayHint', { textDocument, range })).map(
      ({ label }) => label,
    );
  expect(await hints()).toEqual(['9/16']);
  void client.change('甲.plan', 2, VALID.replace('每周三 下午', '第4周 周三'));
  expect(await hints()).toEqual(['9/23']);
});

it('Places are right after characters of two units, tabs and Windows line ends', async () => {
  const text = `// 📚𠮷\r\n教研组 语文组 { 成员 张敏 }\r\n活动 📚𠮷读书会\t{ 组织\t语文组；时间 第3周 周三 }\r\n`;
  await opened('甲.plan', text);
  const document = TextDocument.create('', '', 0, text);
  const start = text.lastIndexOf('语文组');
  const hover = await client.connection.sendRequest<Hover>('textDocument/hover', {
    textDocument: { uri: uriTo('甲.plan') },
    position: document.positionAt(start + 1),
  });
  expect(hover.range).toEqual({ start: document.positionAt(start), end: document.positionAt(start + 3) });
});

it('Renaming there and back gives the same plan, and no new remarks between', async () => {
  await opened('甲.plan', VALID);
  const before = client.codes('甲.plan');
  let text = VALID;
  let version = 1;
  for (const [from, to] of [
    ['语文组', '第1组 甲'],
    ['第1组 甲', '语文组'],
    ['语文组', '每周读书组'],
  ] as const) {
    const document = TextDocument.create('', '', 0, text);
    const edit = await client.connection.sendRequest<WorkspaceEdit>('textDocument/rename', {
      textDocument: { uri: uriTo('甲.plan') },
      position: document.positionAt(text.lastIndexOf(from) + 1),
      newName: to,
    });
    text = TextDocument.applyEdits(document, edit.changes?.[uriTo('甲.plan')] ?? []);
    expect(text).toContain(to);
    await client.change('甲.plan', ++version, text);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(client.codes('甲.plan')).toEqual(before);
    if (to === '语文组') expect(text).toBe(VALID);
  }
});

it('What is announced is answered', async () => {
  client = running = new TestClient({});
  const { capabilities } = await client.start();
  await client.open('甲.plan', VALID);
  const position = { line: 7, character: 5 };
  const params = {
    textDocument: { uri: uriTo('甲.plan') },
    position,
    positions: [position],
    range: { start: { line: 0, character: 0 }, end: position },
    context: { diagnostics: [], includeDeclaration: true },
    options: { tabSize: 2, insertSpaces: true },
    newName: '新组',
    ch: '\n',
    query: '语文',
  };
  const methods = Object.keys(capabilities)
    .filter((name) => name.endsWith('Provider'))
    .map((name) => METHOD[name] ?? `textDocument/${name.replace(/Provider$/, '')}`);
  expect(methods.length).toBeGreaterThan(15);
  for (const method of methods)
    expect(await client.connection.sendRequest(method, params), method).not.toBeUndefined();
});

/** Methods that are not called like their capability. */
const METHOD: Readonly<Record<string, string>> = {
  workspaceSymbolProvider: 'workspace/symbol',
  documentFormattingProvider: 'textDocument/formatting',
  documentRangeFormattingProvider: 'textDocument/rangeFormatting',
  documentOnTypeFormattingProvider: 'textDocument/onTypeFormatting',
  semanticTokensProvider: 'textDocument/semanticTokens/full',
};

it.each([
  [
    '简',
    '计划 "甲" { 学年 2026—2027 }\n要求 组内教研 每学期 3次 { 学习 1次；评课 1次 }\n',
    /分项合计2次，与总数3次/,
  ],
  [
    '繁',
    '計劃 "甲" { 學年 2026—2027 }\n要求 組內教研 每學期 3次 { 學習 1次；評課 1次 }\n',
    /分項合計2次，與總數3次/,
  ],
  [
    'English',
    'plan "A" { school year 2026—2027 }\nquota "Study" every term 3 times {\n  theory 1 time\n  practice 1 time\n}\n',
    /do not add up/,
  ],
])('A file in %s is told in its own language', async (_, text, words) => {
  await opened('甲.plan', text);
  const sum = client.diagnostics
    .get(uriTo('甲.plan'))
    ?.diagnostics.find(({ code }) => code === 'sum-mismatch');
  expect(String(sum?.message)).toMatch(words);
});
