import type { KnownNames } from '../../lexicon/names.ts';
import { type Reading, type Slice, sourceOf } from '../slice.ts';
import type { ClauseContext, Phrase } from './phrase.ts';

/**
 * Reads one clause of a sentence (what stands between two ，) from both ends, never chopped in the middle
 * (language.md §3). The reading is the same with and without blanks; a doubtful one carries `ambiguous-split`.
 */
export function readClause(clause: Slice, _names: KnownNames, _context: ClauseContext): Reading<Phrase> {
  const value: Phrase = {
    source: sourceOf(clause),
    people: null,
    period: null,
    trigger: null,
    verb: null,
    name: null,
    names: [],
    amount: null,
    size: null,
    modal: null,
  };
  return { value, problems: [] };
}
