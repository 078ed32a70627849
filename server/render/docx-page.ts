import { FOOTER } from './docx-package.ts';
import { A4, type MARGINS, NARROW_MARGINS, SIZE } from './docx-styles.ts';
import { paragraph, run } from './docx-xml.ts';
import { oneLine } from './plain.ts';

/** A line in the middle, whatever its style says of indents. */
const CENTRED =
  '<w:spacing w:before="0" w:after="60" w:line="240" w:lineRule="auto"/><w:ind w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="center"/>';

/** What ends a section: an A4 page, its margins in twips, and the footer. */
export function pageOf(landscape: boolean, { top, right, bottom, left }: typeof MARGINS): string {
  const [width, height] = landscape ? [A4.height, A4.width] : [A4.width, A4.height];
  const turned = landscape ? ' w:orient="landscape"' : '';
  return `<w:sectPr>${FOOTER}<w:pgSz w:w="${width}" w:h="${height}"${turned}/><w:pgMar w:top="${top}" w:right="${right}" w:bottom="${bottom}" w:left="${left}" w:header="500" w:footer="500" w:gutter="0"/></w:sectPr>`;
}

/** What a table has to itself on a page with narrow margins, in twips. */
export function narrowWidth(landscape: boolean): number {
  return (landscape ? A4.height : A4.width) - NARROW_MARGINS.left - NARROW_MARGINS.right;
}

/** Title and subtitle over a table; no subtitle for ''. */
export function headXml(style: 'Title' | 'Heading1', title: string, subtitle: string): string {
  const below = subtitle === '' ? '' : paragraph('Caption', run(oneLine(subtitle)), CENTRED);
  return `${paragraph(style, run(oneLine(title), { size: SIZE.two }), CENTRED)}${below}`;
}

/** A line over one of several tables; `begins`: on a new page. */
export function captionXml(text: string, begins: boolean): string {
  return paragraph('Caption', run(oneLine(text)), `${begins ? '<w:pageBreakBefore/>' : ''}${CENTRED}`);
}
