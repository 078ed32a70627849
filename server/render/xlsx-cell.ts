import { CELL_FILLS } from './cell-fill.ts';
import { clip, plain } from './plain.ts';
import type { Cell, CellTone, Figure, Line, LineTone } from './sheet.ts';
import type { Font, Look } from './xlsx-styles.ts';

/** What an office has: Windows and WPS know them by these names. */
export const FONTS = { song: '宋体', fang: '仿宋', hei: '黑体' };

/** Text in one type. */
export interface Run {
  readonly text: string;
  readonly font: Font;
}

/** What a cell of a spreadsheet holds; text is never a formula, whatever it begins with. */
export type Content = null | number | string | readonly Run[];

export interface StyledCell {
  readonly content: Content;
  readonly look: Look;
}

/** Days from 1899-12-30, Excel's day 0 as it counts from March 1900 on, to 1970-01-01. */
const EPOCH = 25_569;
/** Excel's own limit for a cell. */
const LONGEST = 32_767;
const GREY = '666666';
const BARE = { fill: null, border: 'none', format: '' } as const;

export function titleCell(text: string): StyledCell {
  const font = { name: FONTS.hei, size: 16, bold: true } as const;
  return textOnly(text, { ...BARE, font, across: 'center', down: 'center', wide: 'shrink' });
}

export function subtitleCell(text: string): StyledCell {
  const font = { name: FONTS.fang, size: 11 };
  return textOnly(text, { ...BARE, font, across: 'center', down: 'center', wide: 'shrink' });
}

export function noteCell(text: string): StyledCell {
  const font = { name: FONTS.fang, size: 9, color: GREY };
  return textOnly(text, { ...BARE, font, across: null, down: 'center', wide: 'over' });
}

export function headCell(text: string, size: number): StyledCell {
  return textOnly(text, {
    font: { name: FONTS.hei, size: Math.min(size + 0.5, 10.5), bold: true },
    fill: 'EDEDEA',
    border: 'head',
    across: 'center',
    down: 'center',
    wide: 'wrap',
    format: '',
  });
}

/** The cells of a table in type of a size; `filled` false: covered by a merged one, it shows only its border. */
export function bodyCells(
  size: number,
): (cell: Cell | null, filled: boolean, centred: boolean) => StyledCell {
  const lookOf = bodyLooks(size);
  return (cell, filled, centred) => {
    const [first, ...others] = cell?.lines ?? [];
    const type = first && others.length === 0 ? first.tone : 'plain';
    const format = filled && cell?.figure ? formatOf(cell.figure, first?.text ?? '') : '';
    return {
      content: filled && cell ? contentOf(cell, size) : null,
      look: lookOf(cell?.tone ?? 'plain', type, centred, format),
    };
  };
}

function contentOf({ figure, lines }: Cell, size: number): Content {
  if (figure) return figure.kind === 'number' ? figure.value : figure.day + EPOCH;
  return lines.length > 1 ? runs(lines, size) : textOf(lines[0]?.text ?? '');
}

/** A spreadsheet can sort and count by figures; the format shows what the other documents show. */
function formatOf(figure: Figure, text: string): string {
  if (figure.kind === 'number') return '';
  return figure.kind === 'day'
    ? `m/d${quoted(figure.tail)}`
    : /[年]/.test(text)
      ? 'yyyy"年"m"月"'
      : 'mmm yyyy';
}

type LookOf = (tone: CellTone, line: LineTone, centred: boolean, format: string) => Look;

/** Thousands of cells share a few looks, each made once. */
function bodyLooks(size: number): LookOf {
  const made = new Map<string, Look>();
  return (tone, line, centred, format) => {
    const key = `${tone} ${line} ${centred} ${format}`;
    const look = made.get(key) ?? bodyLook(tone, lineFont(line, size), centred || tone === 'head', format);
    made.set(key, look);
    return look;
  };
}

function bodyLook(tone: CellTone, font: Font, centred: boolean, format: string): Look {
  return {
    font,
    fill: CELL_FILLS[tone],
    border: tone === 'makeup' ? 'heavy' : 'grid',
    across: centred ? 'center' : 'left',
    down: centred ? 'center' : 'top',
    wide: 'wrap',
    format,
  };
}

function quoted(text: string): string {
  return text === '' ? '' : `"${text.replaceAll('"', '')}"`;
}

function runs(lines: readonly Line[], size: number): readonly Run[] {
  let left = LONGEST;
  return lines.flatMap(({ text, tone }, index) => {
    const shown = clip(`${index === 0 ? '' : '\n'}${plain(text)}`, left);
    left -= shown.length;
    return shown === '' ? [] : [{ text: shown, font: lineFont(tone, size) }];
  });
}

function lineFont(tone: LineTone, size: number): Font {
  switch (tone) {
    case 'label':
      return { name: FONTS.hei, size };
    case 'suspended':
      return { name: FONTS.song, size, strike: true, color: GREY };
    case 'tentative':
      return { name: FONTS.song, size, italic: true };
    case 'deadline':
      return { name: FONTS.song, size, bold: true };
    default:
      return { name: FONTS.song, size };
  }
}

function textOnly(text: string, look: Look): StyledCell {
  return { content: textOf(text), look };
}

function textOf(text: string): string | null {
  const shown = clip(plain(text), LONGEST);
  return shown === '' ? null : shown;
}
