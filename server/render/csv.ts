import { plain } from './plain.ts';

/**
 * A table as spreadsheets open it: UTF-8 with byte order mark, CRLF, quoted where needed. Texts that a spreadsheet
 * would take for a formula are preceded by an apostrophe; numbers stay numbers.
 */
export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  return `\ufeff${rows.map(csvRow).join('')}`;
}

/** One row of such a table. */
export function csvRow(row: readonly (string | number | null)[]): string {
  return `${row.map(field).join(',')}\r\n`;
}

function field(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = harmless(plain(value));
  return /[",\r\n\t]|^[ \u3000]|[ \u3000]$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** Also behind blanks and invisible marks, which some programs drop first, and in full width, which some accept. */
function harmless(text: string): string {
  return /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(text) ? `'${text}` : text;
}
