import { daysSheet } from './layout-days.ts';
import { departmentsSheet } from './layout-departments.ts';
import { gridSheet } from './layout-grid.ts';
import { monthsSheet } from './layout-months.ts';
import { tableSheet } from './layout-table.ts';
import { weeksSheet } from './layout-weeks.ts';
import type { Sheet } from './sheet.ts';
import type { CalendarView, RenderLanguage } from './view.ts';
import { type Words, wordsOf } from './words.ts';

export type Layout = 'grid' | 'weeks' | 'table' | 'days' | 'departments' | 'months';

/** What an office calls each layout; any of the spellings may be asked for. */
export const LAYOUT_NAMES: Readonly<Record<Layout, readonly string[]>> = {
  grid: ['网格', '網格', '校历', '校曆'],
  weeks: ['行事历', '行事曆'],
  table: ['安排表'],
  days: ['周安排', '週安排'],
  departments: ['週曆', '周历'],
  months: ['月份表', '月历', '月曆'],
};

const SHEETS: Readonly<Record<Layout, (view: CalendarView, words: Words) => Sheet>> = {
  grid: gridSheet,
  weeks: weeksSheet,
  table: tableSheet,
  days: daysSheet,
  departments: departmentsSheet,
  months: monthsSheet,
};

/** The calendar as a table in one of the layouts schools use. */
export function sheetOf(view: CalendarView, layout: Layout, language: RenderLanguage): Sheet {
  return SHEETS[layout](view, wordsOf(language));
}

/** The layout that a word names; null if none does. */
export function layoutNamed(word: string): Layout | null {
  const layouts = Object.keys(SHEETS) as Layout[];
  return layouts.find((layout) => layout === word || LAYOUT_NAMES[layout].includes(word)) ?? null;
}
