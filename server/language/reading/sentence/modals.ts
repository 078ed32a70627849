import { VERBS } from '../../lexicon/sentence-words.ts';
import { comparisonAt } from '../amount/comparison.ts';
import { momentEnd } from './moments.ts';
import { peopleEnd } from './people-at.ts';
import { amountBeginsAt, verbAt } from './verb-at.ts';
import { activityAt, isActivity, skipBlanks, type View } from './view.ts';

/** End of 必须, 都要, 认真 at `at`: before a verb, a comparison, an amount or a blank. `said`: people or a period stand before. */
export function modalEnd(view: View, at: number, said: boolean): number | null {
  const word = VERBS.modal.at(view.folded, at);
  if (!word) return adverbEnd(view, at);
  const end = at + word.length;
  const next = skipBlanks(view, end);
  const doing = isDoing(view, next);
  const named = said && isActivity(view, next, view.end);
  if (activityAt(view, at) > 0 && !doing && !(named && !isActivity(view, at, view.end))) return null;
  const leads =
    next > end ||
    next >= view.end ||
    doing ||
    named ||
    amountBeginsAt(view, next) ||
    isManner(view, next) ||
    VERBS.leadIn.at(view.folded, next) !== null ||
    momentEnd(view, next) !== null ||
    comparisonAt(view.folded, next) !== null;
  return leads && !(next > end && !said) ? end : adverbEnd(view, at);
}

/** End of 要求, 安排 before those who are meant; behind people (学校要求…) only of what is said by them. */
export function leadInEnd(view: View, at: number, behindPeople: boolean): number | null {
  const word = VERBS.leadIn.at(view.folded, at);
  if (!word || (behindPeople && word.id !== '要求') || activityAt(view, at) > word.length) return null;
  const end = at + word.length;
  const next = skipBlanks(view, end);
  return next < view.end && peopleEnd(view, next, false) !== null ? end : null;
}

/** End of 认真, 合作, 按时, 并: how something is done, before a verb or an amount. */
function adverbEnd(view: View, at: number): number | null {
  const word = VERBS.adverb.at(view.folded, at);
  if (!word || activityAt(view, at) > word.length) return null;
  const next = skipBlanks(view, at + word.length);
  const leads = isDoing(view, next) || amountBeginsAt(view, next) || isManner(view, next);
  return next < view.end && leads ? at + word.length : null;
}

/** 撰写, and 设计 before an amount. */
function isDoing(view: View, at: number): boolean {
  const weak = VERBS.weak.at(view.folded, at);
  return verbAt(view, at) > 0 || (weak !== null && amountBeginsAt(view, at + weak.length));
}

function isManner({ folded }: View, at: number): boolean {
  return VERBS.modal.at(folded, at) !== null || VERBS.adverb.at(folded, at) !== null;
}
