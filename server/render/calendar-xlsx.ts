import { dayOf } from '../engine/calendar/day.ts';
import type { Waits } from '../engine/steps/steps.ts';
import { pagesOf } from './density.ts';
import { sheetOf } from './layout.ts';
import type { Layout } from './layout-name.ts';
import type { QuotaReport } from './quota-report.ts';
import { quotaSheet } from './quotas.ts';
import type { CalendarView, RenderLanguage } from './view.ts';
import { wordsOf } from './words.ts';
import { type NamedSheet, workbook } from './xlsx.ts';

/** Columns that stay in view: the week and its dates. */
const FROZEN: Readonly<Record<Layout, number>> = {
  grid: 2,
  weeks: 2,
  table: 2,
  days: 2,
  departments: 2,
  months: 1,
};

/** A calendar as a workbook: the layout that is asked for, each of several terms on a sheet of its own. */
export function* calendarXlsx(
  view: CalendarView,
  layout: Layout,
  language: RenderLanguage,
): Waits<Uint8Array> {
  const sheet = yield* sheetOf(view, layout, language);
  const name = wordsOf(language).layouts[layout];
  const pages = pagesOf(sheet);
  const named = pages.map(({ rows }, at): NamedSheet => {
    const [heading] = rows[0] ?? [];
    const term = heading?.across ? (heading.lines[0]?.text ?? '') : '';
    const own = { ...sheet, rows: term === '' ? rows : rows.slice(1) };
    return {
      // What a term is called may be no name for a tab.
      name: pages.length > 1 ? `${name} ${at + 1}` : name,
      sheet: term === '' ? own : { ...own, subtitle: `${sheet.subtitle}　${term}` },
      frozen: FROZEN[layout],
    };
  });
  return yield* workbook(named, madeOn(view));
}

/** The quota table as a workbook; numbers are numbers. */
export function* quotasXlsx(report: QuotaReport, language: RenderLanguage): Waits<Uint8Array> {
  const sheet = yield* quotaSheet(report, language);
  return yield* workbook([{ name: sheet.title, sheet, frozen: 2 }], null);
}

/** A calendar is as old as its school year: its file must not depend on when it was made. */
export function madeOn({ calendar }: CalendarView): number | null {
  return calendar.schoolYear === null ? null : dayOf(calendar.schoolYear.start, 8, 1);
}
