import loose from '../../grammar/vocabulary/loose.json' with { type: 'json' };
import quantity from '../../grammar/vocabulary/quantity.json' with { type: 'json' };
import type { Amount } from '../engine/plan/amount.ts';
import type { Declaration } from '../engine/plan/file.ts';
import type { Clause } from '../engine/plan/people.ts';
import type { Fix, Problem } from '../engine/plan/problem.ts';
import { fold } from '../engine/text/fold.ts';
import { perStatement } from './statements.ts';
import { amountsIn, clausesIn, clauseValue } from './written.ts';

interface Entry {
  readonly hans: readonly string[];
  readonly hant: readonly string[];
  readonly en: readonly string[];
  readonly notAfter?: string;
}

const BEFORE = spellings([...quantity.atLeastBefore, ...quantity.atMostBefore, ...quantity.moreThanBefore]);
const AFTER = spellings([...quantity.atLeastAfter, ...quantity.atMostAfter]);
const LOOSE: readonly Entry[] = loose.texts;
const IN_TEXTS = LOOSE.map((entry) => ({ words: spellings([entry]), notAfter: entry.notAfter ?? null }));

/**
 * `vague-wording` of amounts (若干次), of comparisons said twice (至少10所以上) and of clauses that are kept as text. What
 * is vague about a time or a period is told while that is read.
 */
export const looseWords = perStatement((declaration) => [...ofAmounts(declaration), ...ofTexts(declaration)]);

function ofAmounts(declaration: Declaration): readonly Problem[] {
  return [...new Set(amountsIn(declaration))].flatMap((amount): readonly Problem[] => {
    const { source, vague, doubled } = amount;
    if (vague !== undefined)
      return [{ code: 'vague-wording', source, data: { word: written(amount, vague) } }];
    return doubled === undefined ? [] : [saidTwice(amount)];
  });
}

/** A folded word of an amount as it was written. */
function written({ text }: Amount, word: string): string {
  const at = fold(text).indexOf(word);
  return at < 0 ? text : text.slice(at, at + word.length);
}

function saidTwice({ text, source }: Amount): Problem {
  const folded = fold(text);
  const before = BEFORE.find((word) => folded.startsWith(word));
  const after = AFTER.find((word) => folded.endsWith(word));
  if (before === undefined || after === undefined)
    return { code: 'vague-wording', source, data: { word: text } };
  const once = text.slice(0, -after.length).trimEnd();
  const fix: Fix = { key: 'makeExact', data: { text: once }, edits: [{ source, text: once }], safe: true };
  const word = `${text.slice(0, before.length)}…${text.slice(-after.length)}`;
  return { code: 'vague-wording', source, data: { word, suggest: once, twice: true }, fixes: [fix] };
}

function ofTexts(declaration: Declaration): readonly Problem[] {
  return [...clausesIn(declaration)].filter(isText).flatMap((clause) => {
    const { text, source } = clauseValue(clause);
    const folded = fold(text);
    return IN_TEXTS.flatMap(({ words, notAfter }): readonly Problem[] => {
      for (const word of words) {
        const at = folded.indexOf(word);
        if (at < 0 || (notAfter !== null && folded[at - 1] === notAfter)) continue;
        const place = { ...source, start: source.start + at, end: source.start + at + word.length };
        return [{ code: 'vague-wording', source: place, data: { word: text.slice(at, at + word.length) } }];
      }
      return [];
    });
  });
}

/** Kept as text: nothing was read in it. */
function isText({ text, names, people, schedule, amount }: Clause): boolean {
  return text !== '' && names.length === 0 && !people && !schedule && !amount;
}

/** Folded, longest first. */
function spellings(entries: readonly Entry[]): readonly string[] {
  const all = entries.flatMap(({ hans, hant, en }) => [...hans, ...hant, ...en].map(fold));
  return [...new Set(all)].sort((a, b) => b.length - a.length);
}
