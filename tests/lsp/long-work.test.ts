import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { CancellationToken, CancellationTokenSource, WorkDoneProgress } from 'vscode-languageserver-protocol';
import { TestClient, uriTo } from '../support/lsp-client.ts';

const GROUPS = 20;
/** Weekly activities of each group: some 24,000 events in all. */
const WEEKLY = 60;
const UNTIDY = 2_000;
/** What takes longest. */
const HEAVY = ['xlsx', 'docx', 'html', 'ics'];
const LIGHT = ['csv', 'md', 'text', 'json'];

const SCHOOL = `计划 "大校" { 学年 2026—2027 第一学期 }
校历 { 第一学期 2026-09-01 至 2027-01-22 }
${Array.from({ length: GROUPS }, (_, group) =>
  Array.from(
    { length: WEEKLY },
    (_, at) =>
      `活动 活动${at} { 组织 第${group}组  时间 每周 周${'一二三四五'[at % 5]} ${8 + (at % 10)}:00—${8 + (at % 10)}:40 }`,
  ).join('\n'),
).join('\n')}
`;
/** Each statement has blanks that do not belong there. */
const LONG = Array.from(
  { length: UNTIDY },
  (_, at) => `活动  例会${at} {时间 每周 周${'一二三四五'[at % 5]}   14:${10 + (at % 50)}}`,
).join('\n');

let client: TestClient;

beforeAll(async () => {
  client = new TestClient({});
  await client.start();
  await client.open('大校.plan', SCHOOL);
  await client.open('长.plan', LONG);
  // Both have been read when a question on the second is answered.
  await ask('textDocument/hover', at('长.plan'));
}, 120_000);
afterAll(() => client.stop());

const ask = <T>(method: string, params: object, token?: CancellationToken) =>
  client.connection.sendRequest<T>(method, params, token ?? CancellationToken.None);
const at = (name: string) => ({ textDocument: { uri: uriTo(name) }, position: { line: 2, character: 1 } });
const exporting = (format: string, token?: CancellationToken, more: object = {}) =>
  ask<object>('jiaoyan/export', { uris: [uriTo('大校.plan')], what: 'calendar', format, ...more }, token);
const formatting = (more: object = {}, token?: CancellationToken) =>
  ask<readonly object[]>(
    'textDocument/formatting',
    { textDocument: { uri: uriTo('长.plan') }, options: { tabSize: 2, insertSpaces: true }, ...more },
    token,
  );

/** What was answered, in the order of the answers: long work that is asked for first, small questions behind it. */
async function order(long: Promise<unknown>): Promise<readonly string[]> {
  const answered: string[] = [];
  const told = (name: string) => () => void answered.push(name);
  await Promise.all([
    long.then(told('long')),
    ask('textDocument/hover', at('大校.plan')).then(told('hover')),
    ask('textDocument/completion', at('大校.plan')).then(told('completion')),
  ]);
  return answered;
}

/** Long work that says how far it is, and how it was: it begins, goes on, and ends. */
async function shown<T>(token: string, work: Promise<T>): Promise<T> {
  const seen: { kind: string; percentage?: number }[] = [];
  client.connection.onProgress(WorkDoneProgress.type, token, (value) => void seen.push(value));
  const made = await work;
  expect([seen[0]?.kind, seen.at(-1)?.kind]).toEqual(['begin', 'end']);
  const shares = seen.slice(1, -1).map(({ percentage }) => percentage ?? 0);
  expect(shares.length).toBeGreaterThan(1);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  return made;
}

/** Takes long work back as soon as a question that came behind it is answered. */
async function takenBack(start: (token: CancellationToken) => Promise<unknown>): Promise<unknown> {
  const source = new CancellationTokenSource();
  const answer = start(source.token).then(
    () => 'made',
    (error) => error.code,
  );
  await ask('textDocument/hover', at('大校.plan'));
  source.cancel();
  return answer;
}

describe('While a calendar of thousands of events is made into a file', () => {
  test.each(HEAVY)('questions are answered before the %s', async (format) => {
    const made = exporting(format);
    expect(await order(made)).toEqual(['hover', 'completion', 'long']);
    expect(await made).toHaveProperty('name');
  });

  test.each(LIGHT)('the question behind it is answered before the %s', async (format) => {
    const made = exporting(format);
    expect((await order(made))[0]).toBe('hover');
    expect(await made).toHaveProperty('name');
  });

  test.each(HEAVY)('whoever wants to see how far the %s is sees it', async (format) => {
    const made = exporting(format, undefined, { workDoneToken: format });
    expect(await shown(format, made)).toHaveProperty('name');
  });

  test.each(HEAVY)('it can be taken back: there is no %s then', async (format) => {
    expect(await takenBack((token) => exporting(format, token))).toBe(-32800);
  });
});

describe('While a long plan is put in order', () => {
  test('it can be taken back', async () => {
    expect(await takenBack((token) => formatting({}, token))).toBe(-32800);
  });

  test('typing makes it pointless: it ends as modified, whatever it had found', async () => {
    const answer = formatting().then(
      () => 'made',
      (error) => error.code,
    );
    await client.change('长.plan', 2, `${LONG}\n活动  新 { }`);
    expect(await answer).toBe(-32801);
  });

  test('questions are answered before, and whoever wants to see how far it is sees it', async () => {
    await client.change('长.plan', 3, LONG.replaceAll('例会', '会议'));
    const made = formatting({ workDoneToken: 'far' });
    const answered = order(made);
    expect((await shown('far', made)).length).toBeGreaterThanOrEqual(UNTIDY);
    expect(await answered).toEqual(['hover', 'completion', 'long']);
  });
});
