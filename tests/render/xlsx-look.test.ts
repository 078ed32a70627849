import { type Cell as Read, type Sheet as ReadSheet, readXlsx } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import type { Layout } from '../../server/render/layout-name.ts';
import type { Cell, LineTone, Sheet } from '../../server/render/sheet.ts';
import { calendarXlsx, sheetOf } from '../support/made.ts';
import { busyTerm } from './autumn.ts';

const LAYOUTS: readonly Layout[] = ['grid', 'weeks', 'table', 'days', 'departments', 'months'];
const HEAD = 2;
const FIRST = 3;
/** What each kind of line shows by its type. */
const TYPE: Readonly<Partial<Record<LineTone, object>>> = {
  label: { name: '黑体' },
  suspended: { strikethrough: true, color: { rgb: '666666' } },
  tentative: { italic: true },
  deadline: { bold: true },
};
const GROUND = { off: 'D9D9D6', outside: 'EFEFED', exam: 'E9E9E4', head: 'F7F7F5' };
const THIN = { style: 'thin', color: { rgb: '808080' } };
const HEAVY = { style: 'medium', color: { rgb: '222222' } };

/** A workbook as a library reads it that had no part in writing it. */
async function readBack(layout: Layout): Promise<{ readonly sheet: Sheet; readonly read: ReadSheet }> {
  const file = await calendarXlsx(busyTerm(), layout, 'zh-Hans');
  const { sheets } = await readXlsx(file, { readStyles: true });
  const [read] = sheets;
  if (!read || sheets.length > 1) throw new Error('no sheet, or several');
  return { sheet: sheetOf(busyTerm(), layout, 'zh-Hans'), read };
}

const at = (read: ReadSheet, row: number, column: number): Partial<Read> =>
  read.cells?.get(`${row},${column}`) ?? {};

/** Cells of the table with where they stand in the workbook. */
const cellsOf = (sheet: Sheet): readonly { cell: Cell; row: number; column: number }[] =>
  sheet.rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (cell ? [{ cell, row: FIRST + row, column }] : [])),
  );

describe.each(LAYOUTS)('In the layout %s a workbook', (layout) => {
  test('has the widths of the table and a height for every row', async () => {
    const { sheet, read } = await readBack(layout);
    const widths = (read.columns ?? []).map(({ width = 0 }) => width);
    const [total, page] = [sheet.columns, widths.map((width) => ({ width }))].map((columns) =>
      columns.reduce((sum, { width }) => sum + width, 0),
    );
    expect(page).toBeCloseTo(sheet.landscape ? 132 : 90, 0);
    for (const [column, { width }] of sheet.columns.entries())
      expect(widths[column]).toBeCloseTo((width / (total ?? 0)) * (page ?? 0), 0);
    const rows = FIRST + sheet.rows.length + 1;
    const heights = Array.from({ length: rows }, (_, row) => read.rowDefs?.get(row)?.height ?? 0);
    expect(Math.min(...heights)).toBeGreaterThan(8);
    expect(Math.max(...heights)).toBeLessThanOrEqual(409);
  });

  test('merges what the table merges, and its title, subtitle and footnote', async () => {
    const { sheet, read } = await readBack(layout);
    const wide = sheet.columns.length - 1;
    const across = [0, 1, FIRST + sheet.rows.length].map((row) => [row, 0, row, wide]);
    const own = cellsOf(sheet)
      .filter(({ cell }) => cell.rows > 1)
      .map(({ cell, row, column }) => [row, column, row + cell.rows - 1, column]);
    const merged = (read.merges ?? []).map((one) => [one.startRow, one.startCol, one.endRow, one.endCol]);
    expect(merged).toEqual([...across, ...own]);
  });

  test('keeps its head in view and prints it on every page, numbered, on A4 as wide as the page', async () => {
    const { sheet, read } = await readBack(layout);
    expect(read.freezePane).toEqual({ rows: FIRST, columns: layout === 'months' ? 1 : 2 });
    expect(read.view).toEqual({ showGridLines: false });
    expect(read.headerFooter).toEqual({ oddFooter: '&C&9&P / &N' });
    expect(read.pageSetup).toMatchObject({
      paperSize: 'a4',
      orientation: sheet.landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      horizontalCentered: true,
      printTitlesRow: '$3:$3',
    });
  });

  test('sets title and head in 黑体', async () => {
    const { sheet, read } = await readBack(layout);
    const title = at(read, 0, 0);
    expect(title).toMatchObject({
      value: sheet.title,
      style: { font: { name: '黑体', size: 16, bold: true }, alignment: { shrinkToFit: true } },
    });
    for (const column of sheet.columns.keys())
      expect(at(read, HEAD, column).style).toMatchObject({
        font: { name: '黑体', bold: true },
        fill: { fgColor: { rgb: 'EDEDEA' } },
        border: { top: THIN, bottom: HEAVY },
      });
  });

  test('shows each cell as the table means it: ground, frame, place, type of each line', async () => {
    const { sheet, read } = await readBack(layout);
    const cells = cellsOf(sheet);
    expect(cells.length).toBeGreaterThan(9);
    for (const { cell, row, column } of cells) {
      const { style, richText } = at(read, row, column);
      const ground = cell.tone === 'plain' || cell.tone === 'makeup' ? undefined : GROUND[cell.tone];
      expect(style?.fill?.type === 'pattern' ? style.fill.fgColor?.rgb : undefined).toBe(ground);
      const frame = cell.tone === 'makeup' ? HEAVY : THIN;
      expect(style?.border).toEqual({ top: frame, right: frame, bottom: frame, left: frame });
      const centred = cell.tone === 'head' || sheet.columns[column]?.centred;
      expect(style?.alignment).toEqual({
        horizontal: centred ? 'center' : 'left',
        vertical: centred ? 'center' : 'top',
        wrapText: true,
      });
      if (cell.mark !== '') continue;
      for (const [line, { text, tone }] of cell.lines.entries()) {
        const font = richText ? richText[line]?.font : style?.font;
        expect(font).toMatchObject({ charset: 134, name: '宋体', ...TYPE[tone] });
        if (richText) expect(richText[line]?.text.trim()).toBe(text);
      }
    }
  });

  test('gives what a merged cell covers its frame and no text', async () => {
    const { sheet, read } = await readBack(layout);
    const covered = sheet.rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => (cell ? [] : [at(read, FIRST + row, column)])),
    );
    for (const { value, style } of covered) {
      expect(value ?? '').toBe('');
      expect(style?.border).toBeDefined();
    }
  });
});

test('A make-up day is framed in the grid, and its date begins its text', async () => {
  const { read } = await readBack('grid');
  const framed = [...(read.cells ?? [])].filter(([, { style }]) => style?.border?.left?.style === 'medium');
  expect(framed.map(([, { value }]) => String(value).split(/[\n ]/)[0])).toEqual(['20', '10']);
});
