import type { IStylesOptions } from 'docx';

/** Chinese fonts by the names Windows and WPS know, with Latin letters in Times New Roman. */
export function fontOf(eastAsia: '宋体' | '仿宋' | '楷体' | '黑体') {
  return { ascii: 'Times New Roman', hAnsi: 'Times New Roman', cs: 'Times New Roman', eastAsia };
}

/** Twentieths of a point. */
export const TWIPS_A_POINT = 20;
/** Half points, as Word counts type. */
export const SIZE = { title: 36, one: 32, two: 30, body: 28, table: 21, small: 18, least: 14 };

/** Margins of official documents (GB/T 9704—2012, 5.2), in twips: 37, 26, 35 and 28 mm. */
export const MARGINS = { top: 2098, right: 1474, bottom: 1984, left: 1588 };
export const NARROW_MARGINS = { top: 680, right: 680, bottom: 794, left: 680 };
export const A4 = { width: 11_906, height: 16_838 };

const LINE = { line: 26 * TWIPS_A_POINT, lineRule: 'exact' as const };
const BLACK = '000000';

/** Styles by the names under which Word shows them in its own language: 标题 1, 正文 …. */
export function stylesOf(english: boolean): IStylesOptions {
  // Word goes by characters, others by the length.
  const indentOf = (size: number) =>
    english ? {} : { indent: { firstLine: size * TWIPS_A_POINT, firstLineChars: 200 } };
  const heading = (eastAsia: '黑体' | '楷体' | '仿宋', size: number, bold: boolean) => ({
    run: { font: fontOf(eastAsia), size, bold, color: BLACK },
    paragraph: {
      keepNext: true,
      spacing: { before: 160, after: 60, line: 28 * TWIPS_A_POINT, lineRule: 'exact' as const },
      ...indentOf(size),
    },
    next: 'BodyText',
  });
  return {
    default: {
      document: {
        run: { font: fontOf('仿宋'), size: SIZE.body, language: { value: 'en-US', eastAsia: 'zh-CN' } },
      },
      title: {
        run: { font: fontOf('宋体'), size: SIZE.title, bold: true, color: BLACK },
        paragraph: {
          alignment: 'center',
          spacing: { after: 200, line: 32 * TWIPS_A_POINT, lineRule: 'atLeast' as const },
        },
      },
      heading1: heading('黑体', SIZE.one, false),
      heading2: heading('楷体', SIZE.two, true),
      heading3: heading('仿宋', SIZE.body, true),
      heading4: heading('仿宋', SIZE.body, false),
    },
    paragraphStyles: [
      { id: 'Normal', name: 'Normal', quickFormat: true, run: { font: fontOf('仿宋'), size: SIZE.body } },
      {
        id: 'BodyText',
        name: 'Body Text',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { alignment: 'both', spacing: LINE, ...indentOf(SIZE.body) },
      },
      {
        id: 'Subtitle',
        name: 'Subtitle',
        basedOn: 'Normal',
        next: 'BodyText',
        quickFormat: true,
        paragraph: { alignment: 'center', spacing: { after: 240 } },
      },
      { id: 'List', name: 'List', basedOn: 'Normal', quickFormat: true, paragraph: { spacing: LINE } },
      {
        id: 'Signature',
        name: 'Signature',
        basedOn: 'Normal',
        quickFormat: true,
        paragraph: { alignment: 'right', spacing: LINE, keepLines: true },
      },
      {
        id: 'Caption',
        name: 'caption',
        basedOn: 'Normal',
        paragraph: { alignment: 'center', keepNext: true },
        run: { font: fontOf('黑体'), size: SIZE.table },
      },
      {
        id: 'TableText',
        name: 'Table Text',
        basedOn: 'Normal',
        run: { font: fontOf('宋体'), size: SIZE.table },
        paragraph: { spacing: { line: 240, lineRule: 'auto' } },
      },
    ],
  };
}
