import type { Day } from '../engine/calendar/day.ts';
import type { Waits } from '../engine/steps/steps.ts';
import { stylesXml } from './docx-styles.ts';
import { run } from './docx-xml.ts';
import { OFFICE, officeFile, relations } from './office-file.ts';

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** How a section names the footer with the number of the page. */
export const FOOTER = '<w:footerReference w:type="default" r:id="footer"/>';

/** A Word file around the pieces of its body. `day`: the document's own date; null = none. */
export function wordFile(
  body: readonly string[],
  { title, english, day }: { readonly title: string; readonly english: boolean; readonly day: Day | null },
): Waits<Uint8Array> {
  const frame = {
    title,
    day,
    main: 'word/document.xml',
    types: [
      ['word/document.xml', `${WORD_TYPE}.document.main+xml`],
      ['word/styles.xml', `${WORD_TYPE}.styles+xml`],
      ['word/settings.xml', `${WORD_TYPE}.settings+xml`],
      ['word/footer.xml', `${WORD_TYPE}.footer+xml`],
    ],
  } as const;
  return officeFile(frame, {
    'word/_rels/document.xml.rels': [
      relations([
        ['styles', `${OFFICE}/styles`, 'styles.xml'],
        ['settings', `${OFFICE}/settings`, 'settings.xml'],
        ['footer', `${OFFICE}/footer`, 'footer.xml'],
      ]),
    ],
    'word/document.xml': [
      `<w:document xmlns:w="${WORD}" xmlns:r="${OFFICE}"><w:body>`,
      ...body,
      '</w:body></w:document>',
    ],
    'word/footer.xml': [footer()],
    'word/settings.xml': [settings()],
    'word/styles.xml': [stylesXml(english)],
  });
}

function footer(): string {
  return `<w:ftr xmlns:w="${WORD}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${run('— ')}<w:fldSimple w:instr=" PAGE ">${run('1')}</w:fldSimple>${run(' —')}</w:p></w:ftr>`;
}

/** As Word 2013 and later lay out; punctuation at the beginning of a line is set tight. */
function settings(): string {
  return `<w:settings xmlns:w="${WORD}"><w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>`;
}
