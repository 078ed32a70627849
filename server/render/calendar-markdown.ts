import { type Layout, sheetOf } from './layout.ts';
import { oneLine } from './plain.ts';
import type { Cell, Line } from './sheet.ts';
import type { CalendarView, RenderLanguage } from './view.ts';

/** A Markdown table (GitHub's flavour). Names come out as text, whatever marks they hold. */
export function calendarMarkdown(view: CalendarView, layout: Layout, language: RenderLanguage): string {
  const sheet = sheetOf(view, layout, language);
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return `${[
    `# ${markdownText(sheet.title)}`,
    '',
    markdownText(sheet.subtitle),
    '',
    row(sheet.columns.map((column) => markdownText(column.title))),
    row(sheet.columns.map((column) => (column.centred ? ':-:' : '---'))),
    ...sheet.rows.map((cells) => row(cells.map(cellText))),
  ].join('\n')}\n`;
}

/** Text that Markdown takes literally. */
export function markdownText(text: string): string {
  return oneLine(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*_~[\]|#$!]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+=]/, '\\$&');
}

function cellText(cell: Cell | null): string {
  if (cell === null) return '';
  const mark = cell.mark === '' ? [] : [`**${cell.mark}**`];
  const separator = cell.mark === '' || cell.lines[0]?.tone !== 'label' ? '<br>' : ' ';
  return [...mark, ...cell.lines.map(lineText)].join('<br>').replace('<br>', separator);
}

function lineText({ text, tone }: Line): string {
  const escaped = markdownText(text);
  if (escaped === '') return '';
  if (tone === 'suspended') return `~~${escaped}~~`;
  return tone === 'tentative' ? `*${escaped}*` : escaped;
}
