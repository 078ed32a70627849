import { afterEach, expect, test } from 'vitest';
import { WorkDoneProgress, type WorkDoneProgressBegin } from 'vscode-languageserver-protocol';
import { TestClient } from '../support/lsp-client.ts';

const plan = (at: number) =>
  `计划 "第${at}组计划" {\n  学年 2026—2027 第一学期\n}\n活动 活动${at} { 时间 第${(at % 20) + 1}周 周三 }\n坏\n`;
const folder = (files: number) =>
  Object.fromEntries(Array.from({ length: files }, (_, at) => [`${at}.plan`, plan(at)]));
const SHOWS = { capabilities: { window: { workDoneProgress: true } } };

let client: TestClient;
afterEach(() => client.stop());

/** What a client that shows progress is told while its folder is read. */
async function told(files: number, answers = true): Promise<readonly WorkDoneProgressBegin[]> {
  client = new TestClient(folder(files));
  const seen: WorkDoneProgressBegin[] = [];
  client.connection.onRequest('window/workDoneProgress/create', ({ token }) => {
    client.connection.onProgress(WorkDoneProgress.type, token, (value) => {
      seen.push(value as WorkDoneProgressBegin);
    });
    return answers ? null : new Promise(() => undefined);
  });
  await client.start(SHOWS);
  // This is answered when the folder has been read.
  await client.connection.sendRequest('jiaoyan/quotas', { uris: [] });
  return seen;
}

test('Whoever opens a large folder sees how much of it has been read', async () => {
  const seen = await told(300);
  await client.until('the end is told', () => seen.at(-1)?.kind === ('end' as string));
  expect([seen[0]?.kind, seen.at(-1)?.kind]).toEqual(['begin', 'end']);
  expect(seen[0]?.title).toBe('正在读取300个文件');
  const shares = seen.map(({ percentage }) => percentage ?? 0).slice(0, -1);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
}, 60_000);

test('of a small one nothing is said', async () => {
  expect(await told(20)).toEqual([]);
}, 60_000);

test('and nothing waits for a client that has no place for it', async () => {
  expect(await told(300, false)).toEqual([]);
}, 60_000);
