import type { Day } from '../engine/calendar/day.ts';

/** How a stretch of text is to look; every format shows it in its own way. */
export type LineTone =
  | 'plain'
  | 'label'
  | 'strong'
  | 'suspended'
  | 'moved'
  | 'tentative'
  | 'window'
  | 'deadline';

export interface Line {
  readonly text: string;
  readonly tone: LineTone;
}

export type CellTone = 'plain' | 'head' | 'off' | 'outside' | 'makeup' | 'exam';

/** What a spreadsheet keeps of a cell besides its text: a number, a day (`tail` follows it in the text), a month. */
export type Figure =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'day'; readonly day: Day; readonly tail: string }
  | { readonly kind: 'month'; readonly day: Day };

export interface Cell {
  /** Top right in a cell of a day: its date. '' elsewhere. */
  readonly mark: string;
  readonly lines: readonly Line[];
  readonly tone: CellTone;
  /** How many rows it covers; the cells it covers are null. */
  readonly rows: number;
  /** A heading over all columns: the cells beside it are null. What follows is printed on a page of its own. */
  readonly across?: true;
  readonly figure?: Figure;
}

export interface Column {
  readonly title: string;
  /** Relative to the other columns. */
  readonly width: number;
  readonly centred: boolean;
}

/** A laid-out calendar: a table with merged cells, the same for web page, Markdown, Word and Excel. */
export interface Sheet {
  readonly title: string;
  /** School and term; '' = none. */
  readonly subtitle: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly (Cell | null)[])[];
  readonly footnote: string;
  readonly landscape: boolean;
}

/** A cell of plain lines. */
export function cell(lines: readonly Line[], tone: CellTone = 'plain', rows = 1, mark = ''): Cell {
  return { mark, lines, tone, rows };
}

/** A cell of one plain text; empty for ''. */
export function textCell(text: string, tone: CellTone = 'plain', rows = 1): Cell {
  return cell(text === '' ? [] : [{ text, tone: tone === 'head' ? 'strong' : 'plain' }], tone, rows);
}

/** A row that is one heading over so many columns. */
export function headingRow(text: string, columns: number): readonly (Cell | null)[] {
  return [{ ...textCell(text, 'head'), across: true }, ...Array.from({ length: columns - 1 }, () => null)];
}

export function isHeading(row: readonly (Cell | null)[]): boolean {
  return row[0]?.across === true;
}

/** The same cell with the value it shows. */
export function withFigure(shown: Cell, figure: Figure | null): Cell {
  return figure === null ? shown : { ...shown, figure };
}
