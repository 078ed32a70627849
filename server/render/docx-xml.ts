import { inline } from './plain.ts';

/** Chinese fonts by the names Windows and WPS know. */
export type EastAsian = '宋体' | '仿宋' | '楷体' | '黑体';

/** How a run departs from its paragraph's style. */
export interface RunLook {
  readonly font?: EastAsian;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly strike?: boolean;
  /** `RRGGBB` */
  readonly color?: string;
  /** Half points. */
  readonly size?: number;
}

/** How a paragraph departs from its style: elements of `w:pPr` behind `w:pStyle`, in the order of the schema. */
export type ParagraphLook = string;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text for an element or an attribute: on one line, nothing that XML cannot hold. */
export function xmlText(text: string): string {
  return inline(text).replace(/[&<>"]/g, (mark) => ENTITIES[mark] ?? mark);
}

/**
 * A Chinese font, Latin letters in Times New Roman. The hint gives marks that both scripts have (“ ” — …) to the
 * Chinese font.
 */
export function fonts(eastAsia: EastAsian): string {
  return `<w:rFonts w:hint="eastAsia" w:ascii="Times New Roman" w:hAnsi="Times New Roman" w:eastAsia="${eastAsia}" w:cs="Times New Roman"/>`;
}

/** The properties of a run, in the order of the schema (ISO/IEC 29500-1, 17.3.2); '' if there are none. */
export function runLook({ font, bold, italic, strike, color, size }: RunLook): string {
  const look = [
    font === undefined ? '' : fonts(font),
    bold ? '<w:b/><w:bCs/>' : '',
    italic ? '<w:i/><w:iCs/>' : '',
    strike ? '<w:strike/>' : '',
    color === undefined ? '' : `<w:color w:val="${color}"/>`,
    size === undefined ? '' : `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`,
  ].join('');
  return look === '' ? '' : `<w:rPr>${look}</w:rPr>`;
}

/** A stretch of text in one type, blanks at its ends kept. */
export function run(text: string, look: RunLook = {}): string {
  return `<w:r>${runLook(look)}<w:t xml:space="preserve">${xmlText(text)}</w:t></w:r>`;
}

/** A paragraph of a style; `content`: its runs. */
export function paragraph(style: string, content: string, look: ParagraphLook = ''): string {
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${look}</w:pPr>${content}</w:p>`;
}
