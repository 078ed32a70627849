import type { CellStyle, Cell as XlsxCell } from 'hucre/xlsx';
import { CELL_FILLS } from './cell-fill.ts';
import { clip, plain } from './plain.ts';
import type { Cell, Figure, Line, LineTone } from './sheet.ts';

type FontStyle = NonNullable<CellStyle['font']>;

/** What an office has: Windows and WPS know them by these names. */
export const FONTS = { song: '宋体', fang: '仿宋', hei: '黑体' };

/** Days from 1899-12-30, Excel's day 0 as it counts from March 1900 on, to 1970-01-01. */
const EPOCH = 25_569;
/** Excel's own limit for a cell. */
const LONGEST = 32_767;
const CHINESE = 134;
const GREY = '666666';
const THIN = { style: 'thin' as const, color: { rgb: '808080' } };
const MEDIUM = { style: 'medium' as const, color: { rgb: '222222' } };
const GRID = { top: THIN, right: THIN, bottom: THIN, left: THIN };

export function titleCell(text: string): Partial<XlsxCell> {
  return textOnly(text, {
    font: font(FONTS.hei, 16, { bold: true }),
    alignment: { horizontal: 'center', vertical: 'center', shrinkToFit: true },
  });
}

export function subtitleCell(text: string): Partial<XlsxCell> {
  return textOnly(text, {
    font: font(FONTS.fang, 11),
    alignment: { horizontal: 'center', vertical: 'center', shrinkToFit: true },
  });
}

export function noteCell(text: string): Partial<XlsxCell> {
  return textOnly(text, {
    font: font(FONTS.fang, 9, { color: { rgb: GREY } }),
    alignment: { vertical: 'center' },
  });
}

export function headCell(text: string, size: number): Partial<XlsxCell> {
  return textOnly(text, {
    font: font(FONTS.hei, Math.min(size + 0.5, 10.5), { bold: true }),
    fill: solid('EDEDEA'),
    border: { ...GRID, bottom: MEDIUM },
    alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
  });
}

/** A cell of the table; `filled` false: it is covered by a merged one and shows only its border. */
export function bodyCell(
  cell: Cell | null,
  filled: boolean,
  centred: boolean,
  size: number,
): Partial<XlsxCell> {
  const tone = cell?.tone ?? 'plain';
  const fill = CELL_FILLS[tone];
  const head = tone === 'head';
  const style: CellStyle = {
    font: lineFont(cell?.lines.length === 1 ? (cell.lines[0]?.tone ?? 'plain') : 'plain', size),
    border: tone === 'makeup' ? { top: MEDIUM, right: MEDIUM, bottom: MEDIUM, left: MEDIUM } : GRID,
    alignment: {
      horizontal: centred || head ? 'center' : 'left',
      vertical: centred || head ? 'center' : 'top',
      wrapText: true,
    },
    ...(fill === null ? {} : { fill: solid(fill) }),
  };
  if (!filled || cell === null) return { style };
  if (cell.figure) return figureCell(cell, cell.figure, style);
  const { lines } = cell;
  const [first] = lines;
  if (!first) return { style };
  if (lines.length === 1) return textOnly(first.text, style);
  return {
    value: clip(lines.map(({ text }) => plain(text)).join('\n'), LONGEST),
    type: 'richText',
    richText: runs(lines, size),
    style,
  };
}

/** A spreadsheet can sort and count by these; the format shows what the other documents show. */
function figureCell(cell: Cell, figure: Figure, style: CellStyle): Partial<XlsxCell> {
  if (figure.kind === 'number') return { value: figure.value, type: 'number', style };
  const text = cell.lines[0]?.text ?? '';
  const numFmt =
    figure.kind === 'day' ? `m/d${quoted(figure.tail)}` : /[年]/.test(text) ? 'yyyy"年"m"月"' : 'mmm yyyy';
  return { value: figure.day + EPOCH, type: 'number', style: { ...style, numFmt } };
}

function quoted(text: string): string {
  return text === '' ? '' : `"${text.replaceAll('"', '')}"`;
}

function runs(lines: readonly Line[], size: number): { text: string; font: FontStyle }[] {
  let left = LONGEST;
  return lines.flatMap(({ text, tone }, index) => {
    const shown = clip(`${index === 0 ? '' : '\n'}${plain(text)}`, left);
    left -= shown.length;
    return shown === '' ? [] : [{ text: literal(shown), font: lineFont(tone, size) }];
  });
}

function lineFont(tone: LineTone, size: number): FontStyle {
  switch (tone) {
    case 'label':
      return font(FONTS.hei, size);
    case 'suspended':
      return font(FONTS.song, size, { strikethrough: true, color: { rgb: GREY } });
    case 'tentative':
      return font(FONTS.song, size, { italic: true });
    case 'deadline':
      return font(FONTS.song, size, { bold: true });
    default:
      return font(FONTS.song, size);
  }
}

/** Text, whatever it begins with: never a formula. */
function textOnly(text: string, style: CellStyle): Partial<XlsxCell> {
  const shown = literal(clip(plain(text), LONGEST));
  if (shown === '') return { style };
  // The writer would take #N/A for an error, were it not a run of text.
  return shown.startsWith('#')
    ? {
        value: shown,
        type: 'richText',
        richText: [{ text: shown, ...(style.font ? { font: style.font } : {}) }],
        style,
      }
    : { value: shown, type: 'string', style };
}

/** `_x0041_` would be read as the letter A. */
function literal(text: string): string {
  return text.replace(/_(?=x[0-9a-f]{4}_)/gi, '_x005F_');
}

function font(name: string, size: number, more: FontStyle = {}): FontStyle {
  return { name, size, charset: CHINESE, ...more };
}

function solid(rgb: string): NonNullable<CellStyle['fill']> {
  return { type: 'pattern', pattern: 'solid', fgColor: { rgb } };
}
