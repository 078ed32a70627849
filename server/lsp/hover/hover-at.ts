import type { Asked } from '../said/asked.ts';
import { blockAt } from '../said/placed-blocks.ts';
import { codeAt } from './code.ts';
import { keywordAt } from './keyword.ts';
import { nameAt } from './name.ts';
import { amountAt } from './quota.ts';
import type { Spot, Told } from './spot.ts';
import { timeAt } from './time.ts';

/** What can be told of whatever stands at an offset of a file; its place is that of the file. */
export function hoverAt(asked: Asked, offset: number): Told | null {
  const code = codeAt(asked, offset);
  if (code) return code;
  const placed = blockAt(asked.analysis, offset);
  if (!placed) return null;
  const spot: Spot = { ...asked, placed, at: offset - placed.start };
  const told = keywordAt(spot) ?? nameAt(spot) ?? amountAt(spot) ?? timeAt(spot);
  return told && { ...told, start: told.start + placed.start, end: told.end + placed.start };
}
