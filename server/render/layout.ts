import type { Steps } from '../engine/steps/steps.ts';
import { daysSheet } from './layout-days.ts';
import { departmentsSheet } from './layout-departments.ts';
import { gridSheet } from './layout-grid.ts';
import { monthsSheet } from './layout-months.ts';
import type { Layout } from './layout-name.ts';
import { tableSheet } from './layout-table.ts';
import { weeksSheet } from './layout-weeks.ts';
import type { Sheet } from './sheet.ts';
import type { CalendarView, RenderLanguage } from './view.ts';
import { type Words, wordsOf } from './words.ts';

const SHEETS: Readonly<Record<Layout, (view: CalendarView, words: Words) => Steps<Sheet>>> = {
  grid: gridSheet,
  weeks: weeksSheet,
  table: tableSheet,
  days: daysSheet,
  departments: departmentsSheet,
  months: monthsSheet,
};

/** The calendar as a table in one of the layouts schools use. */
export function sheetOf(view: CalendarView, layout: Layout, language: RenderLanguage): Steps<Sheet> {
  return SHEETS[layout](view, wordsOf(language));
}
