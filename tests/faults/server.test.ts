import { mkdirSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver-protocol';
import { StdioEditor } from '../support/stdio-editor.ts';
import { CALENDAR, oddFolder, PLAN } from './running.ts';

const folder = oddFolder();
const SERVER = resolve('dist/server.mjs');
const SLIP = PLAN.replace('每周三下午', '第99周 周三');
const editors: StdioEditor[] = [];

afterEach(() => {
  for (const { server } of editors.splice(0)) server.kill('SIGKILL');
});

const uriOf = (name: string) => pathToFileURL(folder.at(name)).toString();
const codes = (found: readonly Diagnostic[]) => found.map(({ code }) => String(code));

async function started(...node: readonly string[]): Promise<StdioEditor> {
  const editor = new StdioEditor([...node, SERVER, '--stdio'], { pulls: true });
  editors.push(editor);
  await editor.initialize(pathToFileURL(folder.path).toString());
  return editor;
}

/** Asks until the answer is as expected, or twenty seconds are over. */
async function until(editor: StdioEditor, name: string, holds: (codes: readonly string[]) => boolean) {
  const end = performance.now() + 20_000;
  for (;;) {
    const found = codes(await editor.diagnostics(uriOf(name), () => true));
    if (holds(found) || performance.now() > end) return found;
    await new Promise((done) => setTimeout(done, 50));
  }
}

const told = (editor: StdioEditor, name: string, type: 1 | 2 | 3) =>
  editor.tell('workspace/didChangeWatchedFiles', { changes: [{ uri: uriOf(name), type }] });

describe('A file under an open window', () => {
  it.each([
    ['is deleted', () => rmSync(folder.at('语文组.plan'))],
    [
      'becomes a folder',
      () => {
        rmSync(folder.at('语文组.plan'));
        mkdirSync(folder.at('语文组.plan'));
      },
    ],
    ['becomes a picture', () => writeFileSync(folder.at('语文组.plan'), Buffer.from([0x89, 0x50, 0, 1, 2]))],
    ['becomes four gigabytes', () => truncateSync(folder.at('语文组.plan'), 4 * 2 ** 30)],
  ])('%s: the window says what holds', async (_, happens) => {
    const editor = await started();
    const uri = uriOf('语文组.plan');
    await editor.open(uri, SLIP);
    expect(await until(editor, '语文组.plan', (found) => found.includes('week-out-of-range'))).toContain(
      'week-out-of-range',
    );
    happens();
    await told(editor, '语文组.plan', 2);
    await editor.type(uri, '活懂 说课\n');
    const found = await until(editor, '语文组.plan', (now) => now.includes('syntax'));
    expect(found).toEqual(expect.arrayContaining(['week-out-of-range', 'syntax']));
    expect(editor.text(uri)).toContain('活懂 说课');
    await editor.close(uri);
    expect(await until(editor, '语文组.plan', (now) => now.length === 0)).toEqual([]);
    expect(await editor.quit()).toBe(0);
  });

  it('the calendar that it names goes and comes back', async () => {
    const editor = await started();
    await editor.open(uriOf('语文组.plan'), SLIP);
    await until(editor, '语文组.plan', (found) => found.includes('week-out-of-range'));
    rmSync(folder.at('校历.plan'));
    await told(editor, '校历.plan', 3);
    expect(await until(editor, '语文组.plan', (found) => found.includes('file-not-found'))).toContain(
      'file-not-found',
    );
    writeFileSync(folder.at('校历.plan'), CALENDAR);
    await told(editor, '校历.plan', 1);
    expect(await until(editor, '语文组.plan', (found) => !found.includes('file-not-found'))).toContain(
      'week-out-of-range',
    );
  });
});

describe('Two editors on one folder', () => {
  it('see what each other saves, and one goes on when the other dies', async () => {
    const [one, other] = [await started(), await started()];
    await one.open(uriOf('语文组.plan'), PLAN);
    await other.open(uriOf('语文组.plan'), SLIP);
    expect(await until(other, '语文组.plan', (found) => found.includes('week-out-of-range'))).toContain(
      'week-out-of-range',
    );
    expect(codes(await one.diagnostics(uriOf('语文组.plan'), () => true))).not.toContain('week-out-of-range');
    writeFileSync(folder.at('校历.plan'), '活懂 甲\n');
    for (const editor of [one, other]) await told(editor, '校历.plan', 2);
    expect(await until(one, '校历.plan', (found) => found.includes('syntax'))).toContain('syntax');
    one.server.kill('SIGKILL');
    await other.type(uriOf('语文组.plan'), '活懂 说课\n');
    expect(await until(other, '语文组.plan', (found) => found.includes('syntax'))).toContain('syntax');
  });
});

describe('A server that is killed', () => {
  it.each([0, 5, 20, 60])('%i ms into an export leaves the folder as it was', async (milliseconds) => {
    const before = readdirSync(folder.path).sort();
    const editor = await started();
    await editor.open(uriOf('语文组.plan'), PLAN);
    await until(editor, '语文组.plan', () => true);
    for (const format of ['xlsx', 'docx', 'html'])
      editor
        .ask('jiaoyan/export', { what: 'calendar', format, uris: [uriOf('语文组.plan')] })
        .catch(() => null);
    await new Promise((done) => setTimeout(done, milliseconds));
    editor.server.kill('SIGKILL');
    await new Promise((done) => editor.server.once('exit', done));
    expect(readdirSync(folder.path).sort()).toEqual(before);
    expect(readFileSync(folder.at('语文组.plan'), 'utf8')).toBe(PLAN);
  });
});

describe('A clock that jumps', () => {
  const JUMPING = `const Real = Date; let turn = 0;
const jump = () => (turn++ % 2 === 0 ? -1 : 1) * 40 * 365 * 86400000;
globalThis.Date = class extends Real {
  constructor(...given) { if (given.length === 0) super(Real.now() + jump()); else super(...given); }
  static now() { return Real.now() + jump(); }
};`;

  it.each(['Asia/Shanghai', 'America/St_Johns', 'Pacific/Kiritimati'])(
    'and another zone (%s) change nothing',
    async (zone) => {
      const editor = await started(
        '--import',
        `data:text/javascript,process.env.TZ='${zone}';${encodeURIComponent(JUMPING)}`,
      );
      await editor.open(uriOf('语文组.plan'), SLIP);
      const found = await until(editor, '语文组.plan', (now) => now.includes('week-out-of-range'));
      const steady = await started();
      await steady.open(uriOf('语文组.plan'), SLIP);
      expect(found).toEqual(await until(steady, '语文组.plan', (now) => now.includes('week-out-of-range')));
      expect(await editor.quit()).toBe(0);
    },
  );
});
