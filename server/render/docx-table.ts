import type { Table as DocxTable, IParagraphOptions, IRunOptions } from 'docx';
import { fontOf } from './docx-styles.ts';
import type { Table } from './outline.ts';
import { oneLine } from './plain.ts';
import type { Cell, CellTone, Line, LineTone } from './sheet.ts';

/** The library, loaded when the first document is written. */
export type Docx = typeof import('./docx-library.ts');

const FILLS: Readonly<Record<CellTone, string | null>> = {
  plain: null,
  head: 'F7F7F5',
  off: 'D9D9D6',
  outside: 'EFEFED',
  makeup: null,
  exam: 'E9E9E4',
};
const PADDING = { top: 30, bottom: 30, left: 70, right: 70 };

/** A table as wide as the text, its head on every page; no row is cut in two. `size` in half points, `width` in twips. */
export function docxTable(docx: Docx, { columns, rows }: Table, width: number, size: number): DocxTable {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const widths = columns.map((column) => Math.round((column.width / total) * width));
  const head = new docx.TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(
      ({ title }, index) =>
        new docx.TableCell({
          ...cellFrame(docx, widths[index] ?? 0, 'EDEDEA'),
          verticalAlign: 'center',
          children: [text(docx, [{ text: title, tone: 'label' }], size, true)],
        }),
    ),
  });
  return new docx.Table({
    width: { size: width, type: 'dxa' },
    columnWidths: widths,
    layout: 'fixed',
    rows: [head, ...rows.map((row) => bodyRow(docx, row, columns, widths, size))],
  });
}

function bodyRow(
  docx: Docx,
  row: readonly (Cell | null)[],
  columns: Table['columns'],
  widths: readonly number[],
  size: number,
) {
  return new docx.TableRow({
    cantSplit: true,
    children: row.flatMap((cell, column) => {
      if (cell === null) return [];
      const centred = columns[column]?.centred === true || cell.tone === 'head';
      return new docx.TableCell({
        ...cellFrame(docx, widths[column] ?? 0, FILLS[cell.tone]),
        ...(cell.rows > 1 ? { rowSpan: cell.rows } : {}),
        verticalAlign: 'center',
        children: paragraphsOf(docx, cell, size, centred),
      });
    }),
  });
}

function cellFrame(docx: Docx, width: number, fill: string | null) {
  return {
    width: { size: width, type: docx.WidthType.DXA },
    margins: PADDING,
    ...(fill === null ? {} : { shading: { type: docx.ShadingType.CLEAR, color: 'auto', fill } }),
  };
}

/** A paragraph for each line; the date of a day stands before what its day is called. */
function paragraphsOf(docx: Docx, cell: Cell, size: number, centred: boolean) {
  const [first, ...rest] = cell.lines;
  const marked: readonly (readonly Line[])[] =
    cell.mark === ''
      ? cell.lines.map((line) => [line])
      : first?.tone === 'label'
        ? [[{ text: `${cell.mark} `, tone: 'strong' }, first], ...rest.map((line) => [line])]
        : [[{ text: cell.mark, tone: 'strong' }], ...cell.lines.map((line) => [line])];
  const lines = marked.length === 0 ? [[]] : marked;
  return lines.map((line) => text(docx, line, size, centred));
}

function text(docx: Docx, line: readonly Line[], size: number, centred: boolean) {
  const options: IParagraphOptions = {
    style: 'TableText',
    ...(centred ? { alignment: 'center' as const } : {}),
    children: line.map(
      ({ text: shown, tone }) =>
        new docx.TextRun({ text: oneLine(shown) + (shown.endsWith(' ') ? ' ' : ''), size, ...typeOf(tone) }),
    ),
  };
  return new docx.Paragraph(options);
}

function typeOf(tone: LineTone): IRunOptions {
  switch (tone) {
    case 'label':
      return { font: fontOf('黑体') };
    case 'suspended':
      return { strike: true, color: '666666' };
    case 'tentative':
      return { italics: true };
    case 'deadline':
      return { bold: true };
    default:
      return {};
  }
}
