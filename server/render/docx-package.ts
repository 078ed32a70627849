import { type Day, iso } from '../engine/calendar/day.ts';
import { awaited, type Waits } from '../engine/steps/steps.ts';
import { stylesXml } from './docx-styles.ts';
import { run, xmlText } from './docx-xml.ts';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OPEN = 'http://schemas.openxmlformats.org';
const WORD = `${OPEN}/wordprocessingml/2006/main`;
const OFFICE = `${OPEN}/officeDocument/2006/relationships`;
const PACKAGE = `${OPEN}/package/2006`;
const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** How a section names the footer with the number of the page. */
export const FOOTER = '<w:footerReference w:type="default" r:id="footer"/>';

/** A Word file around the pieces of its body (ISO/IEC 29500-2). `day`: the document's own date; null = none. */
export function* wordFile(
  body: readonly string[],
  about: { readonly title: string; readonly english: boolean; readonly day: Day | null },
): Waits<Uint8Array> {
  const parts = {
    '[Content_Types].xml': [contentTypes()],
    '_rels/.rels': [
      relations([
        ['document', `${OFFICE}/officeDocument`, 'word/document.xml'],
        ['core', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
      ]),
    ],
    'docProps/core.xml': [coreProperties(about.title, about.day)],
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
    'word/styles.xml': [stylesXml(about.english)],
  };
  // Packing is loaded when the first file is written.
  const { zipped } = yield* awaited(import('./reproducible-zip.ts'));
  return yield* zipped(Object.entries(parts).map(([name, xml]) => [name, [HEAD, ...xml]]));
}

function contentTypes(): string {
  const part = (name: string, type: string) => `<Override PartName="/${name}" ContentType="${type}"/>`;
  return `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${part('word/document.xml', `${WORD_TYPE}.document.main+xml`)}${part('word/styles.xml', `${WORD_TYPE}.styles+xml`)}${part('word/settings.xml', `${WORD_TYPE}.settings+xml`)}${part('word/footer.xml', `${WORD_TYPE}.footer+xml`)}${part('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml')}</Types>`;
}

function relations(list: readonly (readonly [id: string, type: string, target: string])[]): string {
  const links = list.map(
    ([id, type, target]) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${PACKAGE}/relationships">${links.join('')}</Relationships>`;
}

function coreProperties(title: string, day: Day | null): string {
  const stamp = (name: string) =>
    day === null ? '' : `<dcterms:${name} xsi:type="dcterms:W3CDTF">${iso(day)}T00:00:00Z</dcterms:${name}>`;
  return `<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xmlText(title)}</dc:title>${stamp('created')}${stamp('modified')}</cp:coreProperties>`;
}

function footer(): string {
  return `<w:ftr xmlns:w="${WORD}"><w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>${run('— ')}<w:fldSimple w:instr=" PAGE ">${run('1')}</w:fldSimple>${run(' —')}</w:p></w:ftr>`;
}

/** As Word 2013 and later lay out; punctuation at the beginning of a line is set tight. */
function settings(): string {
  return `<w:settings xmlns:w="${WORD}"><w:defaultTabStop w:val="420"/><w:characterSpacingControl w:val="compressPunctuation"/><w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat><w:themeFontLang w:val="en-US" w:eastAsia="zh-CN"/></w:settings>`;
}
