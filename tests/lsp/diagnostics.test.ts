import { readdirSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from 'vitest';
import { TestClient, uriTo } from '../support/lsp-client.ts';
import { diagnosed, schoolOf } from '../support/school-of.ts';

const CALENDAR = '校历 {\n  学年 2025—2026\n  第一学期 2025-09-01 至 2026-01-23\n}\n';
const GROUP =
  '计划 "语文组计划" {\n  学年 2025—2026 第一学期\n  引用 "校历.plan"\n}\n活动 集体备课 { 时间 第99周 周三 }\n';

let client: TestClient;

afterEach(async () => client.stop());

describe('diagnostics while one types', () => {
  it('come on opening, go when the mistake is mended, and carry the version', async () => {
    client = new TestClient({});
    await client.start();
    await client.open('计划.plan', '活懂 集体备课\n');
    await client.until('the misspelt head is named', () => client.codes('计划.plan').includes('syntax'));
    expect(client.diagnostics.get(uriTo('计划.plan'))?.version).toBe(1);
    await client.change('计划.plan', 2, '活动 集体备课 { 时间 机动 }\n');
    await client.until('the remark goes', () => client.codes('计划.plan').length === 0);
    expect(client.diagnostics.get(uriTo('计划.plan'))?.version).toBe(2);
  });

  it('are given for files of the folder that nobody opened', async () => {
    client = new TestClient({ '校历.plan': CALENDAR, '语文组.plan': GROUP });
    await client.start();
    await client.until('the closed plan is checked', () =>
      client.codes('语文组.plan').includes('week-out-of-range'),
    );
  });

  it('follow a change in a file that a plan imports, open or changed on disk', async () => {
    client = new TestClient({ '校历.plan': CALENDAR, '语文组.plan': GROUP });
    await client.start();
    await client.open('语文组.plan', GROUP.replace('第99周', '第20周'));
    await client.until(
      'week 20 exists',
      () =>
        client.diagnostics.has(uriTo('语文组.plan')) &&
        !client.codes('语文组.plan').includes('week-out-of-range'),
    );
    const shorter = CALENDAR.replace('2026-01-23', '2025-12-31');
    await client.open('校历.plan', shorter);
    await client.until('week 20 is gone', () => client.codes('语文组.plan').includes('week-out-of-range'));
    await client.change('校历.plan', 2, CALENDAR);
    await client.until('week 20 is back', () => !client.codes('语文组.plan').includes('week-out-of-range'));
  });

  it('change when a file is created or deleted outside the editor', async () => {
    client = new TestClient({ '语文组.plan': GROUP.replace('第99周', '第3周') });
    await client.start();
    await client.until('the calendar is missed', () =>
      client.codes('语文组.plan').includes('file-not-found'),
    );
    client.disk.set('file:///school/校历.plan', CALENDAR);
    const changed = (type: number) =>
      client.connection.sendNotification('workspace/didChangeWatchedFiles', {
        changes: [{ uri: uriTo('校历.plan'), type }],
      });
    await changed(1);
    await client.until('it is found', () => !client.codes('语文组.plan').includes('file-not-found'));
    client.disk.delete('file:///school/校历.plan');
    await changed(3);
    await client.until('it is missed again', () => client.codes('语文组.plan').includes('file-not-found'));
  });

  it('obey the settings as they change', async () => {
    client = new TestClient({ '计划.plan': '活动 集体备课 { 时间 定期 }\n' });
    await client.start();
    await client.until('the vague word is hinted at', () =>
      client.codes('计划.plan').includes('vague-wording'),
    );
    client.settings = { diagnostics: { severity: { 'vague-wording': 'off' } } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    await client.until('the code is off', () => !client.codes('计划.plan').includes('vague-wording'));
    client.settings = { diagnostics: { severity: { 'vague-wording': 'error' } } };
    await client.connection.sendNotification('workspace/didChangeConfiguration', { settings: {} });
    await client.until(
      'the code is an error',
      () =>
        client.diagnostics
          .get(uriTo('计划.plan'))
          ?.diagnostics.some(({ code, severity }) => code === 'vague-wording' && severity === 1) === true,
    );
  });

  it('answers a request that was taken back as cancelled', async () => {
    client = new TestClient({ '校历.plan': CALENDAR });
    await client.start();
    const { CancellationTokenSource } = await import('vscode-languageserver/node');
    const source = new CancellationTokenSource();
    const answer = client.connection.sendRequest('jiaoyan/calendar', {}, source.token);
    source.cancel();
    await expect(answer).rejects.toMatchObject({ code: -32800 });
  });
});

describe('the editor says what the command line says', () => {
  const folders = [
    'examples/school',
    'examples/taiwan',
    'examples/international',
    'tests/fixtures/acceptance',
  ];
  it.each(folders)('%s', async (folder) => {
    const names = readdirSync(folder).filter((name) => /\.(?:plan|csv)$/.test(name));
    const disk = Object.fromEntries(names.map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]));
    client = new TestClient(disk);
    await client.start();
    const school = schoolOf(disk);
    const grade = { error: 1, warning: 2, info: 3, hint: 4 };
    for (const name of names.filter((file) => file.endsWith('.plan'))) {
      const told = diagnosed(school, name).map(({ code, range, severity }) => [code, range, grade[severity]]);
      const shown = () =>
        (client.diagnostics.get(uriTo(name))?.diagnostics ?? []).map(({ code, range, severity }) => [
          code,
          range,
          severity,
        ]);
      await client.until(`${name} is told`, () => shown().length === told.length);
      expect(shown(), name).toEqual(told);
    }
  });
});
