import type { Element } from 'happy-dom';
import { colToLetter } from 'hucre/xlsx';
import { describe, expect, test } from 'vitest';
import { columnName } from '../../server/render/xlsx-xml.ts';
import { calendarXlsx } from '../support/made.ts';
import { busyTerm, day, occurrence, viewOf } from './autumn.ts';
import { HOSTILE, partsOf } from './office-files.ts';
import { elements, outOfOrder } from './schema-order.ts';

/** What may stand in an element, in this order: ISO/IEC 29500-1 as the transitional schemas `sml.xsd` and `dml-main.xsd` have it. */
const ORDER: Readonly<Record<string, string>> = {
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing',
  sheetPr: 'tabColor outlinePr pageSetUpPr',
  sheetViews: 'sheetView',
  sheetView: 'pane selection pivotSelection',
  cols: 'col',
  sheetData: 'row',
  row: 'c',
  c: 'f v is',
  is: 't r rPh phoneticPr',
  r: 'rPr t',
  mergeCells: 'mergeCell',
  headerFooter: 'oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter',
  sst: 'si',
  si: 't r rPh phoneticPr',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors',
  numFmts: 'numFmt',
  fonts: 'font',
  fills: 'fill',
  fill: 'patternFill,gradientFill',
  patternFill: 'fgColor bgColor',
  borders: 'border',
  border: 'start end left right top bottom diagonal vertical horizontal',
  left: 'color',
  right: 'color',
  top: 'color',
  bottom: 'color',
  cellStyleXfs: 'xf',
  cellXfs: 'xf',
  xf: 'alignment protection',
  cellStyles: 'cellStyle',
  workbook:
    'fileVersion fileSharing workbookPr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr',
  bookViews: 'workbookView',
  sheets: 'sheet',
  definedNames: 'definedName',
  'a:theme': 'a:themeElements a:objectDefaults a:extraClrSchemeLst',
  'a:themeElements': 'a:clrScheme a:fontScheme a:fmtScheme',
  'a:clrScheme':
    'a:dk1 a:lt1 a:dk2 a:lt2 a:accent1 a:accent2 a:accent3 a:accent4 a:accent5 a:accent6 a:hlink a:folHlink',
  'a:fontScheme': 'a:majorFont a:minorFont',
  'a:majorFont': 'a:latin a:ea a:cs',
  'a:minorFont': 'a:latin a:ea a:cs',
  'a:fmtScheme': 'a:fillStyleLst a:lnStyleLst a:effectStyleLst a:bgFillStyleLst',
};
/** Elements of which there may be any number, in any order among themselves. */
const FREE = ['font', 'rPr'];
const isDrawing = (element: Element) => element.tagName.startsWith('a:') && !(element.tagName in ORDER);

const hostileTerm = () =>
  viewOf(
    HOSTILE.map((activity, index) =>
      occurrence({ date: day('2026-09-07') + index, activity, group: activity, place: activity }),
    ),
  );

describe('An Excel workbook is what the standard says', () => {
  test.each([
    ['of a table with merged weeks', () => calendarXlsx(busyTerm(), 'table', 'zh-Hans')],
    ['of a grid', () => calendarXlsx(busyTerm(), 'grid', 'en')],
    ['of departments, many columns', () => calendarXlsx(hostileTerm(), 'departments', 'zh-Hant')],
    ['without an event', () => calendarXlsx(viewOf([]), 'weeks', 'zh-Hans')],
  ] as const)('%s', async (_, made) => {
    const parts = partsOf(await made());
    const names = [...parts.keys()].filter((name) => /^xl\/[^_].*\.xml$/.test(name));
    expect(names.length).toBe(5);
    const all = new Map(names.map((name) => [name, elements(parts.get(name) ?? '')]));
    expect(
      [...all.values()]
        .flat()
        .filter((element) => !isDrawing(element))
        .flatMap((element) => outOfOrder(element, ORDER, FREE) ?? []),
    ).toEqual([]);
    const of = (part: string, tag: string) =>
      (all.get(`xl/${part}.xml`) ?? []).filter(({ tagName }) => tagName === tag);
    const number = (element: Element, name: string) => Number(element.getAttribute(name));

    for (const list of ['numFmts', 'fonts', 'fills', 'borders', 'cellXfs', 'cellStyleXfs', 'cellStyles'])
      for (const element of of('styles', list))
        expect(number(element, 'count')).toBe(element.children.length);
    const [fonts = 0, fills = 0, borders = 0] = ['font', 'fill', 'border'].map(
      (tag) => of('styles', tag).length,
    );
    const formats = of('styles', 'numFmt').map((format) => number(format, 'numFmtId'));
    for (const look of of('styles', 'xf')) {
      expect(number(look, 'fontId')).toBeLessThan(fonts);
      expect(number(look, 'fillId')).toBeLessThan(fills);
      expect(number(look, 'borderId')).toBeLessThan(borders);
      expect([0, ...formats]).toContain(number(look, 'numFmtId'));
    }
    const looks = of('styles', 'cellXfs')[0]?.children.length ?? 0;
    const texts = of('sharedStrings', 'si').length;
    expect(of('sharedStrings', 'sst').map((list) => number(list, 'uniqueCount'))).toEqual([texts]);
    const rows = of('worksheets/sheet1', 'row');
    expect(rows.map((row) => number(row, 'r'))).toEqual(rows.map((_, at) => at + 1));
    const used = new Set<number>();
    for (const cell of of('worksheets/sheet1', 'c')) {
      expect(number(cell, 's')).toBeLessThan(looks);
      if (cell.getAttribute('t') === 's') used.add(Number(cell.textContent));
    }
    expect([...used].sort((a, b) => a - b)).toEqual(Array.from({ length: texts }, (_, at) => at));
    const merges = of('worksheets/sheet1', 'mergeCells')[0];
    expect(Number(merges?.getAttribute('count'))).toBe(merges?.children.length);
  });

  test('every part is named once, and every relation leads to one', async () => {
    const parts = partsOf(await calendarXlsx(busyTerm(), 'weeks', 'zh-Hans'));
    const names = [...parts.keys()];
    expect(names[0]).toBe('[Content_Types].xml');
    const types = parts.get('[Content_Types].xml') ?? '';
    const typed = [...types.matchAll(/PartName="\/([^"]+)"/g)].map(([, name]) => name);
    expect(typed.sort()).toEqual(names.filter((name) => /\.xml$/.test(name) && !name.startsWith('[')).sort());
    const targets = (of: string, folder: string) =>
      [...(parts.get(of) ?? '').matchAll(/Target="([^"]+)"/g)].map(([, target]) => `${folder}${target}`);
    const reached = [...targets('_rels/.rels', ''), ...targets('xl/_rels/workbook.xml.rels', 'xl/')];
    expect(reached.sort()).toEqual(typed);
  });
});

test('Columns are called as another library calls them', () => {
  for (let column = 0; column < 16_384; column++) expect(columnName(column)).toBe(colToLetter(column));
});
