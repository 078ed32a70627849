import type { CellTone } from './sheet.ts';

/** The ground of a cell in files of an office program, RRGGBB; null: that of the paper. */
export const CELL_FILLS: Readonly<Record<CellTone, string | null>> = {
  plain: null,
  head: 'F7F7F5',
  off: 'D9D9D6',
  outside: 'EFEFED',
  makeup: null,
  exam: 'E9E9E4',
};
