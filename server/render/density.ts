import type { Cell, Sheet } from './sheet.ts';
import { paperWidth } from './width.ts';

const MILLIMETRES_A_POINT = 25.4 / 72;
const LINE_HEIGHT = 1.22;
const CELL_PADDING = 1.3;
const CELL_PADDING_X = 1.8;

/** What an A4 page leaves for the rows of the table, in millimetres. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** A4 less the margins, the heading and the footnote of the page style. */
export function roomOf(landscape: boolean): Room {
  return landscape ? { width: 281, height: 166 } : { width: 186, height: 245 };
}

/** The largest size of type, in points, at which the whole table fits the room; the smallest if none does. */
export function typeSize(sheet: Sheet, room: Room): number {
  const sizes = [10.5, 10, 9.5, 9, 8.5, 8, 7.5, 7, 6.5, 6, 5.5];
  return (
    sizes.find((size) => tableHeight(sheet, room.width, size) <= room.height) ?? (sheet.landscape ? 6.5 : 9)
  );
}

function tableHeight(sheet: Sheet, width: number, size: number): number {
  const total = sheet.columns.reduce((sum, column) => sum + column.width, 0);
  const em = size * MILLIMETRES_A_POINT;
  let height = 0;
  for (const row of sheet.rows) {
    const lines = row.map((cell, index) => {
      const column = ((sheet.columns[index]?.width ?? 0) / total) * width - CELL_PADDING_X;
      return cell === null ? 0 : linesIn(cell, column / em) / cell.rows;
    });
    height += Math.max(1, ...lines) * em * LINE_HEIGHT + CELL_PADDING;
  }
  return height;
}

/** Lines a cell takes in a column of `ems` full-width characters; the date shares the first label's line. */
function linesIn(cell: Cell, ems: number): number {
  const marked = cell.mark !== '' && cell.lines[0]?.tone !== 'label' ? 1 : 0;
  return cell.lines.reduce((sum, line, index) => {
    const mark = index === 0 && marked === 0 && cell.mark !== '' ? paperWidth(cell.mark) / 2 + 0.5 : 0;
    return sum + Math.max(1, Math.ceil((paperWidth(line.text) / 2 + mark) / Math.max(1, ems - 0.5)));
  }, marked);
}
