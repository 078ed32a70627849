import { mkdirSync, mkdtempSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { nodeFiles } from '../../server/lsp/node-files.ts';
import { TestClient, uriTo } from '../support/lsp-client.ts';

const CALENDAR = '校历 {\n  学年 2026—2027\n  第一学期 2026-09-01 至 2027-01-22\n}\n';
const importing = (path: string) =>
  `计划 "甲" {\n  学年 2026—2027 第一学期\n  引用 "${path}"\n}\n活动 集体备课 { 时间 第99周 周三 }\n`;

let client: TestClient;

afterEach(async () => client.stop());

async function remarks(path: string): Promise<readonly { code: string; message: string }[]> {
  await client.open('甲.plan', importing(path));
  const found = () => client.diagnostics.get(uriTo('甲.plan'))?.diagnostics ?? [];
  const isDone = () =>
    found().some(
      ({ code, data }) => code === 'week-out-of-range' || (data as { reason?: string })?.reason === 'outside',
    );
  await client.until('looked for', isDone);
  return found().map(({ code, message }) => ({ code: String(code), message: String(message) }));
}

describe('A plan cannot make the editor read what nobody opened', () => {
  it.each([
    ['up and out', '../elsewhere/校历.plan'],
    ['up as far as it goes', '../../../../../elsewhere/校历.plan'],
    ['from the root', '/elsewhere/校历.plan'],
    ['by its address', 'file:///elsewhere/校历.plan'],
    ['by way of the folder', '/school/../elsewhere/校历.plan'],
    ['by way of the folder, addressed', 'file:///school/../elsewhere/校历.plan'],
    ['on a Windows share', '\\\\elsewhere\\校历.plan'],
    ['on the network', 'http://elsewhere/校历.plan'],
  ])('%s', async (_, path) => {
    client = new TestClient({});
    for (const root of [
      'file:///elsewhere',
      'file://elsewhere',
      'http://elsewhere',
      '//elsewhere',
      '/elsewhere',
    ])
      client.disk.set(`${root}/校历.plan`, CALENDAR);
    await client.start();
    const [outside] = (await remarks(path)).filter(({ code }) => code === 'file-not-found');
    expect(outside?.message).toContain('jiaoyan.files.outside');
  });

  it.each([
    '校历.plan',
    './x/../校历.plan',
    '/school/校历.plan',
    'file:///school/校历.plan',
    '../school/校历.plan',
  ])('inside is inside: %s', async (path) => {
    client = new TestClient({ '校历.plan': CALENDAR });
    await client.start();
    expect((await remarks(path)).map(({ code }) => code)).not.toContain('file-not-found');
  });

  it('unless the user allows it', async () => {
    client = new TestClient({});
    client.disk.set('file:///elsewhere/校历.plan', CALENDAR);
    await client.start();
    await remarks('../elsewhere/校历.plan');
    client.settings = { files: { outside: true } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: null });
    await client.until('it is read', () => client.codes('甲.plan').includes('week-out-of-range'));
  });

  it('or opens a document there, whose neighbours it may name', async () => {
    client = new TestClient({});
    client.disk.set('file:///elsewhere/校历.plan', CALENDAR);
    await client.start();
    await remarks('../elsewhere/校历.plan');
    await client.openUri('file:///elsewhere/b.plan', importing('校历.plan'));
    await client.until('both read it', () => client.codes('甲.plan').includes('week-out-of-range'));
    const other = () =>
      client.diagnostics.get('file:///elsewhere/b.plan')?.diagnostics.map(({ code }) => code);
    await client.until('both read it', () => other()?.includes('week-out-of-range') === true);
  });
});

describe('On a real disk', () => {
  let folder: string;
  const uri = (name: string) => pathToFileURL(join(folder, name)).toString();

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'jiaoyan 围栏 📚-'));
    mkdirSync(join(folder, 'school'));
    mkdirSync(join(folder, 'elsewhere'));
    writeFileSync(join(folder, 'elsewhere/校历.plan'), CALENDAR);
    client = new TestClient({}, { files: nodeFiles });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  async function codes(path: string): Promise<readonly string[]> {
    await client.start({ workspaceFolders: [{ uri: uri('school'), name: 'school' }] });
    await client.openUri(uri('school/甲.plan'), importing(path));
    const at = () =>
      [...client.diagnostics].find(([key]) => decodeURIComponent(key).endsWith('甲.plan'))?.[1].diagnostics ??
      [];
    const reasons = () =>
      at().map(({ code, data }) => (data as { reason?: string } | null)?.reason ?? String(code));
    const isTold = (reason: string) => ['week-out-of-range', 'outside', 'too-large'].includes(reason);
    await client.until('looked for', () => reasons().some(isTold));
    return reasons();
  }

  it('a link does not lead out either', async () => {
    symlinkSync(join(folder, 'elsewhere/校历.plan'), join(folder, 'school/校历.plan'));
    expect(await codes('校历.plan')).toContain('outside');
  });

  it('nor does a linked folder', async () => {
    symlinkSync(join(folder, 'elsewhere'), join(folder, 'school/别处'));
    expect(await codes('别处/校历.plan')).toContain('outside');
  });

  it('a folder that is a link itself is as good as any', async () => {
    writeFileSync(join(folder, 'school/校历.plan'), CALENDAR);
    symlinkSync(join(folder, 'school'), join(folder, '链'));
    await client.start({ workspaceFolders: [{ uri: uri('链'), name: 'school' }] });
    await client.openUri(uri('链/甲.plan'), importing('校历.plan'));
    const found = () =>
      [...client.diagnostics].find(([key]) => decodeURIComponent(key).endsWith('甲.plan'))?.[1].diagnostics;
    await client.until('read', () => found()?.some(({ code }) => code === 'week-out-of-range') === true);
  });

  it('links that go in a circle end', async () => {
    symlinkSync(join(folder, 'school'), join(folder, 'school/圈'));
    symlinkSync('自己.plan', join(folder, 'school/自己.plan'));
    writeFileSync(join(folder, 'school/校历.plan'), CALENDAR);
    expect(await codes('校历.plan')).toContain('week-out-of-range');
  });

  it('a calendar of four gigabytes is refused by its size', async () => {
    writeFileSync(join(folder, 'school/校历.plan'), '');
    truncateSync(join(folder, 'school/校历.plan'), 4 * 2 ** 30);
    const before = process.memoryUsage().rss;
    expect(await codes('校历.plan')).toContain('too-large');
    expect(process.memoryUsage().rss - before).toBeLessThan(500 * 2 ** 20);
  });
});
