import { flatMapped, type Steps, type Waits } from '../engine/steps/steps.ts';
import { madeOn } from './calendar-xlsx.ts';
import { pagesOf, roomOf, typeSize } from './density.ts';
import { wordFile } from './docx-package.ts';
import { captionXml, headXml, narrowWidth, pageOf } from './docx-page.ts';
import { A4, EM, MARGINS, NARROW_MARGINS, SIZE } from './docx-styles.ts';
import { docxTable } from './docx-table.ts';
import { paragraph, run, xmlText } from './docx-xml.ts';
import { sheetOf } from './layout.ts';
import type { Layout } from './layout-name.ts';
import type { Block, Outline, Run } from './outline.ts';
import { oneLine } from './plain.ts';
import { isHeading, type Sheet } from './sheet.ts';
import type { CalendarView, RenderLanguage } from './view.ts';

/** A plan as a Word document in the form of official documents: styles, numbered headings, 落款, its calendar. */
export function* documentDocx({ language, day, ...outline }: Outline): Waits<Uint8Array> {
  const { title, subtitle, blocks, signature, appendix } = outline;
  const width = A4.width - MARGINS.left - MARGINS.right;
  const page = pageOf(false, MARGINS);
  const body = [
    styled('Title', title),
    subtitle === '' ? '' : styled('Subtitle', subtitle),
    ...(yield* flatMapped(blocks, (block) => blockXml(block, width))),
    ...signature.map((line, index) =>
      paragraph(
        'Signature',
        run(oneLine(line)),
        `${index < signature.length - 1 ? '<w:keepNext/>' : ''}${index === 0 ? '<w:spacing w:before="600"/>' : ''}`,
      ),
    ),
    ...(appendix === null
      ? [page]
      : // What ends a section stands in its last paragraph.
        [`<w:p><w:pPr>${page}</w:pPr></w:p>`, ...(yield* sheetXml(appendix, 'Heading1', SIZE.small))]),
  ];
  return yield* wordFile(body, { title, english: language === 'en', day });
}

/** A calendar as a Word document: one table, A4 as its layout asks. */
export function* calendarDocx(
  view: CalendarView,
  layout: Layout,
  language: RenderLanguage,
): Waits<Uint8Array> {
  const sheet = yield* sheetOf(view, layout, language);
  const body = yield* sheetXml(sheet, 'Title', SIZE.least);
  return yield* wordFile(body, { title: sheet.title, english: language === 'en', day: madeOn(view) });
}

/** What the title and the number of the page take beyond those of a web page, in millimetres. */
const HEADS = 8;

/** A laid-out calendar on pages of its own, a term on each, in type as large as fits but no smaller than `least`. */
function* sheetXml(sheet: Sheet, style: 'Title' | 'Heading1', least: number): Steps<readonly string[]> {
  const room = roomOf(sheet.landscape);
  const size = Math.max(least, Math.round(typeSize(sheet, { ...room, height: room.height - HEADS }) * 2));
  const look = { width: narrowWidth(sheet.landscape), size, tight: true };
  const tables: (readonly string[])[] = [];
  for (const { columns, rows } of pagesOf(sheet)) {
    const [first, ...others] = rows;
    if (first && isHeading(first)) {
      tables.push([captionXml(first[0]?.lines[0]?.text ?? '', tables.length > 0)]);
      tables.push(yield* docxTable({ columns, rows: others }, look));
    } else tables.push(yield* docxTable({ columns, rows }, look));
  }
  return [
    headXml(style, sheet.title, sheet.subtitle),
    ...tables.flat(),
    // A table must be followed by a paragraph.
    paragraph('TableText', run(oneLine(sheet.footnote), { size: 16 })),
    pageOf(sheet.landscape, NARROW_MARGINS),
  ];
}

function* blockXml(block: Block, width: number): Steps<readonly string[]> {
  yield;
  switch (block.kind) {
    case 'heading':
      return [styled(`Heading${block.level}`, block.text)];
    case 'paragraph':
      return [paragraph('BodyText', runsXml(block.runs))];
    case 'item': {
      const left = (3 + 1.5 * block.depth) * EM;
      const look = `<w:tabs><w:tab w:val="left" w:pos="${left}"/></w:tabs><w:ind w:left="${left}" w:hanging="${EM}"/>`;
      const marker = `<w:r><w:t>${xmlText(block.marker)}</w:t><w:tab/></w:r>`;
      return [paragraph('List', `${marker}${runsXml(block.runs)}`, look)];
    }
    case 'table':
      return [
        block.caption === '' ? '' : styled('Caption', block.caption),
        ...(yield* docxTable(block.table, { width, size: SIZE.table })),
        paragraph('TableText', ''),
      ];
  }
}

function runsXml(runs: readonly Run[]): string {
  return runs
    .map(({ text, bold, italic }) =>
      // Chinese type stresses by the face, not by weight.
      run(text, { ...(bold ? { font: '黑体' as const, bold } : {}), ...(italic ? { italic } : {}) }),
    )
    .join('');
}

function styled(style: string, text: string): string {
  return paragraph(style, run(oneLine(text)));
}
