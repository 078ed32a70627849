/** What is used of the library, so that only this is bundled; loaded when the first workbook is written. */
export { writeXlsx } from 'hucre/xlsx';
