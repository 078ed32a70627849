import type { Waits } from '../engine/steps/steps.ts';
import { madeOn } from './calendar-xlsx.ts';
import { wordFile } from './docx-package.ts';
import { headXml, narrowWidth, pageOf } from './docx-page.ts';
import { NARROW_MARGINS } from './docx-styles.ts';
import { docxTable } from './docx-table.ts';
import { paragraph, run } from './docx-xml.ts';
import { personalPage, typeSizeOf } from './personal-page.ts';
import type { PersonalView } from './personal-view.ts';
import { oneLine } from './plain.ts';
import type { RenderLanguage } from './view.ts';
import { type NamedSheet, workbook } from './xlsx.ts';

/** Of the heading over a table, in half points. */
const HEADING = 20;

/** A teacher's own page as a Word document, a term on a page. */
export function* personalDocx(view: PersonalView, language: RenderLanguage): Waits<Uint8Array> {
  const page = personalPage(view, language);
  const size = Math.round(typeSizeOf(page) * 2) - 2;
  const look = { width: narrowWidth(false), size, tight: true };
  const parts: (readonly string[])[] = [];
  for (const [term, own] of page.pages.entries()) {
    for (const [at, { heading, table }] of own.entries()) {
      parts.push([headingXml(heading, term > 0 && at === 0)], yield* docxTable(table, look));
    }
  }
  // A table must be followed by a paragraph.
  const end = paragraph('TableText', '');
  const body = [
    headXml('Title', page.title, page.subtitle),
    ...parts.flat(),
    end,
    pageOf(false, NARROW_MARGINS),
  ];
  const about = { title: page.title, english: language === 'en', day: madeOn(view.calendar) };
  return yield* wordFile(body, about);
}

function headingXml(text: string, begins: boolean): string {
  const look = `${begins ? '<w:pageBreakBefore/>' : ''}<w:spacing w:before="100" w:after="30" w:line="240" w:lineRule="auto"/><w:ind w:firstLineChars="0" w:firstLine="0"/>`;
  return paragraph('Heading2', run(oneLine(text), { font: '黑体', size: HEADING }), look);
}

/** The same as a workbook, a sheet for each table. */
export function personalXlsx(view: PersonalView, language: RenderLanguage): Waits<Uint8Array> {
  const page = personalPage(view, language);
  const sheets = page.pages.flat().map(
    ({ name, heading, table }, at): NamedSheet => ({
      // What a term is called may be no name for a tab.
      name: `${at + 1} ${name}`,
      frozen: 1,
      sheet: {
        ...table,
        title: page.title,
        subtitle: `${page.subtitle}　${heading}`,
        footnote: '',
        landscape: false,
      },
    }),
  );
  return workbook(sheets, madeOn(view.calendar));
}
