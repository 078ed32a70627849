import { readSheet } from 'read-excel-file/universal';
import { expect, test } from 'vitest';
import type { Layout } from '../../server/render/layout-name.ts';
import { calendarView } from '../../server/school/calendar-view.ts';
import { calendarDocx, calendarHtml, calendarXlsx } from '../support/made.ts';
import { schoolOf } from '../support/school-of.ts';
import { partText } from './office-files.ts';

const PLAN = `计划 "全年" { 学年 2026—2027 }
校历 { 第一学期 2026-09-01 至 2027-01-22  第二学期 2027-02-25 至 2027-07-02 }
活动 开学前培训 { 时间 2026-08-20 }
活动 备课 { 时间 每周 周三 14:30—15:30 }
`;
const BY_WEEK: readonly Layout[] = ['grid', 'weeks', 'table', 'days', 'departments'];

const year = () => {
  const view = calendarView(schoolOf({ 'a.plan': PLAN }), ['a.plan']);
  if (!view) throw new Error('no plan');
  return view;
};

test.each(BY_WEEK)('The layout %s of a year begins each term on a page of its own', async (layout) => {
  const html = calendarHtml(year(), layout, 'zh-Hans');
  expect(html.match(/<tr class="begins">/g)).toHaveLength(1);
  // What takes place before the first week belongs to the first term.
  expect(html.indexOf('第一学期</div></th>')).toBeLessThan(html.indexOf('备课'));
  const body = partText(await calendarDocx(year(), layout, 'zh-Hans'), /word\/document\.xml$/);
  expect(body.match(/<w:pageBreakBefore\/>/g)).toHaveLength(1);
  expect(body.match(/<w:tbl>/g)).toHaveLength(2);
  const file = await calendarXlsx(year(), layout, 'zh-Hans');
  const tabs = [...partText(file, /workbook\.xml$/).matchAll(/<sheet name="([^"]+)"/g)].map(
    ([, name]) => name ?? '',
  );
  expect(tabs).toHaveLength(2);
  for (const [at, tab] of tabs.entries()) {
    const rows = await readSheet(Uint8Array.from(file).buffer, tab);
    expect(String(rows[1]?.[0])).toContain(['第一学期', '第二学期'][at]);
    expect(rows.flat().join('\n')).toContain('备课');
  }
});

test('Months need no terms', async () => {
  const file = await calendarXlsx(year(), 'months', 'zh-Hans');
  expect(partText(file, /workbook\.xml$/).match(/<sheet /g)).toHaveLength(1);
});
