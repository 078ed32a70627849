import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type {
  CodeAction,
  CodeLens,
  CompletionItem,
  CompletionList,
  Diagnostic,
  DocumentSymbol,
  Hover,
  InitializeResult,
  InlayHint,
  TextEdit,
  WorkspaceEdit,
} from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { StdioEditor } from '../support/stdio-editor.ts';

const SERVER = ['dist/server.mjs', '--stdio'];
const COMMAND = ['dist/cli.mjs', 'server', '--stdio'];

/** What somebody writes in one sitting, and what the editor must answer. */
interface Sitting {
  readonly locale: string;
  readonly school: { readonly name: string; readonly text: string };
  readonly name: string;
  readonly header: string;
  /** Keys typed for the head of an activity, and the word that is chosen. */
  readonly keys: string;
  readonly head: string;
  readonly rest: string;
  readonly mistake: string;
  readonly message: string;
  readonly fix: string;
  readonly mended: string;
  readonly hover: { readonly at: string; readonly says: string };
  readonly hint: string;
  readonly lenses: readonly string[];
  readonly rename: { readonly at: string; readonly to: string };
  readonly schoolAfter: string;
  readonly formatted: string;
  readonly symbols: readonly string[];
  readonly event: object;
  readonly quota: object;
}

const CHINESE: Sitting = {
  locale: 'zh-cn',
  school: {
    name: '学校.plan',
    text: `校历 {
  学年 2026—2027
  第一学期 2026-09-01 至 2027-01-22
}
教研组 语文组 { 成员 张敏、李华 }
`,
  },
  name: '语文组.plan',
  header: '计划 "语文组计划" {\n  学年 2026—2027 第一学期\n  引用 "学校.plan"\n}\n',
  keys: 'huod',
  head: '活动',
  rest: '探究课 {组织  语文组；时间 第5周 周三}\n要求  探讨课 语文组 每学期 2次\n',
  mistake: 'unknown-activity',
  message: '“探究课”与“探讨课”只差一点，是不是写错了？',
  fix: '改为“探讨课”',
  mended: '活动 探讨课 {',
  hover: { at: '活动 探', says: '**探讨课** · 生成 1 场' },
  hint: '9/30',
  lenses: ['生成 1 场', '计划 1 / 要求 2 · 差 1'],
  rename: { at: '组织  语', to: '中文组' },
  schoolAfter: '教研组 中文组 { 成员 张敏、李华 }',
  formatted: '活动 探讨课 { 组织 中文组；时间 第5周 周三 }\n要求 探讨课 中文组 每学期 2次\n',
  symbols: ['语文组计划', '探讨课', '探讨课'],
  event: { kind: 'activity', activity: '探讨课', group: '中文组', date: '2026-09-30', week: 5 },
  quota: { subject: '中文组', activity: '探讨课', min: 2, planned: 1, gap: 1, plan: 'short' },
};

const TRADITIONAL: Sitting = {
  locale: 'zh-tw',
  school: {
    name: '學校.plan',
    text: `校曆 {
  學年 2026—2027
  第一學期 2026-09-01 至 2027-01-22
}
教研組 國語領域 { 召集人 林怡君；成員 陳淑芬 }
`,
  },
  name: '國語領域.plan',
  header: '計畫 "國語領域計畫" {\n  學年 2026—2027 第一學期\n  引用 "學校.plan"\n}\n',
  keys: 'huod',
  head: '活動',
  rest: '探究課 {組織  國語領域；時間 第5週 週三}\n要求  探討課 國語領域 每學期 2次\n',
  mistake: 'unknown-activity',
  message: '「探究課」與「探討課」只差一點，是不是寫錯了？',
  fix: '改為「探討課」',
  mended: '活動 探討課 {',
  hover: { at: '活動 探', says: '**探討課** · 產生 1 場' },
  hint: '9/30',
  lenses: ['產生 1 場', '計畫 1 / 要求 2 · 差 1'],
  rename: { at: '組織  國', to: '語文領域' },
  schoolAfter: '教研組 語文領域 { 召集人 林怡君；成員 陳淑芬 }',
  formatted: '活動 探討課 { 組織 語文領域；時間 第5週 週三 }\n要求 探討課 語文領域 每學期 2次\n',
  symbols: ['國語領域計畫', '探討課', '探討課'],
  event: { kind: 'activity', activity: '探討課', group: '語文領域', date: '2026-09-30', week: 5 },
  quota: { subject: '語文領域', activity: '探討課', min: 2, planned: 1, gap: 1, plan: 'short' },
};

const ENGLISH: Sitting = {
  locale: 'en-gb',
  school: {
    name: 'school.plan',
    text: `calendar {
  school year 2026—2027
  term 1 2026-09-01 to 2027-01-22
}
group Maths { leader Ann Lee; members Tom Fox }
`,
  },
  name: 'maths.plan',
  header: 'plan "Maths plan" {\n  school year 2026—2027\n  import      "school.plan"\n}\n',
  keys: 'acti',
  head: 'activity',
  rest: '"Lesson study" {by  Maths; when week 5 Wed}\nquota  "Lesson study" Maths every term 2 times {\n  theory 1 time\n  practice 2 times\n}\n',
  mistake: 'sum-mismatch',
  message: 'Numbers do not add up: the parts make 3 times, the total says 2 times: a difference of 1 time',
  fix: 'Change the total to 3 times',
  mended: 'every term 3 times {',
  hover: { at: 'Lesson', says: '**Lesson study** · 1 event' },
  hint: '30 Sep',
  lenses: ['1 event', 'planned 1 / required 3 · 2 short'],
  rename: { at: 'by  Ma', to: 'Numeracy' },
  schoolAfter: 'group Numeracy { leader Ann Lee; members Tom Fox }',
  formatted:
    'activity "Lesson study" { by Numeracy; when week 5 Wed }\nquota "Lesson study" Numeracy every term 3 times {\n  theory 1 time\n  practice 2 times\n}\n',
  symbols: ['Maths plan', 'Lesson study', 'Lesson study'],
  event: { kind: 'activity', activity: 'Lesson study', group: 'Numeracy', date: '2026-09-30', week: 5 },
  quota: { subject: 'Numeracy', activity: 'Lesson study', min: 3, planned: 1, gap: 2, plan: 'short' },
};

let folder = '';
let editor: StdioEditor | null = null;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'jiaoyan-session-'));
});
afterEach(() => {
  editor?.server.kill();
  editor = null;
  rmSync(folder, { recursive: true, force: true });
});

const uriOf = (name: string) => pathToFileURL(join(folder, name)).toString();

describe.each([
  ['the server, an editor that asks for diagnostics', SERVER, true, CHINESE],
  ['the server, an editor that is told', SERVER, false, CHINESE],
  ['the command, an editor that is told', COMMAND, false, CHINESE],
  ['the command, an editor that asks, in English', COMMAND, true, ENGLISH],
  ['the server, an editor that is told, in 繁', SERVER, false, TRADITIONAL],
] as const)('A plan from the first letter to the last: %s', (_, command, pulls, sitting) => {
  it('is typed, completed, checked, mended, renamed, formatted and shown as a calendar', async () => {
    writeFileSync(join(folder, sitting.school.name), sitting.school.text);
    editor = new StdioEditor(command, { pulls });
    const { serverInfo } = await editor.initialize(pathToFileURL(folder).toString(), sitting.locale);
    expect(serverInfo).toMatchObject({ name: 'jiaoyan', version: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
    const uri = uriOf(sitting.name);
    await write(editor, uri, sitting);
    await mend(editor, uri, sitting);
    await read(editor, uri, sitting);
    await rename(editor, uri, sitting);
    await handOver(editor, uri, sitting);
    await editor.close(uri);
    expect(await editor.quit()).toBe(0);
    expect(editor.complaints).toBe('');
  });
});

/** From an empty window: the header and an activity, whose head is completed from a few keys (in Chinese: pinyin). */
async function write(editor: StdioEditor, uri: string, sitting: Sitting): Promise<void> {
  await editor.open(uri, '');
  const opening = await editor.ask<CompletionList>('textDocument/completion', {
    textDocument: { uri },
    position: { line: 0, character: 0 },
  });
  const first = opening.items[0]?.textEdit?.newText ?? '';
  expect(first.split(' ')[0]).toBe(sitting.header.split(' ')[0]);
  await editor.type(uri, sitting.header + sitting.keys);
  const { items } = await editor.ask<CompletionList>('textDocument/completion', {
    textDocument: { uri },
    position: editor.end(uri),
    context: { triggerKind: 1 },
  });
  const chosen = items.find(({ label }) => label === sitting.head) as CompletionItem;
  expect(items.indexOf(chosen)).toBeLessThan(5);
  const resolved = await editor.ask<CompletionItem>('completionItem/resolve', chosen);
  expect(resolved.documentation).toMatchObject({
    kind: 'markdown',
    value: expect.stringContaining(sitting.head),
  });
  await editor.apply(uri, [chosen.textEdit as TextEdit]);
  expect(editor.text(uri)).toBe(`${sitting.header}${sitting.head} `);
  await editor.type(uri, sitting.rest);
}

/** A remark, and what one click makes of it. */
async function mend(editor: StdioEditor, uri: string, sitting: Sitting): Promise<void> {
  const isMistake = ({ code }: Diagnostic) => code === sitting.mistake;
  const remarks = await editor.diagnostics(uri, (found) => found.some(isMistake));
  const mistake = remarks.find(isMistake) as Diagnostic;
  expect(mistake?.message).toBe(sitting.message);
  const actions = await editor.ask<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: mistake.range,
    context: { diagnostics: [mistake], only: ['quickfix'] },
  });
  const fix = actions.find(({ title }) => title === sitting.fix);
  await editor.applyAll(fix?.edit as WorkspaceEdit);
  expect(editor.text(uri)).toContain(sitting.mended);
  await onlyShort(editor, uri);
}

/** One meeting is missing in the calendar; nothing else is wrong. */
async function onlyShort(editor: StdioEditor, uri: string): Promise<void> {
  const codes = (found: readonly Diagnostic[]) => found.map(({ code }) => code).join();
  expect(codes(await editor.diagnostics(uri, (found) => codes(found) === 'quota-shortfall'))).toBe(
    'quota-shortfall',
  );
}

/** What stands beside, above and under the text. */
async function read(editor: StdioEditor, uri: string, sitting: Sitting): Promise<void> {
  const textDocument = { uri };
  const position = editor.behind(uri, sitting.hover.at);
  const hover = await editor.ask<Hover>('textDocument/hover', { textDocument, position });
  expect(hover.contents).toMatchObject({ value: expect.stringContaining(sitting.hover.says) });
  const range = { start: { line: 0, character: 0 }, end: editor.end(uri) };
  const hints = await editor.ask<InlayHint[]>('textDocument/inlayHint', { textDocument, range });
  expect(hints.map(({ label }) => label)).toEqual([sitting.hint]);
  const lenses = await editor.ask<CodeLens[]>('textDocument/codeLens', { textDocument });
  const titles = [];
  for (const lens of lenses)
    titles.push((await editor.ask<CodeLens>('codeLens/resolve', lens)).command?.title);
  expect(titles).toEqual(sitting.lenses);
}

/** A name changes where it is declared, in a file that no window shows, and where it is used. */
async function rename(
  editor: StdioEditor,
  uri: string,
  { rename, school, schoolAfter }: Sitting,
): Promise<void> {
  const at = { textDocument: { uri }, position: editor.behind(uri, rename.at) };
  expect(await editor.ask('textDocument/prepareRename', at)).toMatchObject({ range: {} });
  const edit = await editor.ask<WorkspaceEdit>('textDocument/rename', { ...at, newName: rename.to });
  const others = await editor.applyAll(edit);
  expect([...others.keys()]).toEqual([uriOf(school.name)]);
  const file = join(folder, school.name);
  const before = TextDocument.create('', '', 0, readFileSync(file, 'utf8'));
  writeFileSync(file, TextDocument.applyEdits(before, [...(others.get(uriOf(school.name)) ?? [])]));
  expect(readFileSync(file, 'utf8')).toContain(schoolAfter);
  await editor.tellChanged(uriOf(school.name));
  await onlyShort(editor, uri);
}

/** Layout, outline, calendar and quotas. */
async function handOver(editor: StdioEditor, uri: string, sitting: Sitting): Promise<void> {
  const textDocument = { uri };
  const options = { tabSize: 2, insertSpaces: true };
  const format = () => editor.ask<TextEdit[]>('textDocument/formatting', { textDocument, options });
  await editor.apply(uri, await format());
  expect(editor.text(uri)).toBe(sitting.header + sitting.formatted);
  expect(await format()).toEqual([]);
  const symbols = await editor.ask<DocumentSymbol[]>('textDocument/documentSymbol', { textDocument });
  expect(symbols.map(({ name }) => name)).toEqual(sitting.symbols);
  const calendar = await editor.ask<{ events: object[] }>('jiaoyan/calendar', { uris: [uri] });
  expect(calendar.events).toEqual([expect.objectContaining(sitting.event)]);
  const { quotas } = await editor.ask<{ quotas: object[] }>('jiaoyan/quotas', { uris: [uri] });
  expect(quotas).toEqual([expect.objectContaining(sitting.quota)]);
}

describe('Leaving', () => {
  it('without a word of good-bye is an error, and the server goes all the same', async () => {
    editor = new StdioEditor(SERVER, { pulls: false });
    const { capabilities } = await editor.initialize(pathToFileURL(folder).toString());
    expect(capabilities satisfies InitializeResult['capabilities']).toBeDefined();
    const { server } = editor;
    const gone = new Promise<number | null>((resolve) => server.once('exit', resolve));
    await editor.tell('exit', {});
    expect(await gone).toBe(1);
  });

  it.each([
    ['the server', SERVER],
    ['the command', COMMAND],
  ])('%s goes when its editor has died', async (_, command) => {
    editor = new StdioEditor(command, { pulls: false });
    await editor.initialize(pathToFileURL(folder).toString());
    const { server } = editor;
    const gone = new Promise<void>((resolve) => server.once('exit', () => resolve()));
    editor.connection.dispose();
    server.stdin?.end();
    await gone;
  });
});
