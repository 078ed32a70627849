import Papa from 'papaparse';
import { fold } from '../../engine/text/fold.ts';

/** A row of a table, and where it stands in the text. */
export interface Row {
  readonly cells: readonly string[];
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

/** Reads comma-, semicolon- or tab-separated text with a heading. Never throws. */
export function readTable(text: string): Table {
  const rows: Row[] = [];
  let start = text.startsWith('\ufeff') ? 1 : 0;
  let line = 1;
  Papa.parse<string[]>(text.slice(start), {
    delimiter: delimiterOf(text),
    step: ({ data, meta }) => {
      const next = (text.startsWith('\ufeff') ? 1 : 0) + meta.cursor;
      const written = text.slice(start, next).replace(/\r?\n$|\r$/, '');
      rows.push({ cells: data.map((cell) => cell.trim()), start, end: start + written.length, line });
      line += text.slice(start, next).split('\n').length - 1;
      start = next;
    },
  });
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  const heading = filled[0] ?? null;
  return { columns: heading?.cells.map((cell) => fold(cell)) ?? [], heading, rows: filled.slice(1) };
}

/** The mark that the heading uses most. */
function delimiterOf(text: string): string {
  const heading = text.split('\n', 1)[0] ?? '';
  const count = (mark: string) => heading.split(mark).length - 1;
  return [',', '\t', ';', '，'].reduce((best, mark) => (count(mark) > count(best) ? mark : best));
}
