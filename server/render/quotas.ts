import { mapped, type Steps } from '../engine/steps/steps.ts';
import { sheetHtml } from './calendar-html.ts';
import { csv } from './csv.ts';
import { listJson } from './json-list.ts';
import { oneLine } from './plain.ts';
import type { QuotaReport, QuotaRow } from './quota-report.ts';
import { demandOf, type QuotaWords, quotaWords, verdictOf, whoOf } from './quota-words.ts';
import { type Sheet, textCell, withFigure } from './sheet.ts';
import type { RenderLanguage } from './view.ts';
import { visible } from './visible.ts';
import { textWidth } from './width.ts';

const WIDTHS = [16, 18, 14, 9, 6, 8, 8, 8, 8, 12];

export function* quotasJson({ quotas, ...head }: QuotaReport): Steps<string> {
  const list = yield* listJson(quotas, (row) => row);
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "quotas": ${list}\n}\n`;
}

/** Numbers are numbers; a demand with two bounds or an upper one is text. */
export function quotasCsv(report: QuotaReport, language: RenderLanguage): string {
  const words = quotaWords(language);
  return csv([words.columns, ...report.quotas.map((row) => cells(row, words))]);
}

export function* quotasHtml(report: QuotaReport, language: RenderLanguage): Steps<string> {
  return yield* sheetHtml(yield* quotaSheet(report, language), language);
}

/** The report as a table; who is short stands shaded. */
export function* quotaSheet(report: QuotaReport, language: RenderLanguage): Steps<Sheet> {
  const words = quotaWords(language);
  return {
    title: words.title,
    subtitle: report.asOf === null ? '' : words.asOf(report.asOf),
    landscape: true,
    columns: words.columns.map((title, index) => ({
      title,
      width: WIDTHS[index] ?? 8,
      centred: index > 2,
    })),
    rows: yield* mapped(report.quotas, (row) => {
      const tone = row.plan === 'short' || row.plan === 'infeasible' ? 'off' : 'plain';
      return cells(row, words).map((value) =>
        withFigure(
          textCell(String(value ?? ''), tone),
          typeof value === 'number' ? { kind: 'number', value } : null,
        ),
      );
    }),
    footnote: '',
  };
}

/** A table for the terminal, Chinese characters counted as two columns; people who stand alike share a row. */
export function quotasText(report: QuotaReport, language: RenderLanguage): string {
  const words = quotaWords(language);
  const table = [
    [...words.columns],
    ...alike(report.quotas, words).map((row) => row.map((value) => visible(oneLine(String(value ?? ''))))),
  ];
  const widths = words.columns.map((_, column) =>
    table.reduce((widest, row) => Math.max(widest, textWidth(row[column] ?? '')), 0),
  );
  const lines = table.map((row) =>
    row
      .map((value, column) => value + ' '.repeat((widths[column] ?? 0) - textWidth(value)))
      .join('  ')
      .trimEnd(),
  );
  return `${report.asOf === null ? '' : `${words.asOf(report.asOf)}\n`}${lines.join('\n')}\n`;
}

/** At most so many names in one row. */
const NAMED = 2;

/** The rows, those of one line with the same figures put together. */
function alike(
  rows: readonly QuotaRow[],
  words: QuotaWords,
): readonly (readonly (string | number | null)[])[] {
  const groups = new Map<
    string,
    {
      readonly names: string[];
      readonly each: QuotaRow['each'];
      readonly figures: readonly (string | number | null)[];
    }
  >();
  for (const row of rows) {
    const [who, ...figures] = cells(row, words);
    const { file, line, character } = row.source;
    const key = JSON.stringify([file, line, character, figures]);
    const group = groups.get(key) ?? { names: [], each: row.each, figures };
    group.names.push(String(who ?? ''));
    groups.set(key, group);
  }
  return [...groups.values()].map(({ names, each, figures }) => {
    const few = names.length <= NAMED + 1;
    return [few ? words.list(names) : words.several(names.slice(0, NAMED), names.length, each), ...figures];
  });
}

function cells(row: QuotaRow, words: QuotaWords): readonly (string | number | null)[] {
  const demand = demandOf(row);
  return [
    oneLine(whoOf(row, words)),
    oneLine(row.activity),
    oneLine(words.period(row.period.name)),
    demand === String(row.min) ? row.min : demand,
    words.unit(row.unit ?? ''),
    row.planned,
    row.recorded,
    row.due,
    row.gap,
    verdictOf(row, words),
  ];
}
