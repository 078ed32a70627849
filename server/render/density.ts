import { type Cell, isHeading, type Sheet } from './sheet.ts';
import { paperWidth } from './width.ts';

const MILLIMETRES_A_POINT = 25.4 / 72;
const LINE_HEIGHT = 1.22;
const CELL_PADDING = 1.3;
const CELL_PADDING_X = 1.8;

/** What an A4 page leaves for the rows of the table, in millimetres. */
export interface Room {
  readonly width: number;
  readonly height: number;
  /** What a row takes besides its lines. */
  readonly padding?: number;
}

/** A4 less the margins, the heading and the footnote of the page style. */
export function roomOf(landscape: boolean): Room {
  return landscape ? { width: 281, height: 168 } : { width: 186, height: 236 };
}

const SIZES = [10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5];

/** Columns and rows of one page. */
type Rows = Pick<Sheet, 'columns' | 'rows'>;

/** The largest size of type, in points, at which each term fits the room; the smallest if none does. */
export function typeSize(sheet: Sheet, room: Room): number {
  return sizeFor(pagesOf(sheet), room) ?? (sheet.landscape ? 8 : 9.5);
}

/** The largest size of type at which each of some pages fits the room; null if there is none. */
function sizeFor(pages: readonly Rows[], room: Room): number | null {
  return (
    SIZES.find((size) => pages.every((page) => isWithin(triedHeights(page, room.width, size), room))) ?? null
  );
}

/** The largest size of type at which several tables fit one page below each other; null if there is none. */
export function sizeTogether(tables: readonly Rows[], room: Room): number | null {
  return (
    SIZES.find((size) =>
      isWithin(
        tables.flatMap((table) => [...triedHeights(table, room.width, size, room.padding)]),
        room,
      ),
    ) ?? null
  );
}

/** The least height of a row, in millimetres, so that a sparse table fills its page instead of crowding at the top. */
export function rowHeight(sheet: Sheet, room: Room, size: number): number {
  const pages = pagesOf(sheet);
  // Rows that do not fit as they are do not fit when they are higher.
  if (!pages.every((page) => isWithin(triedHeights(page, room.width, size), room))) return 0;
  const natural = pages.map((page) => [...triedHeights(page, room.width, size)]);
  const candidates = [9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5, 5];
  const fits = (least: number) =>
    natural.every((heights) =>
      isWithin(
        heights.map((height) => Math.max(height, least)),
        room,
      ),
    );
  return candidates.find(fits) ?? 0;
}

/** A table cut where a heading begins a page. */
export function pagesOf({ columns, rows }: Rows): readonly Rows[] {
  const starts = rows.flatMap((row, at) => (isHeading(row) && at > 0 ? [at] : []));
  return [0, ...starts].map((start, at) => ({ columns, rows: rows.slice(start, starts[at]) }));
}

/** Whether rows of these heights fit the room; no more of them are looked at than it takes to tell. */
export function isWithin(heights: Iterable<number>, { height }: Room): boolean {
  let total = 0;
  for (const one of heights) {
    total += one;
    if (total > height) return false;
  }
  return true;
}

/**
 * Estimated heights of the rows in millimetres, one by one as they are asked for; a merged cell shares its lines out
 * over its rows. `widths`: see {@link lineWidths}.
 */
export function* heightsOf(
  sheet: Rows,
  width: number,
  size: number,
  padding = CELL_PADDING,
  widths = lineWidths,
): Generator<number, void, undefined> {
  const total = sum(sheet.columns.map((column) => column.width));
  const em = size * MILLIMETRES_A_POINT;
  for (const row of sheet.rows) {
    const lines = row.map((cell, index) => {
      const column = ((sheet.columns[index]?.width ?? 0) / total) * width - CELL_PADDING_X;
      return cell === null || cell.across ? 0 : linesIn(widths(cell), column / em) / cell.rows;
    });
    yield Math.max(1, ...lines) * em * LINE_HEIGHT + padding;
  }
}

/** The same at one of several sizes of type: what has been measured for one need not be for the next. */
function triedHeights(sheet: Rows, width: number, size: number, padding?: number): Iterable<number> {
  return heightsOf(sheet, width, size, padding, knownWidths);
}

/** Lines that text of these widths takes in a column of `ems` full-width characters. */
function linesIn(widths: readonly number[], ems: number): number {
  return sum(widths.map((width) => Math.max(1, Math.ceil(width / Math.max(1, ems - 0.3)))));
}

const measured = new WeakMap<Cell, readonly number[]>();

function knownWidths(cell: Cell): readonly number[] {
  const known = measured.get(cell) ?? lineWidths(cell);
  measured.set(cell, known);
  return known;
}

/** How wide the lines of a cell are, in full-width characters; the date stands in the first line. */
function lineWidths(cell: Cell): readonly number[] {
  const mark = cell.mark === '' ? 0 : paperWidth(cell.mark) / 2 + 0.5;
  return cell.lines.map(({ text }, index) => paperWidth(text) / 2 + (index === 0 ? mark : 0));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
