import { fold } from '../../engine/text/fold.ts';
import type { FileAnalysis } from '../../language/document/file-analysis.ts';
import { dominantLanguage } from '../../language/document/dominant-language.ts';
import type { School } from '../../school/school.ts';
import type { Asked } from './asked.ts';
import type { Candidate } from './candidate.ts';
import { contextAt, touches } from './context.ts';
import { namesInScope } from './names-in-scope.ts';
import { offersAt } from './offers.ts';
import type { Spot } from './place.ts';
import { fitting } from './rank.ts';
import { runAfter } from './run.ts';

/** Something to insert: `text` replaces what stands from `from` to `to` (offsets, exclusive). */
export interface Completion {
  readonly candidate: Candidate;
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly isSnippet: boolean;
}

/** No one reads on. */
const MOST = 250;
/** So much of the file shows its language. */
const SHOWS_LANGUAGE = 6000;
/** A continuation directly behind a keyword comes after what the keyword itself may become. */
const BEHIND_KEYWORD = 60;

/** What may be written at an offset of a file, the likeliest first. Works on half-written text; never throws. */
export function complete(school: School, path: string, offset: number): readonly Completion[] {
  const analysis = school.analysis(path);
  const known = analysis && school.known(path);
  if (!analysis || !known) return [];
  const language = dominantLanguage(analysis.text.slice(0, SHOWS_LANGUAGE));
  const asked: Asked = { school, path, analysis, known, names: namesInScope(known), language };
  const start = statementStart(analysis, offset);
  const spots = contextAt(analysis.text.slice(start, offset));
  const folded = fold(analysis.text.slice(start, offset + 200));
  const found = spots.flatMap((spot) => matching(asked, spot, folded, start, offset));
  const distinct = new Map<string, { readonly completion: Completion; readonly score: number }>();
  for (const one of found.sort((a, b) => a.score - b.score)) {
    const key = `${one.completion.from}\n${one.completion.candidate.label}`;
    if (!distinct.has(key)) distinct.set(key, one);
  }
  return [...distinct.values()].slice(0, MOST).map(({ completion }) => completion);
}

/** The statement that the cursor stands in, or the one before it. */
function statementStart(analysis: FileAnalysis, offset: number): number {
  let low = 0;
  let high = analysis.blocks.length;
  const startOf = (i: number) => {
    const block = analysis.blocks[i]?.block;
    return (block && analysis.offsets({ origin: block, start: 0, end: 0 })?.start) ?? 0;
  };
  while (low < high) {
    const middle = (low + high) >> 1;
    if (startOf(middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low === 0 ? 0 : startOf(low - 1);
}

function matching(asked: Asked, spot: Spot, folded: string, start: number, offset: number) {
  const at = offset - start;
  return offersAt(asked, spot).flatMap(({ from, last, candidates }) => {
    const typed = asked.analysis.text.slice(start + from, offset);
    // Directly behind a word that may be the end of it nothing is offered: Enter would take it for wanted.
    if (typed === '' && last && touches(folded, from) && !spot.glued && !mustGoOn(candidates)) return [];
    const some = fitting(candidates, typed);
    return some.flatMap(({ candidate, score }) => {
      const completion = inserted(candidate, spot, folded, from, at, start);
      if (!completion.isSnippet && completion.text.trim() === typed.trim()) return [];
      const behind = spot.glued && typed === '' ? BEHIND_KEYWORD : 0;
      return [{ completion, score: score + behind + (last ? 0 : 3) }];
    });
  });
}

/** Units behind a number, sets behind 每位: what stands cannot be all. */
function mustGoOn(candidates: readonly Candidate[]): boolean {
  return candidates[0]?.tight === true;
}

function inserted(candidate: Candidate, spot: Spot, folded: string, from: number, at: number, start: number): Completion {
  const rest = folded.slice(at, runAfter(folded, at));
  const raw = candidate.snippet ?? candidate.insert ?? candidate.label;
  const isSnippet = candidate.snippet !== undefined;
  const blank = !candidate.tight && !spot.quoted && touches(folded, from) ? ' ' : '';
  const text = blank + (spot.quoted ? closed(raw, folded, at) : raw);
  const overlap = rest !== '' && fold(text).trimEnd().endsWith(rest) ? rest.length : 0;
  const next = folded.charAt(at + overlap);
  return {
    candidate,
    from: start + from,
    to: start + at + overlap,
    text: /^[ {]/.test(next) ? text.trimEnd() : text,
    isSnippet,
  };
}

/** Within a quotation that is open already: without the opening mark, closed unless it is. */
function closed(raw: string, folded: string, at: number): string {
  const inside = raw.replace(/^"|"$/g, '').trimEnd();
  return folded[at] === '"' ? inside : `${inside}"`;
}
