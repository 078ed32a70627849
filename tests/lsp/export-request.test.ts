import { readSheet } from 'read-excel-file/universal';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { TestClient, uriTo } from '../support/lsp-client.ts';

const CALENDAR = '校历 { 第一学期 2026-09-01 至 2027-01-22 }\n';
const PLAN = `计划 "语文组计划" { 学校 城北实验小学  学年 2026—2027 第一学期  引用 "校历.plan"  日期 2026-08-28 }
教研组 语文组 { 组长 张敏  成员 李华、王芳 }
正文 指导思想 """把教研放在课堂里做。"""
活动 集体备课 { 组织 语文组  时间 每周 周三 14:30—16:00 }
要求 听课 每位教师 每周 不少于2节
`;

let client: TestClient;

beforeAll(async () => {
  client = new TestClient({ '校历.plan': CALENDAR });
  await client.start();
  await client.open('语文组.plan', PLAN);
  await client.until('the plan is read', () => client.diagnostics.has(plan()));
});
afterAll(() => client.stop());

const exported = (params: object) =>
  client.connection.sendRequest<{ name: string; text?: string; base64?: string } | null>(
    'jiaoyan/export',
    params,
  );
const plan = () => uriTo('语文组.plan');

describe('A client saves what the server makes', () => {
  test('a workbook of one week, named after the plan, the layout and the week', async () => {
    const made = await exported({
      uris: [plan()],
      what: 'calendar',
      format: 'xlsx',
      layout: '周安排',
      week: 2,
    });
    expect(made?.name).toBe('语文组计划 周工作安排 第2周.xlsx');
    const bytes = Uint8Array.from(atob(made?.base64 ?? ''), (character) => character.charCodeAt(0));
    const rows = await readSheet(bytes.buffer);
    expect(rows.flat().filter((cell) => String(cell).includes('集体备课'))).toHaveLength(1);
  });

  test('text as text', async () => {
    const made = await exported({ uris: [plan()], what: 'calendar', format: 'ics', group: '语文组' });
    expect(made?.name).toBe('语文组计划 行事历 语文组.ics');
    expect(made?.text).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(made?.text?.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(15);
  });

  test('a plan as a document', async () => {
    const made = await exported({ uris: [plan()], what: 'document', format: 'md' });
    expect(made?.text).toContain('# 语文组计划\n\n城北实验小学\n');
    expect(made?.text).toContain('把教研放在课堂里做。');
  });

  test('everything below a folder, or everything there is', async () => {
    const folder = await exported({ uris: ['file:///school'], what: 'quotas', format: 'csv' });
    expect(folder?.text).toContain('听课');
    const all = await exported({ what: 'quotas', format: 'csv' });
    expect(all?.text).toBe(folder?.text);
  });

  test('a teacher’s own page, or her part of a layout', async () => {
    const page = await exported({ uris: [plan()], what: 'calendar', format: 'md', person: '王芳' });
    expect(page?.name).toBe('语文组计划 王芳 · 我的学期.md');
    expect(page?.text).toContain('| 听课 | 每周 | 2节 |');
    expect(page?.text).toContain('## 每周安排');
    const table = await exported({
      uris: [plan()],
      what: 'calendar',
      format: 'md',
      person: '王芳',
      layout: 'grid',
    });
    expect(table?.text).not.toContain('我的任务');
    const week = await exported({
      uris: [plan()],
      what: 'calendar',
      format: 'text',
      person: '王芳',
      week: 2,
    });
    expect(week?.name).toBe('语文组计划 王芳 · 我的学期 第2周.txt');
    expect(week?.text?.match(/集体备课/g)).toHaveLength(1);
    expect(
      await exported({ uris: [uriTo('校历.plan')], what: 'calendar', format: 'md', person: '王芳' }),
    ).toBeNull();
  });

  test('what a preview shows of a teacher', async () => {
    const asked = (person?: string) =>
      client.connection.sendRequest<{ personal: { duties: { activity: string }[] } | null }>(
        'jiaoyan/preview',
        {
          uri: plan(),
          quotas: false,
          ...(person === undefined ? {} : { person }),
        },
      );
    expect((await asked('王芳')).personal?.duties.map(({ activity }) => activity)).toEqual(['听课']);
    expect((await asked()).personal).toBeNull();
  });

  test('nothing where there is nothing to write', async () => {
    expect(await exported({ uris: [plan()], what: 'calendar', format: 'html', to: '2020-01-01' })).toBeNull();
    expect(await exported({ uris: [uriTo('校历.plan')], what: 'quotas', format: 'csv' })).toBeNull();
    expect(await exported({ uris: [uriTo('没有.plan')], what: 'document', format: 'docx' })).toBeNull();
  });

  test.each([
    [{ what: 'calendar', format: 'exe' }],
    [{ what: 'calendar', format: 'constructor' }],
    [{ what: 'calendar', format: 'html', layout: '没有' }],
    [{ what: 'calendar', format: 'html', week: 99 }],
    [{ what: 'calendar', format: 'html', from: '2026-13-01' }],
    [{ what: 'everything', format: 'html' }],
  ])('an answer to a wrong question: %j', async (params) => {
    await expect(exported(params)).rejects.toMatchObject({ code: -32602 });
  });
});
