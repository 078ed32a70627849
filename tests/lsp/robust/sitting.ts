import { afterEach } from 'vitest';
import { TestClient } from '../../support/lsp-client.ts';

export const CALENDAR = '校历 {\n  学年 2026—2027\n  第一学期 2026-09-01 至 2027-01-22\n}\n';

/** A plan with an activity in a week, which says where its calendar is. */
export const importing = (week: number, calendar = '校历.plan') =>
  `计划 "甲" {\n  学年 2026—2027 第一学期\n  引用 "${calendar}"\n}\n活动 集体备课 { 时间 第${week}周 周三 }\n`;

/** The client of the test that runs. */
export let client: TestClient;

afterEach(async () => client?.stop());

/** A client and its server, not started yet. */
export function fresh(disk: Readonly<Record<string, string>>, options = {}): void {
  client = new TestClient(disk, options);
}

export async function started(disk: Readonly<Record<string, string>>, options = {}, start = {}) {
  fresh(disk, options);
  return client.start(start);
}

export const changedOutside = (...changes: readonly (readonly [uri: string, type: 1 | 2 | 3])[]) =>
  client.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: changes.map(([uri, type]) => ({ uri, type })),
  });

export const has = (name: string, code: string) => client.codes(name).includes(code);

/** The server answers as it should: it has not gone down. */
export async function isWell(name = '好.plan'): Promise<void> {
  await client.open(name, '活懂 集体备课\n');
  await client.until('a mistake is found', () => has(name, 'syntax'));
}
