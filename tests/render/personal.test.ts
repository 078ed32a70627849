import mammoth from 'mammoth';
import { readSheet } from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';
import { personalMarkdown } from '../../server/render/personal-markdown.ts';
import type { PersonalView } from '../../server/render/personal-view.ts';
import { personalView } from '../../server/school/personal-view.ts';
import { PERSONAL_FORMATS } from '../support/made.ts';
import { schoolOf } from '../support/school-of.ts';
import { asText, HOSTILE } from './office-files.ts';

const SCHOOL = `计划 "学校计划" { 学校 城北实验小学  学年 2026—2027 第一学期 }
校历 { 第一学期 2026-09-01 至 2027-01-22 }
教研组 语文组 { 组长 张敏  成员 王芳、李华 }
教研组 数学组 { 组长 杨志强  成员 赵磊 }
要求 听课 每位教师 每周 不少于2节，每学期 不少于40节
材料 听课记录本 每位教师 每学期 1本，截止 2027-01-08
要求 公开课 每个教研组 每学期 2节
`;
const CHINESE = `计划 "语文组计划" { 学年 2026—2027 第一学期  制定单位 语文组  上级 "学校.plan" }
要求 读后感 每位教师 每学期 3篇，截止 2026-12-18
活动 集体备课 { 组织 语文组  时间 每周 周三 14:30—16:00  地点 语文教研室  主讲 成员轮流 }
活动 公开课 { 组织 语文组  时间 2026-10-21 第2节、2026-11-18  主讲 王芳  主题 秋天 }
`;
const MATHS = `计划 "数学组计划" { 学年 2026—2027 第一学期  制定单位 数学组  上级 "学校.plan" }
要求 错题集 每位教师 每学期 1本
活动 数学备课 { 组织 数学组  时间 每周 周二 14:30—16:00 }
`;
const RECORDS = `总结 "记录" { 上级 "学校.plan"  报告期 2026-09-01 至 2026-11-01 }
`;
const FILES = { '学校.plan': SCHOOL, '语文组.plan': CHINESE, '数学组.plan': MATHS, '记录.plan': RECORDS };

function viewOf(name: string, today: string | null = null, files: Readonly<Record<string, string>> = FILES) {
  const view = personalView(schoolOf(files, today), Object.keys(files), name);
  if (!view) throw new Error('no plan');
  return view;
}

const dutiesOf = ({ duties }: PersonalView, own = true) =>
  duties.filter((duty) => duty.own === own).map(({ row }) => `${row.activity} ${row.period.label}`);

describe('A teacher’s own page', () => {
  test('has what she takes part in, and nothing of others', () => {
    const names = new Set(viewOf('王芳').calendar.occurrences.map(({ activity }) => activity));
    expect([...names]).toEqual(expect.arrayContaining(['集体备课', '公开课', '听课记录本', '读后感']));
    expect(names.has('数学备课')).toBe(false);
  });

  test('tells what binds her: of the school, of her group; what another group asks of its people does not', () => {
    expect(dutiesOf(viewOf('王芳'))).toEqual([
      '听课 每周',
      '听课 第一学期',
      '听课记录本 第一学期',
      '读后感 第一学期',
    ]);
    expect(dutiesOf(viewOf('王芳'), false)).toEqual(['公开课 第一学期']);
    expect(dutiesOf(viewOf('赵磊'))).toContain('错题集 第一学期');
    expect(dutiesOf(viewOf('赵磊'))).not.toContain('读后感 第一学期');
  });

  test('knows her groups and what she is in them', () => {
    expect(viewOf('张敏').memberships).toEqual([{ group: '语文组', role: 'leader' }]);
    expect(viewOf('王芳').memberships).toEqual([{ group: '语文组', role: 'member' }]);
  });

  test('says by when a duty is to be handed in', () => {
    const page = personalMarkdown(viewOf('王芳'), 'zh-Hans');
    expect(page).toMatch(/\| 听课记录本 \| 第一学期 \| 1本 \|.* 1\/8 \|/);
    expect(page).toMatch(/\| 读后感 \| 第一学期 \| 3篇 \|.* 12\/18 \|/);
    expect(page).toContain('1/8 周五　截止：听课记录本');
  });

  test('puts a day on one line, says where she leads, and shows the weeks without anything', () => {
    const page = personalMarkdown(viewOf('王芳'), 'zh-Hans');
    expect(page).toMatch(/\| 8 \| 10\/19—10\/25 \| 10\/21 周三　第2节 公开课《秋天》·主讲　14:30 集体备课/);
    expect(page).toContain('~~10/7 周三　14:30 集体备课（语文教研室、国庆节，停）~~');
    expect(page.match(/^\| \d+ \| \d+\/\d+—/gm)).toHaveLength(21);
    const nobody = personalMarkdown(viewOf('杨志强'), 'zh-Hans');
    expect(nobody.match(/^\| \d+ \| \d+\/\d+—/gm)).toHaveLength(21);
  });

  test('with the date says what is next, what is due and what is missing', () => {
    const page = personalMarkdown(viewOf('王芳', '2026-10-20'), 'zh-Hans');
    const next = page.slice(page.indexOf('## 接下来'), page.indexOf('## 我的任务'));
    expect(next).toContain('| 10/21 周三 | 第2节 | 公开课《秋天》 |');
    expect(next.indexOf('公开课《秋天》')).toBeLessThan(next.indexOf('10/28 周三'));
    expect(page).toContain('截至2026年10月20日（第8周）');
    expect(page).toContain('| 听课 | 第一学期 | 40节 |');
    // Seven weeks have ended; nobody has written down a lesson.
    expect(page).toMatch(/\| 听课 \| 每周 \| 2节 \|.*\| 14 \|/);
    expect(page).toMatch(/\| 8 \|.*\| 本周 \|/);
    expect(personalMarkdown(viewOf('王芳'), 'zh-Hans')).not.toContain('接下来');
  });

  test.each([
    ['zh-Hant', '我的學期', '每週安排'],
    ['en', 'my term', 'Week by week'],
  ] as const)('speaks %s', (language, title, weeks) => {
    const page = personalMarkdown(viewOf('王芳', '2026-10-20'), language);
    expect(page).toContain(title);
    expect(page).toContain(weeks);
  });

  test('of a plan without a calendar has her dates, in every format', async () => {
    const view = viewOf('张敏', null, {
      'a.plan': `计划 "讲座" { 学校 某校 }
教研组 语文组 { 组长 张敏 }
活动 专题讲座 { 组织 语文组  主讲 张敏  时间 2026-10-14  地点 报告厅 }
`,
    });
    expect(view.calendar.calendar.terms).toEqual([]);
    expect(personalMarkdown(view, 'zh-Hans')).toContain('| 10/14 周三 | 专题讲座 | 报告厅 | 主讲 |');
    for (const format of ['html', 'text', 'csv', 'md', 'json'])
      expect(await PERSONAL_FORMATS[format]?.(view, 'zh-Hans')).toContain('专题讲座');
    const file = await PERSONAL_FORMATS.xlsx?.(view, 'zh-Hans');
    const rows = await readSheet(Uint8Array.from(file instanceof Uint8Array ? file : []).buffer);
    expect(rows.flat()).toContain('专题讲座');
  });

  test('is nearly empty for somebody whom no plan knows, in every format', async () => {
    const view = viewOf('无名氏');
    expect(view.duties).toEqual([]);
    for (const render of Object.values(PERSONAL_FORMATS))
      expect((await render(view, 'zh-Hans')).length).toBeGreaterThan(0);
    expect(personalView(schoolOf({}), ['没有.plan'], '王芳')).toBeNull();
  });
});

describe('The formats of a teacher’s page', () => {
  const view = viewOf('王芳', '2026-10-20');
  const made = async (format: string) => PERSONAL_FORMATS[format]?.(view, 'zh-Hans') ?? '';

  test('JSON is the calendar of the person, with her duties', async () => {
    const data = JSON.parse(String(await made('json')));
    expect(data.version).toBe(1);
    expect(data.person).toMatchObject({
      name: '王芳',
      asOf: '2026-10-20',
      groups: [{ name: '语文组', role: 'member' }],
    });
    expect(data.person.duties[0]).toMatchObject({ activity: '听课', own: true, due: 14 });
    expect(data.person.duties.at(-1)).toMatchObject({ activity: '公开课', own: false, who: '语文组' });
    expect(data.events.length).toBe(view.calendar.occurrences.length);
  });

  test('ICS says whose it is, and has the days on which something is to be handed in', async () => {
    const ics = String(await made('ics'));
    expect(ics).toContain('X-WR-CALNAME:学校计划 王芳');
    expect(ics).toContain('20261218');
  });

  test('text for a chat tells duties in a line each, then the weeks to come', async () => {
    const text = String(await made('text'));
    expect(text).toContain('王芳 · 我的学期\n城北实验小学　语文组');
    expect(text).toContain('\n· 读后感：第一学期 3篇');
    expect(text).not.toContain('9/9 周三');
    expect(text).toContain('第8周（10/19—10/25）\n· 10/21 周三　第2节 公开课《秋天》·主讲');
  });

  test('Word and Excel read back with duties and weeks', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await made('docx')) });
    for (const word of ['王芳 · 我的学期', '接下来', '我的任务', '每周安排', '听课记录本', '12/18'])
      expect(value).toContain(word);
    const book = Uint8Array.from(Buffer.from(await made('xlsx'))).buffer;
    const duties = await readSheet(book, '2 我的任务');
    expect(duties.find((row) => row[0] === '读后感')).toEqual(expect.arrayContaining(['第一学期', '3篇']));
    expect(duties.flat().filter((value) => typeof value === 'number').length).toBeGreaterThan(3);
    const weeks = await readSheet(book, '3 每周安排');
    expect(weeks.filter((row) => typeof row[0] === 'number')).toHaveLength(21);
  });

  test('the page is one sheet of A4, without scripts', async () => {
    const html = String(await made('html'));
    expect(html).toContain('@page { size: A4 portrait');
    expect(html).not.toMatch(/<script|https?:/);
  });

  test.each(HOSTILE)('the name %j is text in all of them', async (name) => {
    const quoted = JSON.stringify(asText(name).replaceAll('\ufffd', ''));
    const text = `计划 "甲" { 学年 2026—2027 第一学期 }
校历 { 第一学期 2026-09-01 至 2027-01-22 }
教研组 语文组 { 组长 ${quoted} }
活动 ${quoted} { 组织 语文组  时间 2026-09-09  主讲 ${quoted} }
`;
    const hostile = viewOf(JSON.parse(quoted), '2026-09-07', { 'a.plan': text });
    const html = String(await PERSONAL_FORMATS.html?.(hostile, 'zh-Hans'));
    expect(html).not.toMatch(/<(?:script|img|a)\b/);
    const docx = await PERSONAL_FORMATS.docx?.(hostile, 'zh-Hans');
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(docx ?? '') });
    expect(value).toContain(JSON.parse(quoted).trim());
    expect(String(await PERSONAL_FORMATS.ics?.(hostile, 'zh-Hans')).match(/^BEGIN:VEVENT/gm)).toHaveLength(1);
    expect(String(await PERSONAL_FORMATS.md?.(hostile, 'zh-Hans'))).not.toMatch(/<(?!br>)/);
  });
});
