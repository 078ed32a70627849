import { describe, expect, it } from 'vitest';
import type { QuotaData } from '../../client/preview/data.ts';
import type { QuotaReport, QuotaRow } from '../../server/render/quota-report.ts';
import { quotasCsv, quotasText } from '../../server/render/quotas.ts';
import { textWidth } from '../../server/render/width.ts';
import { quotasHtml, quotasJson } from '../support/made.ts';

const row: QuotaRow = {
  id: 'q1',
  subject: '每位教师',
  who: '李华',
  each: 'person',
  count: 1,
  activity: '听课',
  unit: '节',
  period: { kind: 'term', name: '第一学期', label: '第一学期', start: '2026-09-01', end: '2027-01-22' },
  min: 40,
  max: null,
  soft: false,
  implied: 40,
  planned: null,
  recorded: 3,
  due: 24,
  gap: null,
  worst: null,
  plan: 'unchecked',
  progress: 'behind',
  source: { file: 'a.plan', line: 44, character: 2 },
};
const report: QuotaReport = {
  version: 1,
  asOf: '2026-11-21',
  quotas: [
    row,
    {
      ...row,
      who: null,
      subject: '=每个教研组',
      count: 21,
      activity: '<研究课>',
      min: 1,
      max: 4,
      recorded: null,
      due: null,
      gap: 1,
      planned: 0,
      plan: 'short',
      progress: null,
    },
    { ...row, who: null, subject: '学校', count: null, min: null, max: 5, plan: 'met', progress: null },
  ],
};

describe('quotas', () => {
  it('are what the page of the preview expects of a server that it knows only by its answers', () => {
    const expected: QuotaData = report;
    expect(expected.quotas).toHaveLength(3);
  });

  it('that ask nobody in particular are the whole school’s', () => {
    const line = { ...row, who: null, each: null, count: null, subject: '' };
    const first = (language: 'zh-Hans' | 'en') =>
      quotasText({ ...report, quotas: [line] }, language).split('\n')[2];
    expect(first('zh-Hans')).toMatch(/^全校 +听课/);
    expect(first('en')).toMatch(/^whole school +听课/);
  });

  it('as JSON are the report, whole', () => {
    for (const quotas of [report.quotas, [], Array.from({ length: 120 }, () => row)])
      expect(quotasJson({ ...report, quotas })).toBe(`${JSON.stringify({ ...report, quotas }, null, 2)}\n`);
  });

  it('as text stand in columns, Chinese characters taken as two', () => {
    const lines = quotasText(report, 'zh-Hans').trimEnd().split('\n');
    expect(lines[0]).toBe('截至 2026-11-21');
    const columns = lines
      .slice(1)
      .map((line, at) =>
        textWidth(line.slice(0, line.indexOf(['活动', '听课', '<研究课>', '听课'][at] ?? ''))),
      );
    expect(new Set(columns).size).toBe(1);
    expect(lines[2]).toMatch(/^李华 +听课 +第一学期 +40 +节 +3 +24 +未核对 · 落后$/);
  });

  it('as text put those together who stand alike: people are counted as people, units said in the language', () => {
    const people = ['张敏', '李华', '王芳', '赵磊'].map((who): QuotaRow => ({ ...row, who }));
    const groups = ['语文组', '数学组', '英语组', '综合组'].map(
      (who): QuotaRow => ({ ...row, who, each: 'group', unit: '次' }),
    );
    const text = (quotas: readonly QuotaRow[], language: 'zh-Hans' | 'zh-Hant' | 'en') =>
      quotasText({ version: 1, asOf: null, quotas }, language).split('\n')[1];
    expect(text(people, 'zh-Hans')).toMatch(/^张敏、李华等4人 /);
    expect(text(groups, 'zh-Hans')).toMatch(/^语文组、数学组等4个 /);
    expect(text(people, 'zh-Hant')).toMatch(/ 節 /);
    expect(text(people, 'en')).toMatch(/^张敏, 李华 and 2 more .* lessons /);
    expect(text(groups.slice(0, 2), 'en')).toMatch(/^语文组, 数学组 .* times /);
  });

  it('as a spreadsheet keep numbers as numbers and names harmless', () => {
    const [, first, second, third] = quotasCsv(report, 'zh-Hans').split('\r\n');
    expect(first).toBe('李华,听课,第一学期,40,节,,3,24,,未核对 · 落后');
    expect(second).toBe("'=每个教研组 ×21,<研究课>,第一学期,1—4,节,0,,,1,不足");
    expect(third).toBe('学校,听课,第一学期,≤5,节,,3,24,,达到');
  });

  it('as a page shade who is short', () => {
    const page = quotasHtml(report, 'en');
    expect(page).toContain('<td class="off"><div>&lt;研究课&gt;</div></td>');
    expect(page).toContain('As of 2026-11-21');
  });
});
