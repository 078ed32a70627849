import { fold } from '../../engine/text/fold.ts';
import type { KnownNames } from '../lexicon/names.ts';
import { cutClause } from '../reading/sentence/cut-clause.ts';
import type { ClauseContext } from '../reading/sentence/phrase.ts';
import { readClause } from '../reading/sentence/read-clause.ts';
import { sizeStart } from '../reading/sentence/size.ts';
import { slice } from '../reading/slice.ts';
import { halfWidthDigits, outsideQuotes } from './value.ts';

/** Longer clauses are prose and are not read. */
const LONGEST = 400;

export type Part = 'people' | 'period' | 'modal' | 'verb' | 'comparison' | 'name' | 'amount' | 'size';

/** A piece of a sentence as the reader reads it, with what follows up to the next piece (的). */
export interface SentencePart {
  readonly part: Part;
  readonly text: string;
}

/**
 * The pieces of one clause of a sentence, in order and without superfluous blanks. null if blanks between them would
 * hide a doubt that is for the author to settle (每周三节), or if they do not cover the clause.
 */
export function sentenceParts(
  text: string,
  names: KnownNames,
  context: ClauseContext,
): readonly SentencePart[] | null {
  if (text.length > LONGEST || /[\r\n]/.test(text)) return null;
  const isDoubtful = (clause: string) =>
    readClause(slice({ file: '' }, clause, 0), names, context).problems.some(
      ({ code }) => code === 'ambiguous-split',
    );
  const pieces = stretches(text, names, context);
  const first = pieces[0];
  if (!first || text.slice(0, first.start).trim() !== '') return null;
  const overlaps = pieces.some(({ end }, i) => end > (pieces[i + 1]?.start ?? text.length));
  if (overlaps) return null;
  const parts = pieces.map(({ part, start, end }, i) => {
    const said = text.slice(start, end).trim();
    const rest = text.slice(end, pieces[i + 1]?.start ?? text.length).replace(/\s+/g, '');
    return { part, text: (part === 'name' ? said : compact(said)) + rest };
  });
  const together = parts.map((part) => part.text).join(' ');
  return together === text || isDoubtful(text) === isDoubtful(together) ? parts : null;
}

interface Stretch {
  readonly part: Part;
  readonly start: number;
  readonly end: number;
}

function stretches(text: string, names: KnownNames, context: ClauseContext): readonly Stretch[] {
  const folded = fold(text);
  const size = sizeStart(folded);
  const cut = cutClause({ folded, end: size ?? folded.length, names }, context);
  const found: Stretch[] = cut.periods.map(({ start, end }) => ({ part: 'period', start, end }));
  for (const part of ['people', 'modal', 'verb', 'comparison', 'name', 'amount'] as const) {
    const at = cut[part];
    if (at) found.push({ part, start: at.start, end: at.end });
  }
  if (size !== null) found.push({ part: 'size', start: size, end: folded.length });
  return found.sort((a, b) => a.start - b.start);
}

/** Without blanks, but between Latin words and between numbers. */
function compact(text: string): string {
  return outsideQuotes(text, (part) =>
    halfWidthDigits(part).replace(/(?<![A-Za-z])\s+(?![A-Za-z])/g, (blank, at: number) =>
      /\d$/.test(part.slice(0, at)) && /^\d/.test(part.slice(at + blank.length)) ? ' ' : '',
    ),
  );
}
