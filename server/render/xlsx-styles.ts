import { escaped, interned, MAIN } from './xlsx-xml.ts';

/** Of Chinese, so that programs without these fonts choose others that have the characters. */
const CHINESE = 134;
/** Formats below are the program's own. */
const FIRST_FORMAT = 164;

export interface Font {
  readonly name: string;
  /** Points. */
  readonly size: number;
  readonly bold?: true;
  readonly italic?: true;
  readonly strike?: true;
  /** RRGGBB */
  readonly color?: string;
}

/** Lines around a cell; `head`: a heavy one below. */
export type Border = 'none' | 'grid' | 'head' | 'heavy';

/** How a cell looks. */
export interface Look {
  readonly font: Font;
  /** The ground, RRGGBB; null: that of the paper. */
  readonly fill: string | null;
  readonly border: Border;
  /** null: as the kind of value asks. */
  readonly across: 'left' | 'center' | null;
  readonly down: 'top' | 'center';
  /** What becomes of text that is wider than its cell. */
  readonly wide: 'wrap' | 'shrink' | 'over';
  /** How a number is shown; '' = as it is. */
  readonly format: string;
}

/** The looks of a workbook's cells. */
export interface Styles {
  /** The number by which a cell names its look. */
  readonly of: (look: Look) => number;
  readonly xml: () => string;
}

/** A table of looks; each is in it once (ISO/IEC 29500-1, 18.8). */
export function styleTable(usual: Font): Styles {
  const fonts = interned([`<font>${fontXml(usual, 'name')}</font>`]);
  // The first two are the program's own, whatever they say.
  const fills = interned([fillXml('none', ''), fillXml('gray125', '')]);
  const borders = interned([borderXml('none')]);
  const formats = interned();
  const cells = interned(['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>']);
  const made = (look: Look): string => {
    const font = fonts.of(`<font>${fontXml(look.font, 'name')}</font>`);
    const fill = look.fill === null ? 0 : fills.of(fillXml('solid', `<fgColor rgb="FF${look.fill}"/>`));
    const border = borders.of(borderXml(look.border));
    const format = look.format === '' ? 0 : FIRST_FORMAT + formats.of(look.format);
    return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignmentXml(look)}</xf>`;
  };
  const known = new Map<Look, number>();
  return {
    of: (look) => {
      const place = known.get(look) ?? cells.of(made(look));
      known.set(look, place);
      return place;
    },
    xml: () => {
      const own = formats
        .all()
        .map((format, at) => `<numFmt numFmtId="${FIRST_FORMAT + at}" formatCode="${escaped(format)}"/>`);
      return `<styleSheet xmlns="${MAIN}">${own.length > 0 ? list('numFmts', own) : ''}${list('fonts', fonts.all())}${list('fills', fills.all())}${list('borders', borders.all())}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${list('cellXfs', cells.all())}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;
    },
  };
}

/** The properties of a font; a run of text calls its name `rFont`. */
export function fontXml({ name, size, bold, italic, strike, color }: Font, called: 'name' | 'rFont'): string {
  return `${bold ? '<b/>' : ''}${italic ? '<i/>' : ''}${strike ? '<strike/>' : ''}<sz val="${size}"/>${color === undefined ? '' : `<color rgb="FF${color}"/>`}<${called} val="${name}"/><charset val="${CHINESE}"/>`;
}

function fillXml(pattern: string, color: string): string {
  return `<fill><patternFill patternType="${pattern}">${color}</patternFill></fill>`;
}

const THIN = ['thin', '808080'] as const;
const MEDIUM = ['medium', '222222'] as const;
type Side = typeof THIN | typeof MEDIUM | null;

function borderXml(border: Border): string {
  const around = border === 'none' ? null : border === 'heavy' ? MEDIUM : THIN;
  const below = border === 'head' ? MEDIUM : around;
  return `<border>${side('left', around)}${side('right', around)}${side('top', around)}${side('bottom', below)}<diagonal/></border>`;
}

function side(name: string, line: Side): string {
  return line === null ? `<${name}/>` : `<${name} style="${line[0]}"><color rgb="FF${line[1]}"/></${name}>`;
}

function alignmentXml({ across, down, wide }: Look): string {
  const horizontal = across === null ? '' : ` horizontal="${across}"`;
  const width = { wrap: ' wrapText="1"', shrink: ' shrinkToFit="1"', over: '' }[wide];
  return `<alignment${horizontal} vertical="${down}"${width}/>`;
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join('')}</${name}>`;
}
