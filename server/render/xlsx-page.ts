import { cellName } from './xlsx-xml.ts';

/** Inches. */
const MARGINS = {
  landscape: 'left="0.32" right="0.32" top="0.4" bottom="0.5" header="0.2" footer="0.25"',
  portrait: 'left="0.5" right="0.5" top="0.65" bottom="0.65" header="0.3" footer="0.3"',
};
const A4 = 9;

/** How a sheet is shown on the screen: no lines between cells but our own, its head and first columns in view. */
export function viewXml(rows: number, columns: number): string {
  const across = columns === 0 ? '' : ` xSplit="${columns}"`;
  const active = columns === 0 ? 'bottomLeft' : 'bottomRight';
  return `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane${across} ySplit="${rows}" topLeftCell="${cellName(rows, columns)}" activePane="${active}" state="frozen"/></sheetView></sheetViews>`;
}

/** How it is printed: A4, as wide as the page, on one page if it fits there, numbered. */
export function printXml(landscape: boolean, fitsOnePage: boolean): string {
  const orientation = landscape ? 'landscape' : 'portrait';
  return `<printOptions horizontalCentered="1"/><pageMargins ${MARGINS[orientation]}/><pageSetup paperSize="${A4}" fitToWidth="1" fitToHeight="${fitsOnePage ? 1 : 0}" orientation="${orientation}"/><headerFooter><oddFooter>&amp;C&amp;9&amp;P / &amp;N</oddFooter></headerFooter>`;
}
