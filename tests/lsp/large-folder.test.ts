import { afterEach, expect, it } from 'vitest';
import { TestClient, uriTo } from '../support/lsp-client.ts';

/* What a change means for hundreds of plans that nobody looks at never holds up the one that is typed in. */

const PLANS = 200;
const OPENED = '第100组.plan';
const ROSTER = '姓名,学科,年龄\n张敏,语文,35\n李华,语文,41\n';
const CALENDAR = '校历 {\n  学年 2026—2027\n  第一学期 2026-09-01 至 2027-01-22\n}\n';

function planOf(number: number): string {
  const activities = Array.from(
    { length: 8 },
    (_, at) => `活动 第${number}组研讨${at + 1} { 组织 第${number}组  时间 第${at + 2}周 周三  主讲 张敏 }\n`,
  );
  return `计划 第${number}组计划 {\n  学年 2026—2027 第一学期\n  引用 "校历.plan"\n}\n名册 "教师.csv"\n教研组 第${number}组 { 组长 张敏  成员 李华 }\n${activities.join('')}活动 汇报 { 时间 第99周 }\n`;
}

let client: TestClient;

afterEach(async () => client.stop());

it('a roster that changes on disk: the opened plan is told first, and typing goes before the others', async () => {
  const names = Array.from({ length: PLANS }, (_, at) => `第${at + 1}组.plan`);
  const text = planOf(100);
  client = new TestClient({
    '校历.plan': CALENDAR,
    '教师.csv': ROSTER,
    ...Object.fromEntries(names.map((name, at) => [name, planOf(at + 1)])),
  });
  await client.start();
  await client.open(OPENED, text);
  const has = (name: string, code: string) => client.codes(name).includes(code);
  for (const some of [names.slice(0, 60), names.slice(0, 130), names])
    await client.until('all are checked', () => some.every((name) => has(name, 'week-out-of-range')));

  const told: string[] = [];
  let hasTyped = false;
  let answered = 0;
  client.connection.onNotification('textDocument/publishDiagnostics', (params) => {
    client.diagnostics.set(params.uri, params);
    told.push(params.uri);
    // Whoever sees it types on at once.
    if (!hasTyped) void client.change(OPENED, 2, `活懂 新\n${text}`);
    hasTyped = true;
    if (answered === 0 && has(OPENED, 'syntax')) answered = told.length;
  });
  client.disk.set('file:///school/教师.csv', ROSTER.replace('35', '不详'));
  const changes = [{ uri: uriTo('教师.csv'), type: 2 }];
  await client.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  await client.until('the key is answered', () => answered > 0);
  expect(told[0]).toBe(uriTo(OPENED));
  expect(answered, 'nearly all others are still to come').toBeLessThan(PLANS / 2);

  for (const some of [names.slice(0, 60), names.slice(0, 130), names])
    await client.until('all know', () => some.every((name) => has(name, 'file-not-found')));
  expect(
    told.filter((uri) => uri === uriTo('第7组.plan')),
    'each is told once',
  ).toHaveLength(1);

  // A key that concerns nobody else: nobody else is told anything, nor checked.
  told.length = 0;
  await client.change(OPENED, 3, text);
  await client.until('the mistake is mended', () => !has(OPENED, 'syntax'));
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect(new Set(told)).toEqual(new Set([uriTo(OPENED)]));
}, 60_000);
