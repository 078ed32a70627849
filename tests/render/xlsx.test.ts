import { readSheet } from 'read-excel-file/universal';
import { describe, expect, test } from 'vitest';
import { iso } from '../../server/engine/calendar/day.ts';
import type { Layout } from '../../server/render/layout-name.ts';
import type { QuotaRow } from '../../server/render/quota-report.ts';
import { calendarXlsx, quotasXlsx, sheetOf } from '../support/made.ts';
import { busyTerm, day, occurrence, viewOf } from './autumn.ts';
import { asText, HOSTILE, partText } from './office-files.ts';

const LAYOUTS: readonly Layout[] = ['grid', 'weeks', 'table', 'days', 'departments', 'months'];
const HEAD = 3;

const made = (layout: Layout, view = busyTerm()) => calendarXlsx(view, layout, 'zh-Hans');
const rowsOf = async (file: Uint8Array) => readSheet(Uint8Array.from(file).buffer);
const dateOf = (cell: unknown) => (cell instanceof Date ? cell.toISOString().slice(0, 10) : '');
const worksheet = (file: Uint8Array) => partText(file, /worksheets\/sheet1\.xml$/);

describe('A workbook', () => {
  test.each(LAYOUTS)('in the layout %s reads back with every text of the table', async (layout) => {
    const sheet = sheetOf(busyTerm(), layout, 'zh-Hans');
    const rows = await rowsOf(await made(layout));
    expect(rows[0]?.[0]).toBe(sheet.title);
    expect(rows[HEAD - 1]).toEqual(sheet.columns.map(({ title }) => title));
    const texts = new Set(rows.slice(HEAD).flatMap((row) => row.flatMap((cell) => String(cell).split('\n'))));
    const lines = sheet.rows.flatMap((row) =>
      row.flatMap((cell) =>
        cell && !cell.figure && cell.mark === '' ? cell.lines.map(({ text }) => text) : [],
      ),
    );
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter((line) => !texts.has(line))).toEqual([]);
  });

  test('keeps dates as dates and weeks as numbers, shown as in the other documents', async () => {
    const file = await made('table');
    const rows = await rowsOf(file);
    const events = rows.slice(HEAD, -1).filter((row) => row[1] instanceof Date);
    expect(events.length).toBeGreaterThan(40);
    const meetings = events.filter((row) => row[3] === '教研组长例会');
    expect(meetings.map((row) => dateOf(row[1]))).toEqual(['2026-10-10']);
    expect(rows.slice(HEAD).flatMap((row) => (typeof row[0] === 'number' ? [row[0]] : []))).toEqual(
      Array.from({ length: 21 }, (_, week) => week + 1),
    );
    expect(partText(file, /styles\.xml$/)).toContain('m/d&quot; 周六&quot;');
  });

  test('keeps months as dates', async () => {
    const rows = await rowsOf(await made('months'));
    const months = rows.slice(HEAD, -1).map((row) => row[0]);
    expect(months.map((month) => dateOf(month).slice(0, 7))).toEqual([
      '2026-09',
      '2026-10',
      '2026-11',
      '2026-12',
      '2027-01',
    ]);
  });

  test.each(LAYOUTS)(
    'in the layout %s prints on A4 as wide as the page, its head on every page',
    async (layout) => {
      const sheet = sheetOf(busyTerm(), layout, 'zh-Hans');
      const file = await made(layout);
      const xml = worksheet(file);
      const setup = /<pageSetup [^>]*>/.exec(xml)?.[0] ?? '';
      expect(setup).toContain('paperSize="9"');
      expect(setup).toContain(`orientation="${sheet.landscape ? 'landscape' : 'portrait'}"`);
      expect(xml).toMatch(/<pageSetUpPr[^>]*fitToPage="(?:1|true)"/);
      expect(setup).not.toContain('fitToWidth="0"');
      expect(partText(file, /workbook\.xml$/)).toMatch(/_xlnm\.Print_Titles"[^>]*>[^<]*\$3:\$3</);
      expect(/<pane [^>]*ySplit="3"[^>]*state="frozen"/.test(xml)).toBe(true);
      const merged = sheet.rows.flat().filter((cell) => cell !== null && cell.rows > 1).length;
      expect(xml.match(/<mergeCell /g)).toHaveLength(merged + 3);
    },
  );

  test('is set in the fonts of Chinese offices, holidays shaded', async () => {
    const styles = partText(await made('grid'), /styles\.xml$/);
    for (const font of ['宋体', '仿宋', '黑体']) expect(styles).toContain(`<name val="${font}"/>`);
    expect(styles).toContain('D9D9D6');
  });

  test.each(LAYOUTS)('in the layout %s holds no formula and no error, whatever names say', async (layout) => {
    const occurrences = HOSTILE.map((activity, index) =>
      occurrence({
        date: day('2026-09-07') + index,
        activity,
        group: activity,
        place: activity,
        note: activity,
      }),
    );
    const file = await made(
      layout,
      viewOf(occurrences, { title: HOSTILE[1] ?? '', school: HOSTILE[0] ?? '' }),
    );
    const xml = worksheet(file);
    expect(xml).not.toMatch(/<f[ >]|t="e"|hyperlink/);
    const texts = (await rowsOf(file)).flat().join('\n').replaceAll('_x005F_', '_');
    for (const name of HOSTILE) expect(texts).toContain(asText(name).trim());
  });

  test('names its tab in every language so that the print titles find it', async () => {
    for (const language of ['zh-Hans', 'zh-Hant', 'en'] as const) {
      const workbook = partText(await calendarXlsx(busyTerm(), 'days', language), /workbook\.xml$/);
      const name = /<sheet name="([^"]+)"/.exec(workbook)?.[1] ?? '';
      expect(workbook.replaceAll('&apos;', "'")).toContain(
        `<definedName name="_xlnm.Print_Titles" localSheetId="0">'${name}'!$3:$3<`,
      );
    }
  });

  test('is cut where Excel’s cells end', async () => {
    const occurrences = Array.from({ length: 800 }, (_, index) =>
      occurrence({ date: day('2026-09-09'), start: index, activity: `${index} ${'长'.repeat(60)}` }),
    );
    const rows = await rowsOf(await made('grid', viewOf(occurrences)));
    const longest = Math.max(...rows.flat().map((cell) => String(cell).length));
    expect(longest).toBeGreaterThan(32_000);
    expect(longest).toBeLessThanOrEqual(32_767);
  });
});

test('The quotas are a workbook with numbers', async () => {
  const row: QuotaRow = {
    id: 'a',
    subject: '每位教师',
    who: '=1+1',
    each: 'person',
    count: 1,
    activity: '听课',
    unit: '节',
    period: { kind: 'term', name: '第一学期', label: '第一学期', start: '2026-09-01', end: '2027-01-22' },
    min: 40,
    max: null,
    soft: false,
    implied: null,
    planned: null,
    recorded: 3,
    due: 24,
    gap: 37,
    worst: null,
    plan: 'short',
    progress: 'behind',
    source: { file: 'a.plan', line: 0, character: 0 },
  };
  const file = await quotasXlsx({ version: 1, asOf: iso(day('2026-11-21')), quotas: [row] }, 'zh-Hans');
  const rows = await rowsOf(file);
  expect(rows[HEAD]).toEqual(['=1+1', '听课', '第一学期', 40, '节', null, 3, 24, 37, '不足 · 落后']);
  expect(worksheet(file)).not.toContain('<f');
});
