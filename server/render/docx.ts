import type { FileChild, ISectionOptions } from 'docx';
import type { Day } from '../engine/calendar/day.ts';
import { madeOn } from './calendar-xlsx.ts';
import { roomOf, typeSize } from './density.ts';
import { A4, fontOf, MARGINS, NARROW_MARGINS, SIZE, stylesOf, TWIPS_A_POINT } from './docx-styles.ts';
import { type Docx, docxTable } from './docx-table.ts';
import { sheetOf } from './layout.ts';
import type { Layout } from './layout-name.ts';
import type { Block, Outline, Run } from './outline.ts';
import { inline, oneLine } from './plain.ts';
import { reproducible } from './reproducible-zip.ts';
import type { Sheet } from './sheet.ts';
import type { CalendarView, RenderLanguage } from './view.ts';

const HEADINGS = ['Heading1', 'Heading2', 'Heading3', 'Heading4'] as const;
/** Of a character of the body. */
const EM = 14 * TWIPS_A_POINT;

/** A plan as a Word document in the form of official documents: styles, numbered headings, 落款, its calendar. */
export async function documentDocx(outline: Outline): Promise<Uint8Array> {
  const docx = await import('./docx-library.ts');
  const { title, subtitle, blocks, signature, appendix } = outline;
  const width = A4.width - MARGINS.left - MARGINS.right;
  const body: FileChild[] = [
    styled(docx, 'Title', title),
    ...(subtitle === '' ? [] : [styled(docx, 'Subtitle', subtitle)]),
    ...blocks.flatMap((block) => blockChildren(docx, block, width)),
    ...signature.map(
      (line, index) =>
        new docx.Paragraph({
          style: 'Signature',
          ...(index === 0 ? { spacing: { before: 600 } } : {}),
          ...(index < signature.length - 1 ? { keepNext: true } : {}),
          children: [new docx.TextRun(oneLine(line))],
        }),
    ),
  ];
  const sections = [
    { ...page(docx, false, MARGINS), children: body },
    ...(appendix === null ? [] : [sheetSection(docx, appendix, 'Heading1', SIZE.small)]),
  ];
  return packed(docx, sections, outline.title, outline.language, outline.day);
}

/** A calendar as a Word document: one table, A4 as its layout asks. */
export async function calendarDocx(
  view: CalendarView,
  layout: Layout,
  language: RenderLanguage,
): Promise<Uint8Array> {
  const docx = await import('./docx-library.ts');
  const sheet = sheetOf(view, layout, language);
  return packed(docx, [sheetSection(docx, sheet, 'Title', SIZE.least)], sheet.title, language, madeOn(view));
}

async function packed(
  docx: Docx,
  sections: readonly ISectionOptions[],
  title: string,
  language: RenderLanguage,
  day: Day | null,
): Promise<Uint8Array> {
  const file = new docx.Document({
    title: oneLine(title),
    creator: '',
    lastModifiedBy: '',
    styles: stylesOf(language === 'en'),
    sections: [...sections],
  });
  return reproducible(new Uint8Array(await docx.Packer.toArrayBuffer(file)), day);
}

function page(docx: Docx, landscape: boolean, margin: typeof MARGINS) {
  const number = new docx.Paragraph({
    alignment: 'center',
    children: [
      new docx.TextRun({
        size: SIZE.body,
        font: fontOf('宋体'),
        children: ['— ', docx.PageNumber.CURRENT, ' —'],
      }),
    ],
  });
  return {
    properties: {
      page: {
        margin: { ...margin, footer: 500 },
        size: {
          ...A4,
          orientation: landscape ? docx.PageOrientation.LANDSCAPE : docx.PageOrientation.PORTRAIT,
        },
      },
    },
    footers: { default: new docx.Footer({ children: [number] }) },
  };
}

/** A laid-out calendar on pages of its own, in type as large as fits but no smaller than `least`. */
function sheetSection(docx: Docx, sheet: Sheet, style: 'Title' | 'Heading1', least: number): ISectionOptions {
  const across = sheet.landscape ? A4.height : A4.width;
  const width = across - NARROW_MARGINS.left - NARROW_MARGINS.right;
  const size = Math.max(least, Math.round(typeSize(sheet, roomOf(sheet.landscape)) * 2));
  const line = (id: string, text: string) =>
    new docx.Paragraph({
      style: id,
      alignment: 'center',
      spacing: { before: 0, after: 60 },
      indent: { firstLine: 0, firstLineChars: 0 },
      children: [new docx.TextRun({ text: oneLine(text), ...(id === 'Caption' ? {} : { size: SIZE.two }) })],
    });
  return {
    ...page(docx, sheet.landscape, NARROW_MARGINS),
    children: [
      line(style, sheet.title),
      ...(sheet.subtitle === '' ? [] : [line('Caption', sheet.subtitle)]),
      docxTable(docx, sheet, width, size),
      ...(sheet.footnote === ''
        ? []
        : [
            new docx.Paragraph({
              style: 'TableText',
              children: [new docx.TextRun({ text: oneLine(sheet.footnote), size: 16 })],
            }),
          ]),
    ],
  };
}

function blockChildren(docx: Docx, block: Block, width: number): readonly FileChild[] {
  switch (block.kind) {
    case 'heading':
      return [styled(docx, HEADINGS[block.level - 1] ?? 'Heading4', block.text)];
    case 'paragraph':
      return [new docx.Paragraph({ style: 'BodyText', children: textRuns(docx, block.runs) })];
    case 'item':
      return [
        new docx.Paragraph({
          style: 'List',
          indent: { left: (3 + 1.5 * block.depth) * EM, hanging: EM },
          tabStops: [{ type: 'left', position: (3 + 1.5 * block.depth) * EM }],
          children: [
            new docx.TextRun({ children: [block.marker, new docx.Tab()] }),
            ...textRuns(docx, block.runs),
          ],
        }),
      ];
    case 'table':
      return [
        ...(block.caption === '' ? [] : [styled(docx, 'Caption', block.caption)]),
        docxTable(docx, block.table, width, SIZE.table),
        new docx.Paragraph({ style: 'TableText', children: [] }),
      ];
  }
}

function textRuns(docx: Docx, runs: readonly Run[]) {
  return runs.map(
    ({ text, bold, italic }) =>
      new docx.TextRun({
        text: inline(text),
        // Chinese type stresses by the face, not by weight.
        ...(bold ? { font: fontOf('黑体'), bold: true } : {}),
        ...(italic ? { italics: true } : {}),
      }),
  );
}

function styled(docx: Docx, style: string, text: string) {
  return new docx.Paragraph({ style, children: [new docx.TextRun(oneLine(text))] });
}
