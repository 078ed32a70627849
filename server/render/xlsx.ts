import type { WriteSheet, Cell as XlsxCell } from 'hucre/xlsx';
import type { Day } from '../engine/calendar/day.ts';
import { awaited, flatMapped, mapped, type Steps, type Waits } from '../engine/steps/steps.ts';
import { heightsOf, isWithin, roomOf, rowHeight, typeSize } from './density.ts';
import { oneLine } from './plain.ts';
import type { Cell, Line, Sheet } from './sheet.ts';
import { bodyCell, FONTS, headCell, noteCell, subtitleCell, titleCell } from './xlsx-cell.ts';

/** A table of a workbook and what its tab says. */
export interface NamedSheet {
  readonly name: string;
  readonly sheet: Sheet;
  /** Columns that stay in view beside the head. */
  readonly frozen: number;
}

const TITLE_ROW = 0;
const SUBTITLE_ROW = 1;
const HEAD_ROW = 2;
const FIRST_ROW = 3;
/** Columns of an A4 page in characters of the default type. */
const PAGE = { landscape: 132, portrait: 90 };
const POINTS_A_MILLIMETRE = 72 / 25.4;
const HIGHEST_ROW = 409;
/** Programs differ in how tight they set lines. */
const SLACK = 1.06;

/** An Excel workbook, printed on A4 as wide as the page, with the head on every page. `day`: its own date. */
export function* workbook(sheets: readonly NamedSheet[], day: Day | null): Waits<Uint8Array> {
  const { writeXlsx } = yield* awaited(import('./xlsx-library.ts'));
  const { reproducible } = yield* awaited(import('./reproducible-zip.ts'));
  const worksheets = yield* flatMapped(sheets, worksheet);
  const file = writeXlsx({
    sheets: worksheets,
    // The head on every page. Not by the page set-up, which would not quote a tab's name.
    namedRanges: sheets.map(({ name }) => ({
      name: '_xlnm.Print_Titles',
      range: `'${name.replaceAll("'", "''")}'!$${HEAD_ROW + 1}:$${HEAD_ROW + 1}`,
      scope: name,
    })),
    defaultFont: { name: FONTS.song, size: 11, charset: 134 },
    properties: { title: oneLine(sheets[0]?.sheet.title ?? ''), creator: '' },
  });
  return yield* reproducible(yield* awaited(file), day);
}

function* worksheet({ name, sheet: laidOut, frozen }: NamedSheet): Steps<readonly WriteSheet[]> {
  const sheet = { ...laidOut, rows: yield* mapped(laidOut.rows, (row) => row.map(withoutMark)) };
  const room = roomOf(sheet.landscape);
  const size = typeSize(sheet, room);
  const least = rowHeight(sheet, room, size);
  const heights = yield* mapped(heightsOf(sheet, room.width, size), (height) => Math.max(height, least));
  const fits = isWithin(heights, room);
  const last = FIRST_ROW + sheet.rows.length;
  const wide = sheet.columns.length - 1;
  const whole = (row: number) => ({ startRow: row, startCol: 0, endRow: row, endCol: wide });
  const noted = sheet.footnote !== '';
  const made: WriteSheet = {
    name,
    columns: widthsOf(sheet),
    cells: yield* cellsOf(sheet, size),
    merges: [
      ...(wide > 0 ? [whole(TITLE_ROW), whole(SUBTITLE_ROW), ...(noted ? [whole(last)] : [])] : []),
      ...mergesOf(sheet),
    ],
    rowDefs: new Map([
      [TITLE_ROW, { height: 26 }],
      [SUBTITLE_ROW, { height: 18 }],
      [HEAD_ROW, { height: 22 }],
      ...heights.map((height, row) => [FIRST_ROW + row, { height: points(height) }] as const),
      ...(noted ? [[last, { height: 16 }] as const] : []),
    ]),
    freezePane: { rows: FIRST_ROW, columns: frozen },
    pageSetup: {
      paperSize: 'a4',
      orientation: sheet.landscape ? 'landscape' : 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: fits ? 1 : 0,
      horizontalCentered: true,
      margins: sheet.landscape
        ? { left: 0.32, right: 0.32, top: 0.4, bottom: 0.5, header: 0.2, footer: 0.25 }
        : { left: 0.5, right: 0.5, top: 0.65, bottom: 0.65, header: 0.3, footer: 0.3 },
    },
    headerFooter: { oddFooter: '&C&9&P / &N' },
    view: { showGridLines: false },
  };
  return [made];
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

function widthsOf(sheet: Sheet): { width: number }[] {
  const total = sheet.columns.reduce((sum, column) => sum + column.width, 0);
  const page = sheet.landscape ? PAGE.landscape : PAGE.portrait;
  return sheet.columns.map(({ width }) => ({ width: Math.round((width / total) * page * 10) / 10 }));
}

function* cellsOf(sheet: Sheet, size: number): Steps<Map<string, Partial<XlsxCell>>> {
  const cells = new Map<string, Partial<XlsxCell>>([
    [at(TITLE_ROW, 0), titleCell(sheet.title)],
    [at(SUBTITLE_ROW, 0), subtitleCell(sheet.subtitle)],
  ]);
  for (const [column, { title }] of sheet.columns.entries())
    cells.set(at(HEAD_ROW, column), headCell(title, size));
  const above: (Cell | null)[] = [];
  for (const [index, row] of sheet.rows.entries()) {
    yield;
    for (const [column, cell] of row.entries()) {
      const centred = sheet.columns[column]?.centred ?? false;
      // What a merged cell covers keeps its border.
      if (cell) above[column] = cell;
      const shown = cell ?? above[column] ?? null;
      cells.set(at(FIRST_ROW + index, column), bodyCell(shown, cell !== null, centred, size));
    }
  }
  if (sheet.footnote !== '') cells.set(at(FIRST_ROW + sheet.rows.length, 0), noteCell(sheet.footnote));
  return cells;
}

function mergesOf(sheet: Sheet) {
  return sheet.rows.flatMap((row, index) =>
    row.flatMap((cell, column) =>
      cell && cell.rows > 1
        ? [
            {
              startRow: FIRST_ROW + index,
              startCol: column,
              endRow: FIRST_ROW + index + cell.rows - 1,
              endCol: column,
            },
          ]
        : [],
    ),
  );
}

function points(millimetres: number): number {
  return Math.min(HIGHEST_ROW, Math.ceil(millimetres * POINTS_A_MILLIMETRE * SLACK * 2) / 2);
}

/** Row and column from 0, as the writer names cells. */
function at(row: number, column: number): string {
  return `${row},${column}`;
}
