import { mapped, type Steps } from '../engine/steps/steps.ts';
import { sheetOf } from './layout.ts';
import type { Layout } from './layout-name.ts';
import { oneLine } from './plain.ts';
import type { Cell, Line, Sheet } from './sheet.ts';
import type { CalendarView, RenderLanguage } from './view.ts';

/** A Markdown table (GitHub's flavour). Names come out as text, whatever marks they hold. */
export function* calendarMarkdown(
  view: CalendarView,
  layout: Layout,
  language: RenderLanguage,
): Steps<string> {
  return yield* sheetMarkdown(yield* sheetOf(view, layout, language), '#');
}

/** Any laid-out table with its title; `hashes` says of which level. */
export function* sheetMarkdown(sheet: Sheet, hashes: string): Steps<string> {
  const table = yield* tableMarkdown(sheet);
  return `${hashes} ${markdownText(sheet.title)}\n\n${markdownText(sheet.subtitle)}\n\n${table}\n`;
}

/** Columns and rows alone. */
export function* tableMarkdown({ columns, rows }: Pick<Sheet, 'columns' | 'rows'>): Steps<string> {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    row(columns.map((column) => markdownText(column.title))),
    row(columns.map((column) => (column.centred ? ':-:' : '---'))),
    ...(yield* mapped(rows, (cells) => row(cells.map(cellText)))),
  ].join('\n');
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
