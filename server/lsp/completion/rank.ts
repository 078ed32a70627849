import { FIT, type Fit, matcher } from '../../language/pinyin/match.ts';
import type { Candidate } from './candidate.ts';

/** A candidate that fits what was typed. */
export interface Ranked {
  readonly candidate: Candidate;
  readonly score: number;
}

/** What the ways of fitting cost beside the candidates' own ranks: what begins so goes before what holds it. */
const COST: Readonly<Record<Fit, number>> = {
  [FIT.whole]: 0,
  [FIT.beginning]: 2,
  [FIT.spelled]: 4,
  [FIT.inside]: 12,
  [FIT.spelledInside]: 14,
  [FIT.scattered]: 30,
};
/** Found only by another spelling. */
const BY_SYNONYM = 7;

/** The candidates that fit, each with its score, the smaller the better. */
export function fitting(candidates: readonly Candidate[], typed: string): readonly Ranked[] {
  const fits = matcher(typed);
  return candidates.flatMap((candidate): readonly Ranked[] => {
    const own = fits(candidate.word ?? bare(candidate.label));
    if (typed === '') return [{ candidate, score: candidate.rank }];
    const synonym = own === FIT.whole || own === FIT.beginning ? null : best(candidate.also ?? [], fits);
    const cost = Math.min(
      own === null ? Infinity : COST[own],
      synonym === null ? Infinity : COST[synonym] + BY_SYNONYM,
    );
    return cost === Infinity ? [] : [{ candidate, score: candidate.rank + cost }];
  });
}

function bare(label: string): string {
  return label.startsWith('"') ? label.replaceAll('"', '') : label;
}

function best(words: readonly string[], fits: (word: string) => Fit | null): Fit | null {
  let found: Fit | null = null;
  for (const word of words) {
    const fit = fits(word);
    if (fit !== null && (found === null || fit < found)) found = fit;
  }
  return found;
}
