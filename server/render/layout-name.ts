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

/** The layout that a word names; null if none does. */
export function layoutNamed(word: string): Layout | null {
  const layouts = Object.keys(LAYOUT_NAMES) as Layout[];
  return layouts.find((layout) => layout === word || LAYOUT_NAMES[layout].includes(word)) ?? null;
}
