import { mapped, type Steps } from '../engine/steps/steps.ts';
import { CELL_FILLS } from './cell-fill.ts';
import { paragraph, type RunLook, run } from './docx-xml.ts';
import type { Table } from './outline.ts';
import { oneLine } from './plain.ts';
import type { Cell, Column, Line, LineTone } from './sheet.ts';

const HEAD_FILL = 'EDEDEA';
const THICK = ['top', 'left', 'bottom', 'right'].map((side) => border(side, 12, '222222')).join('');
const FRAME = `<w:tblBorders>${border('top', 8, '222222')}${border('left', 8, '222222')}${border('bottom', 8, '222222')}${border('right', 8, '222222')}${border('insideH', 4, '808080')}${border('insideV', 4, '808080')}</w:tblBorders>`;
const PADDING =
  '<w:tblCellMar><w:top w:w="30" w:type="dxa"/><w:left w:w="70" w:type="dxa"/><w:bottom w:w="30" w:type="dxa"/><w:right w:w="70" w:type="dxa"/></w:tblCellMar>';

/** How a table is set: `width` in twips, `size` in half points; `tight`: lines as close as type allows. */
export interface TableLook {
  readonly width: number;
  readonly size: number;
  readonly tight?: boolean;
}

/** A table as wide as the text, piece by piece, its head on every page; no row is cut in two. */
export function* docxTable(
  { columns, rows }: Table,
  { width, size, tight }: TableLook,
): Steps<readonly string[]> {
  const type: Type = {
    size,
    line: tight ? `<w:spacing w:line="${Math.round(size * 12.2)}" w:lineRule="exact"/>` : '',
  };
  const widths = widthsOf(columns, width);
  const head = columns.map(({ title }, index) =>
    tableCell(widths[index] ?? 0, look(HEAD_FILL, ''), text([{ text: title, tone: 'label' }], type, true)),
  );
  return [
    `<w:tbl><w:tblPr><w:tblW w:w="${width}" w:type="dxa"/>${FRAME}<w:tblLayout w:type="fixed"/>${PADDING}</w:tblPr>`,
    `<w:tblGrid>${widths.map((one) => `<w:gridCol w:w="${one}"/>`).join('')}</w:tblGrid>`,
    `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${head.join('')}</w:tr>`,
    ...(yield* mapped(rows, (row) => bodyRow(row, columns, widths, type))),
    '</w:tbl>',
  ];
}

/** Size and line spacing of the text. */
interface Type {
  readonly size: number;
  readonly line: string;
}

/** Whole twips that add up to the width. */
function widthsOf(columns: readonly Column[], width: number): readonly number[] {
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  let before = 0;
  let placed = 0;
  return columns.map((column) => {
    before += column.width;
    const end = Math.round((before / total) * width);
    const own = end - placed;
    placed = end;
    return own;
  });
}

function bodyRow(
  row: readonly (Cell | null)[],
  columns: readonly Column[],
  widths: readonly number[],
  type: Type,
): string {
  const cells = row.map((cell, column) => {
    const width = widths[column] ?? 0;
    if (cell === null) return tableCell(width, '<w:vMerge/>', paragraph('TableText', ''));
    const merge = cell.rows > 1 ? '<w:vMerge w:val="restart"/>' : '';
    const borders = cell.tone === 'makeup' ? `<w:tcBorders>${THICK}</w:tcBorders>` : '';
    const centred = columns[column]?.centred === true || cell.tone === 'head';
    return tableCell(
      width,
      `${merge}${borders}${look(CELL_FILLS[cell.tone], cell.mark)}`,
      paragraphsOf(cell, type, centred),
    );
  });
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`;
}

function tableCell(width: number, properties: string, content: string): string {
  return `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${properties}</w:tcPr>${content}</w:tc>`;
}

/** A cell of a day begins at its top, with the date. */
function look(fill: string | null, mark: string): string {
  const shade = fill === null ? '' : `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>`;
  return `${shade}<w:vAlign w:val="${mark === '' ? 'center' : 'top'}"/>`;
}

function border(side: string, eighths: number, color: string): string {
  return `<w:${side} w:val="single" w:sz="${eighths}" w:space="0" w:color="${color}"/>`;
}

/** A paragraph for each line; the date of a day stands before the first. */
function paragraphsOf(cell: Cell, type: Type, centred: boolean): string {
  const [first, ...rest] = cell.lines;
  const mark: readonly Line[] = cell.mark === '' ? [] : [{ text: `${cell.mark} `, tone: 'label' }];
  const lines: readonly (readonly Line[])[] = [
    [...mark, ...(first ? [first] : [])],
    ...rest.map((line) => [line]),
  ];
  return lines.map((line) => text(line, type, centred)).join('');
}

function text(line: readonly Line[], { size, line: spacing }: Type, centred: boolean): string {
  const runs = line.map(({ text: shown, tone }) =>
    run(oneLine(shown) + (shown.endsWith(' ') ? ' ' : ''), { ...typeOf(tone), size }),
  );
  return paragraph('TableText', runs.join(''), `${spacing}${centred ? '<w:jc w:val="center"/>' : ''}`);
}

function typeOf(tone: LineTone): RunLook {
  switch (tone) {
    case 'label':
      return { font: '黑体' };
    case 'suspended':
      return { strike: true, color: '666666' };
    case 'tentative':
      return { italic: true };
    case 'deadline':
      return { bold: true };
    default:
      return {};
  }
}
