/** The namespace of all parts of a workbook (ISO/IEC 29500-1, 18). */
export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

/** Office's own mark for what XML would not keep: a line end of a typewriter (ISO/IEC 29500-1, 22.4.2.4). */
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\r': '_x000D_',
};

/** An element around a stretch of text of a cell, its blanks and line ends kept. */
export function textXml(text: string): string {
  // `_x0041_` would be read as the letter A.
  return `<t xml:space="preserve">${escaped(text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_'))}</t>`;
}

/** Text for an element or an attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"\r]/g, (mark) => ENTITIES[mark] ?? mark);
}

/** A column from 0 as spreadsheets call it: A, B, … Z, AA. */
export function columnName(column: number): string {
  const before = Math.floor(column / 26);
  return `${before === 0 ? '' : columnName(before - 1)}${String.fromCharCode(65 + (column % 26))}`;
}

/** A cell by row and column from 0: `B3`. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** Different texts in the order they were first met. */
export interface Interned {
  /** The place of a text, from 0. */
  readonly of: (text: string) => number;
  readonly all: () => readonly string[];
}

/** A table that keeps each text once; `first` is in it from the start. */
export function interned(first: readonly string[] = []): Interned {
  const places = new Map(first.map((text, at) => [text, at]));
  return {
    of: (text) => {
      const known = places.get(text);
      if (known !== undefined) return known;
      places.set(text, places.size);
      return places.size - 1;
    },
    all: () => [...places.keys()],
  };
}
