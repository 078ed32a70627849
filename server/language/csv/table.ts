import Papa from 'papaparse';
import type { Name } from '../../engine/plan/name.ts';
import type { Origin } from '../../engine/plan/source.ts';
import { fold } from '../../engine/text/fold.ts';

/** Offsets in the text of a table; `end` is exclusive. */
export interface Place {
  readonly start: number;
  readonly end: number;
}

/** A row of a table, and where it stands in the text. */
export interface Row {
  readonly cells: readonly string[];
  /** Where the text of each cell stands, without quotes and blanks around it. */
  readonly places: readonly Place[];
  /** Offsets in the text, line end excluded. */
  readonly start: number;
  readonly end: number;
  /** From 1, as an office counts; the heading is line 1. */
  readonly line: number;
}

/** A CSV file: its heading, folded and trimmed, and its rows without empty ones. */
export interface Table {
  readonly columns: readonly string[];
  readonly heading: Row | null;
  readonly rows: readonly Row[];
}

/** The names that a cell lists, and where each stands. */
export function namesInCell(origin: Origin, row: Row, column: number): readonly Name[] {
  const start = row.places[column]?.start ?? row.start;
  return [...(row.cells[column] ?? '').matchAll(/[^、;；/]+/g)].flatMap(({ 0: part, index }) => {
    const text = part.trim();
    const from = start + index + part.indexOf(text);
    return text === '' ? [] : [{ text, source: { origin, start: from, end: from + text.length } }];
  });
}

/** Reads comma-, semicolon- or tab-separated text with a heading. Never throws. */
export function readTable(text: string): Table {
  const rows: Row[] = [];
  let start = text.startsWith('\ufeff') ? 1 : 0;
  let line = 1;
  const delimiter = delimiterOf(text);
  Papa.parse<string[]>(text.slice(start), {
    delimiter,
    step: ({ data, meta }) => {
      const next = (text.startsWith('\ufeff') ? 1 : 0) + meta.cursor;
      const written = text.slice(start, next).replace(/\r?\n$|\r$/, '');
      rows.push({
        cells: data.map((cell) => cell.trim()),
        places: placesOf(written, start, delimiter),
        start,
        end: start + written.length,
        line,
      });
      line += text.slice(start, next).split('\n').length - 1;
      start = next;
    },
  });
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const heading = filled[0] ?? null;
  return { columns: heading?.cells.map((cell) => fold(cell)) ?? [], heading, rows: filled.slice(1) };
}

/** Where the cells of a row stand; a quote counts only where it opens a cell. */
function placesOf(row: string, offset: number, delimiter: string): readonly Place[] {
  const places: Place[] = [];
  for (let from = 0; from <= row.length; ) {
    const quoted = row[from] === '"';
    const close = quoted ? closingQuote(row, from) : from;
    const next = row.indexOf(delimiter, close);
    const to = next < 0 ? row.length : next;
    const start = quoted ? from + 1 : from;
    const cell = row.slice(start, quoted ? Math.max(start, close) : to);
    const lead = cell.length - cell.trimStart().length;
    places.push({
      start: offset + start + lead,
      end: offset + start + Math.max(lead, cell.trimEnd().length),
    });
    from = to + delimiter.length;
  }
  return places;
}

/** Offset of the quote that closes the cell opened at `from`; a doubled one is text. */
function closingQuote(row: string, from: number): number {
  let at = row.indexOf('"', from + 1);
  while (at >= 0 && row[at + 1] === '"') at = row.indexOf('"', at + 2);
  return at < 0 ? row.length : at;
}

/** The mark that the heading uses most. */
function delimiterOf(text: string): string {
  const heading = text.split('\n', 1)[0] ?? '';
  const count = (mark: string) => heading.split(mark).length - 1;
  return [',', '\t', ';', '，'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
