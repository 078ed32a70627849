import { mapped, type Steps } from '../engine/steps/steps.ts';
import { heightsOf, isWithin, roomOf, rowHeight, typeSize } from './density.ts';
import type { Cell, Line, Sheet } from './sheet.ts';
import { bodyCells, headCell, noteCell, type StyledCell, subtitleCell, titleCell } from './xlsx-cell.ts';
import { printXml, viewXml } from './xlsx-page.ts';
import { fontXml, type Styles } from './xlsx-styles.ts';
import { cellName, columnName, type Interned, MAIN, textXml } from './xlsx-xml.ts';

/** What the sheets of a workbook share. */
export interface Shared {
  readonly styles: Styles;
  readonly strings: Interned;
}

const TITLE_ROW = 0;
const SUBTITLE_ROW = 1;
/** From 0: it is repeated on every page. */
export const HEAD_ROW = 2;
const FIRST_ROW = 3;
/** Columns of an A4 page in characters of the default type. */
const PAGE = { landscape: 132, portrait: 90 };
const POINTS_A_MILLIMETRE = 72 / 25.4;
const HIGHEST_ROW = 409;
/** Programs differ in how tight they set lines. */
const SLACK = 1.06;
/** Points. */
const HEIGHTS = { title: 26, subtitle: 18, head: 22, note: 16 };

/** A table as the XML of a sheet, piece by piece (ISO/IEC 29500-1, 18.3). `frozen`: columns that stay in view. */
export function* worksheetXml(laidOut: Sheet, frozen: number, shared: Shared): Steps<readonly string[]> {
  const sheet = { ...laidOut, rows: yield* mapped(laidOut.rows, (row) => row.map(withoutMark)) };
  const room = roomOf(sheet.landscape);
  const size = typeSize(sheet, room);
  const least = rowHeight(sheet, room, size);
  const heights = yield* mapped(heightsOf(sheet, room.width, size), (height) => Math.max(height, least));
  const rows = yield* rowsXml(sheet, size, heights, shared);
  const merges = yield* mergesOf(sheet);
  const end = cellName(
    FIRST_ROW + sheet.rows.length - (sheet.footnote === '' ? 1 : 0),
    sheet.columns.length - 1,
  );
  return [
    `<worksheet xmlns="${MAIN}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension ref="A1:${end}"/>`,
    `${viewXml(FIRST_ROW, frozen)}<sheetFormatPr defaultRowHeight="15"/>${columnsXml(sheet)}<sheetData>`,
    ...rows,
    '</sheetData>',
    ...(merges.length === 0 ? [] : [`<mergeCells count="${merges.length}">`, ...merges, '</mergeCells>']),
    printXml(sheet.landscape, isWithin(heights, room)),
    '</worksheet>',
  ];
}

/** A cell of a spreadsheet has no corners: the date of a day begins its text. */
function withoutMark(cell: Cell | null): Cell | null {
  if (cell === null || cell.mark === '') return cell;
  const [first, ...rest] = cell.lines;
  const lines: readonly Line[] =
    first?.tone === 'label'
      ? [{ ...first, text: `${cell.mark} ${first.text}` }, ...rest]
      : [{ text: cell.mark, tone: 'label' }, ...cell.lines];
  return { ...cell, mark: '', lines };
}

function columnsXml(sheet: Sheet): string {
  const total = sheet.columns.reduce((sum, column) => sum + column.width, 0);
  const page = sheet.landscape ? PAGE.landscape : PAGE.portrait;
  const columns = sheet.columns.map(({ width }, at) => {
    const characters = Math.round((width / total) * page * 10) / 10;
    return `<col min="${at + 1}" max="${at + 1}" width="${characters}" customWidth="1"/>`;
  });
  return `<cols>${columns.join('')}</cols>`;
}

/** Title, head, body and footnote. */
function* rowsXml(sheet: Sheet, size: number, heights: readonly number[], shared: Shared): Steps<string[]> {
  const names = sheet.columns.map((_, column) => columnName(column));
  const row = (at: number, height: number, cells: readonly StyledCell[]) =>
    `<row r="${at + 1}" ht="${height}" customHeight="1">${cells.map((cell, column) => cellXml(`${names[column]}${at + 1}`, cell, shared)).join('')}</row>`;
  const head = sheet.columns.map(({ title }) => headCell(title, size));
  const bodyCell = bodyCells(size);
  const above: (Cell | null)[] = [];
  const body = yield* mapped(sheet.rows, (cells, index) =>
    row(
      FIRST_ROW + index,
      points(heights[index] ?? 0),
      cells.map((cell, column) => {
        // What a merged cell covers keeps its border.
        if (cell) above[column] = cell;
        const centred = sheet.columns[column]?.centred ?? false;
        return bodyCell(cell ?? above[column] ?? null, cell !== null, centred);
      }),
    ),
  );
  const last = FIRST_ROW + sheet.rows.length;
  return [
    row(TITLE_ROW, HEIGHTS.title, [titleCell(sheet.title)]),
    row(SUBTITLE_ROW, HEIGHTS.subtitle, [subtitleCell(sheet.subtitle)]),
    row(HEAD_ROW, HEIGHTS.head, head),
    ...body,
    ...(sheet.footnote === '' ? [] : [row(last, HEIGHTS.note, [noteCell(sheet.footnote)])]),
  ];
}

function cellXml(name: string, { content, look }: StyledCell, { styles, strings }: Shared): string {
  const style = styles.of(look);
  if (content === null) return `<c r="${name}" s="${style}"/>`;
  if (typeof content === 'number') return `<c r="${name}" s="${style}"><v>${content}</v></c>`;
  if (typeof content === 'string')
    return `<c r="${name}" s="${style}" t="s"><v>${strings.of(content)}</v></c>`;
  const runs = content.map(({ text, font }) => `<r><rPr>${fontXml(font, 'rFont')}</rPr>${textXml(text)}</r>`);
  return `<c r="${name}" s="${style}" t="inlineStr"><is>${runs.join('')}</is></c>`;
}

/** Title, subtitle and footnote over all columns, and what the table itself puts together. */
function* mergesOf(sheet: Sheet): Steps<readonly string[]> {
  const merge = (row: number, column: number, endRow: number, endColumn: number) =>
    `<mergeCell ref="${cellName(row, column)}:${cellName(endRow, endColumn)}"/>`;
  const wide = sheet.columns.length - 1;
  const last = FIRST_ROW + sheet.rows.length;
  const across = [TITLE_ROW, SUBTITLE_ROW, ...(sheet.footnote === '' ? [] : [last])];
  const own = yield* mapped(sheet.rows, (row, index) =>
    row.flatMap((cell, column) => {
      const first = FIRST_ROW + index;
      return cell && cell.rows > 1 ? [merge(first, column, first + cell.rows - 1, column)] : [];
    }),
  );
  return [...(wide > 0 ? across.map((row) => merge(row, 0, row, wide)) : []), ...own.flat()];
}

function points(millimetres: number): number {
  return Math.min(HIGHEST_ROW, Math.ceil(millimetres * POINTS_A_MILLIMETRE * SLACK * 2) / 2);
}
