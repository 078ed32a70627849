import type { Day } from '../engine/calendar/day.ts';
import { mapped, type Waits } from '../engine/steps/steps.ts';
import { OFFICE, officeFile, relations } from './office-file.ts';
import { oneLine } from './plain.ts';
import type { Sheet } from './sheet.ts';
import { FONTS } from './xlsx-cell.ts';
import { HEAD_ROW, type Shared, worksheetXml } from './xlsx-sheet.ts';
import { styleTable } from './xlsx-styles.ts';
import { themeXml } from './xlsx-theme.ts';
import { escaped, interned, MAIN, textXml } from './xlsx-xml.ts';

/** A table of a workbook and what its tab says. */
export interface NamedSheet {
  readonly name: string;
  readonly sheet: Sheet;
  /** Columns that stay in view beside the head. */
  readonly frozen: number;
}

const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const THEME_TYPE = 'application/vnd.openxmlformats-officedocument.theme+xml';

/** An Excel workbook, printed on A4 as wide as the page, with the head on every page. `day`: its own date. */
export function* workbook(sheets: readonly NamedSheet[], day: Day | null): Waits<Uint8Array> {
  const shared: Shared = { styles: styleTable({ name: FONTS.song, size: 11 }), strings: interned() };
  const worksheets: (readonly [part: string, xml: readonly string[]])[] = [];
  for (const [at, { sheet, frozen }] of sheets.entries())
    worksheets.push([`worksheets/sheet${at + 1}.xml`, yield* worksheetXml(sheet, frozen, shared)]);
  const texts = yield* mapped(shared.strings.all(), (text) => `<si>${textXml(text)}</si>`);
  const parts: readonly (readonly [part: string, xml: readonly string[]])[] = [
    ['workbook.xml', [workbookXml(sheets)]],
    ['_rels/workbook.xml.rels', [relationsXml(worksheets.map(([part]) => part))]],
    ['styles.xml', [shared.styles.xml()]],
    ['theme/theme1.xml', [themeXml()]],
    ['sharedStrings.xml', [`<sst xmlns="${MAIN}" uniqueCount="${texts.length}">`, ...texts, '</sst>']],
    ...worksheets,
  ];
  return yield* officeFile(
    {
      title: oneLine(sheets[0]?.sheet.title ?? ''),
      day,
      main: 'xl/workbook.xml',
      types: [
        ['xl/workbook.xml', `${SHEET_TYPE}.sheet.main+xml`],
        ...worksheets.map(([part]) => [`xl/${part}`, `${SHEET_TYPE}.worksheet+xml`] as const),
        ['xl/styles.xml', `${SHEET_TYPE}.styles+xml`],
        ['xl/theme/theme1.xml', THEME_TYPE],
        ['xl/sharedStrings.xml', `${SHEET_TYPE}.sharedStrings+xml`],
      ],
    },
    Object.fromEntries(parts.map(([part, xml]) => [`xl/${part}`, xml])),
  );
}

/** The tabs; the head of each is printed on every page. */
function workbookXml(sheets: readonly NamedSheet[]): string {
  const tabs = sheets.map(
    ({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="sheet${at + 1}"/>`,
  );
  const row = `$${HEAD_ROW + 1}`;
  const heads = sheets.map(
    ({ name }, at) =>
      `<definedName name="_xlnm.Print_Titles" localSheetId="${at}">'${escaped(name.replaceAll("'", "''"))}'!${row}:${row}</definedName>`,
  );
  return `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><bookViews><workbookView xWindow="0" yWindow="0" windowWidth="16384" windowHeight="8192" activeTab="0"/></bookViews><sheets>${tabs.join('')}</sheets><definedNames>${heads.join('')}</definedNames></workbook>`;
}

function relationsXml(worksheets: readonly string[]): string {
  return relations([
    ...worksheets.map((part, at) => [`sheet${at + 1}`, `${OFFICE}/worksheet`, part] as const),
    ['styles', `${OFFICE}/styles`, 'styles.xml'],
    ['theme', `${OFFICE}/theme`, 'theme/theme1.xml'],
    ['strings', `${OFFICE}/sharedStrings`, 'sharedStrings.xml'],
  ]);
}
