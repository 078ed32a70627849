import type { Name } from '../../engine/plan/name.ts';
import type { Source } from '../../engine/plan/source.ts';
import { fold } from '../../engine/text/fold.ts';
import { headsAt } from '../../language/lexicon/keywords.ts';
import { runEnd } from '../../language/syntax/runs.ts';

/** The first word of a statement if it is no word of the language but a kind of group that the school added. */
export function headName(statement: Source): Name | null {
  const text = textOf(statement);
  if (text === null) return null;
  const folded = fold(text.slice(0, 200));
  const end = runEnd(folded, 0);
  if (end === 0 || headsAt(folded, 0).some(({ length }) => length >= end)) return null;
  const { origin, start } = statement;
  return { text: text.slice(0, end), source: { origin, start, end: start + end } };
}

/** What stands at a place; null for an origin that does not keep its text. */
function textOf({ origin, start, end }: Source): string | null {
  return 'text' in origin && typeof origin.text === 'string' ? origin.text.slice(start, end) : null;
}
