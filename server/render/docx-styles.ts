import { type EastAsian, fonts, runLook } from './docx-xml.ts';

/** Twentieths of a point. */
const TWIPS_A_POINT = 20;
/** Half points, as Word counts type. */
export const SIZE = { title: 36, one: 32, two: 30, body: 28, table: 21, small: 18, least: 14 };
/** Of a character of the body, in twips. */
export const EM = (SIZE.body / 2) * TWIPS_A_POINT;

/** Margins of official documents (GB/T 9704—2012, 5.2), in twips: 37, 26, 35 and 28 mm. */
export const MARGINS = { top: 2098, right: 1474, bottom: 1984, left: 1588 };
export const NARROW_MARGINS = { top: 680, right: 680, bottom: 794, left: 680 };
export const A4 = { width: 11_906, height: 16_838 };

const LINE = `<w:spacing w:line="${26 * TWIPS_A_POINT}" w:lineRule="exact"/>`;
const CENTRED = '<w:jc w:val="center"/>';
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/** The styles by the names of Word's own, which it shows in its own language: 标题 1, 正文文本 …. */
export function stylesXml(english: boolean): string {
  // Word goes by characters, others by the length.
  const indent = (size: number) =>
    english ? '' : `<w:ind w:firstLineChars="200" w:firstLine="${size * TWIPS_A_POINT}"/>`;
  const heading = (level: 1 | 2 | 3 | 4, eastAsia: EastAsian, size: number, bold: boolean) =>
    style(`Heading${level}`, `heading ${level}`, {
      next: 'BodyText',
      paragraph: `<w:keepNext/><w:spacing w:before="160" w:after="60" w:line="${28 * TWIPS_A_POINT}" w:lineRule="exact"/>${indent(size)}<w:outlineLvl w:val="${level - 1}"/>`,
      run: runLook({ font: eastAsia, size, bold, color: '000000' }),
    });
  return `<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr>${fonts('仿宋')}<w:sz w:val="${SIZE.body}"/><w:szCs w:val="${SIZE.body}"/><w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>${[
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    style('Title', 'Title', {
      next: 'BodyText',
      paragraph: `<w:spacing w:after="200" w:line="${32 * TWIPS_A_POINT}" w:lineRule="atLeast"/>${CENTRED}`,
      run: runLook({ font: '宋体', size: SIZE.title, bold: true, color: '000000' }),
    }),
    style('Subtitle', 'Subtitle', { next: 'BodyText', paragraph: `<w:spacing w:after="240"/>${CENTRED}` }),
    heading(1, '黑体', SIZE.one, false),
    heading(2, '楷体', SIZE.two, true),
    heading(3, '仿宋', SIZE.body, true),
    heading(4, '仿宋', SIZE.body, false),
    style('BodyText', 'Body Text', { paragraph: `${LINE}${indent(SIZE.body)}<w:jc w:val="both"/>` }),
    style('List', 'List', { paragraph: LINE }),
    // Two characters from the margin (GB/T 9704—2012, 7.3.5.2).
    style('Signature', 'Signature', {
      paragraph: `<w:keepLines/>${LINE}<w:ind w:rightChars="200" w:right="${2 * EM}"/><w:jc w:val="right"/>`,
    }),
    style('Caption', 'caption', {
      paragraph: `<w:keepNext/>${CENTRED}`,
      run: runLook({ font: '黑体', size: SIZE.table }),
    }),
    style('TableText', 'Table Text', {
      paragraph: '<w:spacing w:line="240" w:lineRule="auto"/>',
      run: runLook({ font: '宋体', size: SIZE.table }),
    }),
    style('Footer', 'footer', {
      paragraph: CENTRED,
      run: runLook({ font: '宋体', size: SIZE.body }),
    }),
  ].join('')}</w:styles>`;
}

function style(
  id: string,
  name: string,
  look: { readonly next?: string; readonly paragraph?: string; readonly run?: string },
): string {
  const next = look.next === undefined ? '' : `<w:next w:val="${look.next}"/>`;
  const paragraph = look.paragraph === undefined ? '' : `<w:pPr>${look.paragraph}</w:pPr>`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>${next}<w:qFormat/>${paragraph}${look.run ?? ''}</w:style>`;
}
