import type { PlanHeader } from '../../engine/plan/calendar.ts';
import type { Declaration } from '../../engine/plan/file.ts';
import { fold } from '../../engine/text/fold.ts';
import { headsAt } from '../lexicon/keywords.ts';
import type { KnownNames } from '../lexicon/names.ts';
import { type Cut, cutFrom } from '../syntax/cut.ts';
import { isBlank, numberingLength } from '../syntax/runs.ts';
import { lowerBlock, parseBlock, topLevel } from './block.ts';

/** Most plans begin with their head. */
const BEGINNING = 1500;
/** How a statement ends shows in how the next one begins; one more for good measure. */
const LOOKS_AHEAD = 2;

/** The head of a plan as the whole file would give it, without reading what comes behind it. Null: there is none. */
export function planHead(file: string, text: string, names: KnownNames): PlanHeader | null {
  const first = text.length > BEGINNING ? headAtBeginning(file, text.slice(0, BEGINNING), names) : null;
  if (first) return first;
  const folded = fold(text);
  return headAmong({ file, text, folded, cuts: cutFrom(folded, 0) }, names);
}

/** Only if it stands among statements that end where they would in the whole file. */
function headAtBeginning(file: string, text: string, names: KnownNames): PlanHeader | null {
  const folded = fold(text);
  const cuts = [...cutFrom(folded, 0)];
  const open = cuts.findIndex((cut) => cut.open);
  const sure = Math.min(open < 0 ? cuts.length : open, Math.max(0, cuts.length - LOOKS_AHEAD));
  return headAmong({ file, text, folded, cuts: cuts.slice(0, sure) }, names);
}

interface Statements {
  readonly file: string;
  readonly text: string;
  readonly folded: string;
  readonly cuts: Iterable<Cut>;
}

function headAmong({ file, text, folded, cuts }: Statements, names: KnownNames): PlanHeader | null {
  for (const { start, end } of cuts) {
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
