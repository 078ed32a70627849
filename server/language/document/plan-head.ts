import type { PlanHeader } from '../../engine/plan/calendar.ts';
import type { Declaration } from '../../engine/plan/file.ts';
import { fold } from '../../engine/text/fold.ts';
import { headsAt } from '../lexicon/keywords.ts';
import type { KnownNames } from '../lexicon/names.ts';
import { cutFrom } from '../syntax/cut.ts';
import { isBlank, numberingLength } from '../syntax/runs.ts';
import { lowerBlock, parseBlock, topLevel } from './block.ts';

/** The head of a plan as the whole file would give it, without reading what comes behind it. Null: there is none. */
export function planHead(file: string, text: string, names: KnownNames): PlanHeader | null {
  const folded = fold(text);
  for (const { start, end } of cutFrom(folded, 0)) {
    if (!mayHoldHead(folded.slice(start, end))) continue;
    const found = headIn(lowerBlock(parseBlock(file, topLevel(text.slice(start, end))), names).declarations);
    if (found) return found;
  }
  return null;
}

/** A head by itself, or a 正文 with one among its statements. */
function mayHoldHead(folded: string): boolean {
  let at = 0;
  while (isBlank(folded[at])) at++;
  const found = headsAt(folded, at + numberingLength(folded, at)).map(({ word }) => word.statement);
  return found.includes('plan') || (found.includes('text') && folded.includes('{'));
}

function headIn(declarations: readonly Declaration[]): PlanHeader | null {
  for (const declaration of declarations) {
    if (declaration.type === 'header') return declaration.value;
    const found = declaration.type === 'section' ? headIn(declaration.value.content) : null;
    if (found) return found;
  }
  return null;
}
