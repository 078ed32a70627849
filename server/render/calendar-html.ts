import { mapped, type Steps } from '../engine/steps/steps.ts';
import { roomOf, rowHeight, typeSize } from './density.ts';
import { htmlPage } from './html-page.ts';
import { pageStyle } from './html-style.ts';
import { htmlText } from './html-text.ts';
import { sheetOf } from './layout.ts';
import type { Layout } from './layout-name.ts';
import { type Cell, isHeading, type Line, type Sheet } from './sheet.ts';
import type { CalendarView, RenderLanguage } from './view.ts';

/** A page of its own: no scripts, nothing loaded, A4 when printed, the whole term on one page where it fits. */
export function* calendarHtml(view: CalendarView, layout: Layout, language: RenderLanguage): Steps<string> {
  return yield* sheetHtml(yield* sheetOf(view, layout, language), language);
}

/** Any laid-out table as such a page. */
export function* sheetHtml(sheet: Sheet, language: RenderLanguage): Steps<string> {
  const room = roomOf(sheet.landscape);
  const size = typeSize(sheet, room);
  const table = yield* tableHtml(sheet);
  return htmlPage({
    language,
    title: sheet.title,
    style: pageStyle(sheet.landscape, size, rowHeight(sheet, room, size)),
    body: `<p class="subtitle">${htmlText(sheet.subtitle)}</p>
${table}
<p class="footnote">${htmlText(sheet.footnote)}</p>
`,
  });
}

/** Columns and rows alone. */
export function* tableHtml({ columns, rows }: Pick<Sheet, 'columns' | 'rows'>): Steps<string> {
  const body = yield* mapped(rows, (row, at) => rowHtml(row, at, columns));
  const total = columns.reduce((sum, column) => sum + column.width, 0);
  const share = (width: number) => `${((width / total) * 100).toFixed(2)}%`;
  return `<table>
<colgroup>${columns.map((column) => `<col style="width:${share(column.width)}">`).join('')}</colgroup>
<thead><tr>${columns.map((column) => `<th scope="col">${htmlText(column.title)}</th>`).join('')}</tr></thead>
<tbody>
${body.join('\n')}
</tbody>
</table>`;
}

function rowHtml(row: Sheet['rows'][number], at: number, columns: Sheet['columns']): string {
  const begins = at > 0 && isHeading(row) ? ' class="begins"' : '';
  return `<tr${begins}>${row.map((cell, index) => cellHtml(cell, columns, index)).join('')}</tr>`;
}

function cellHtml(cell: Cell | null, columns: Sheet['columns'], index: number): string {
  if (cell === null) return '';
  const centred = columns[index]?.centred ?? false;
  const span = cell.across ? ` colspan="${columns.length}"` : cell.rows > 1 ? ` rowspan="${cell.rows}"` : '';
  const classes = [cell.tone, centred ? 'centred' : '']
    .filter((name) => name !== '' && name !== 'plain')
    .join(' ');
  const attributes = `${span}${classes === '' ? '' : ` class="${classes}"`}`;
  const mark = cell.mark === '' ? '' : `<span class="mark">${htmlText(cell.mark)}</span>`;
  const tag = cell.tone === 'head' ? 'th' : 'td';
  return `<${tag}${attributes}>${mark}${cell.lines.map(lineHtml).join('')}</${tag}>`;
}

function lineHtml({ text, tone }: Line): string {
  const content = tone === 'suspended' ? `<s>${htmlText(text)}</s>` : htmlText(text);
  return `<div${tone === 'plain' ? '' : ` class="${tone}"`}>${content}</div>`;
}
