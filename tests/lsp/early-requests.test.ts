import { expect, test } from 'vitest';
import { TestClient, uriTo } from '../support/lsp-client.ts';

const CALENDAR = '校历 { 学年 2026—2027  第一学期 2026-09-01 至 2027-01-22 }\n';
const PLAN = `计划 "语文组计划" { 学年 2026—2027 第一学期  引用 "校历.plan" }
活动 集体备课 { 时间 每周 周三 14:30—16:00 }
`;

test('A calendar that is asked for before the folder has been read is whole all the same', async () => {
  const client = new TestClient({ '校历.plan': CALENDAR, '语文组.plan': PLAN });
  const started = client.start();
  const early = started.then(() =>
    client.connection.sendRequest<{ terms: readonly unknown[]; events: readonly unknown[] }>(
      'jiaoyan/calendar',
      { uris: [uriTo('语文组.plan')] },
    ),
  );
  const { terms, events } = await early;
  await client.stop();
  expect(terms).toHaveLength(1);
  expect(events.length).toBeGreaterThan(15);
});
