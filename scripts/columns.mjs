// Columns of text for a terminal, where a Chinese character is two cells wide.
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/;

/** Cells that a text takes. */
export function width(text) {
  return [...text].reduce((cells, character) => cells + (WIDE.test(character) ? 2 : 1), 0);
}

/** Rows as lines; numbers to the right, the rest to the left. */
export function columns(rows, indent = '  ') {
  const widths = (rows[0] ?? []).map((_, at) => Math.max(...rows.map((row) => width(String(row[at])))));
  return rows.map((row) => {
    const cells = row.map((cell, at) => {
      const blank = ' '.repeat(widths[at] - width(String(cell)));
      return typeof cell === 'number' ? blank + cell : cell + blank;
    });
    return `${indent}${cells.join('  ')}`.trimEnd();
  });
}
