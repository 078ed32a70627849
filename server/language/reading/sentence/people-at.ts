import { ASIDES, PEOPLE, VERBS } from '../../lexicon/sentence-words.ts';
import { isLatin } from '../../syntax/runs.ts';
import { comparisonAt } from '../amount/comparison.ts';
import { yearRangeAt } from '../condition/range-at.ts';
import { asideAt } from './asides.ts';
import { momentEnd } from './moments.ts';
import { periodEnd, triggerEnd } from './periods.ts';
import { quantifierAt } from './quantifiers.ts';
import { amountBeginsAt, verbAt } from './verb-at.ts';
import {
  activityAt,
  endsInSet,
  isActivity,
  isBlankAt,
  setAt,
  skipBlanks,
  type View,
  wallAfter,
} from './view.ts';

/** A set is looked for no further from its quantifier. */
const REACH = 24;
const NEAR = 6;
const LONGEST_UNKNOWN = 8;

/** End of the people that begin at `at` (without 、 lists): 每位教师, 全体教师, 人人, 骨干教师; null if none do. */
export function peopleEnd(view: View, at: number, hasName: boolean): number | null {
  const { folded } = view;
  const personal = PEOPLE.eachPerson.at(folded, at) ?? PEOPLE.average.at(folded, at);
  const quantified = quantifiedEnd(view, at, hasName);
  if (quantified !== null && quantified - at > (personal?.length ?? 0)) return quantified;
  if (personal && at + personal.length <= view.end) return at + personal.length;
  return (
    conditionEnd(view, at) ??
    bareEnd(view, at, hasName) ??
    compoundEnd(view, at, hasName) ??
    unknownEnd(view, at)
  );
}

/** 每位 … up to the first known set, else up to the next period or blank; 各 and 全体 only before a set. */
function quantifiedEnd(view: View, at: number, hasName: boolean): number | null {
  const { folded } = view;
  const each = PEOPLE.each.at(folded, at);
  const all = PEOPLE.all.at(folded, at);
  const word = (all?.length ?? 0) > (each?.length ?? 0) ? all : each;
  if (!word || periodEnd(view, at) !== null || triggerEnd(view, at) !== null) return null;
  const singular = word.id === '每位';
  const from = skipBlanks(view, at + word.length);
  const person = /[位名人]$/.test(folded.slice(at, at + word.length));
  const reach = Math.min(wallAfter(view, from), from + (singular ? REACH : NEAR));
  for (let i = from; i < reach; i++) {
    if (i > from && isBoundary(view, i)) break;
    const end = setsEnd(view, i, person);
    if (end !== null) return end;
  }
  if (!singular) return null;
  // each reading panel: English names of sets hold blanks.
  const latin = hasName && isLatin(folded[from]);
  for (let i = from + 1; i < view.end; i++) {
    const goesOn = latin && isBlankAt(folded, i) && isLatin(folded[i + 1]) && !isBoundary(view, i + 1);
    if (!goesOn && isBoundary(view, i)) return i;
  }
  return latin ? view.end : null;
}

/** 语文·教师, 备课组·组长: sets that stand together are one. For 每位 the last must be of people, not a subject. */
function setsEnd(view: View, at: number, person: boolean): number | null {
  let end = at;
  let last: string | null = null;
  for (;;) {
    const length = setAt(view, end);
    if (length === 0) break;
    const kind = view.names.kind(view.folded.slice(end, end + length));
    const joins =
      last === null ||
      last === 'subject' ||
      last === 'grade' ||
      ((last === 'groupKind' || last === 'group') && (kind === 'cohort' || kind === 'post'));
    if (!joins) break;
    if (last !== null && length < 2) break;
    end += length;
    last = kind;
  }
  if (last === null) return null;
  return person && (last === 'subject' || last === 'grade' || last === 'groupKind') && !isBoundary(view, end)
    ? null
    : end;
}

/** 35周岁以上的非课题组教师, 教龄3年以内的青年教师: a condition and the set it narrows. */
function conditionEnd(view: View, at: number): number | null {
  const range = yearRangeAt(view.folded, at);
  if (!range || range.end > view.end) return null;
  const wall = Math.min(view.end, range.end + REACH);
  for (let i = range.end; i <= wall; i++) {
    const set = setsEnd(view, i, true);
    if (set !== null && set > i && !/[非不除]/.test(view.folded[i - 1] ?? '')) return set;
    if (i > range.end && isBoundary(view, i)) return i;
  }
  return isBoundary(view, range.end) ? range.end : null;
}

/** 劳动 1次, 数学 每周2节: a subject with nothing left to be the name is the name. */
function isAlone(view: View, at: number): boolean {
  const next = skipBlanks(view, at);
  return next >= view.end || skipBlanks(view, periodEnd(view, next) ?? next) >= view.end;
}

/** 教研组全体 */
function withAll(view: View, end: number): number {
  const all = PEOPLE.all.at(view.folded, end);
  return all && isBoundary(view, end + all.length) && end + all.length <= view.end ? end + all.length : end;
}

/** A known set by itself: before a period, comparison, amount, verb, known name, or at the end. */
function bareEnd(view: View, at: number, hasName: boolean): number | null {
  if (verbAt(view, at) > 0) return null;
  const set = setsEnd(view, at, false);
  const end = set === null ? null : withAll(view, set);
  if (end === null || activityAt(view, at) >= end - at || describes(view, end)) return null;
  if (!hasName && view.names.kind(view.folded.slice(at, end)) === 'subject' && isAlone(view, end))
    return null;
  if (end - at === 1 && !(isBlankAt(view.folded, end) || periodEnd(view, end) !== null)) return null;
  return isBoundary(view, end) || isVerbal(view, end) || leavesName(view, end) ? end : null;
}

/** department meeting: an English noun that stands before another and is not said of many. */
function describes(view: View, end: number): boolean {
  const { folded } = view;
  const one = isLatin(folded[end - 1]) && folded[end - 1] !== 's';
  return one && isBlankAt(folded, end) && isLatin(folded[end + 1]) && !isBoundary(view, end + 1);
}

/** Anything that ends in a known set of two or more characters before a blank, a period, a trigger or 每位. */
function compoundEnd(view: View, at: number, hasName: boolean): number | null {
  const { folded } = view;
  if (isNoSubject(view, at) || isActivity(view, at, wallAfter(view, at))) return null;
  if (/^[\d一二两三四五六七八九十]{1,3}个?(?:周|天|日|月|工作日)内/.test(folded.slice(at, at + 8)))
    return null;
  for (let i = at + 2; i <= Math.min(view.end, at + REACH); i++) {
    const wall = i === view.end || isBlankAt(folded, i);
    const stop = wall || isTemporal(view, i) || quantifierAt(view, i);
    // 公开课前|备课组: a time before those who act.
    if (/[课会训试赛考][前后]/.test(folded.slice(at, i))) return null;
    if (endsInSet(view, at, i) && !preposed(view, at, i)) {
      if (stop && !(wall && isLast(view, i) && !hasName)) return i;
      if (leavesName(view, i) && isActivity(view, i, view.end)) return i;
    }
    if (stop) return null;
  }
  return null;
}

/** 培训处 (发布 …), 信息宣传员 (每月 …): no table has it, but it ends as offices and posts do, and a verb or period follows. */
function unknownEnd(view: View, at: number): number | null {
  const { folded } = view;
  if (isNoSubject(view, at) || isActivity(view, at, wallAfter(view, at))) return null;
  for (let i = at + 2; i <= Math.min(view.end - 1, at + LONGEST_UNKNOWN); i++) {
    if (isBlankAt(folded, i - 1) || /[的、]/.test(folded[i - 1] ?? '')) return null;
    if (activityAt(view, i - 1) > 0 && PEOPLE.ending.before(folded, i) === null) return null;
    const ending = PEOPLE.ending.before(folded, i);
    const next = skipBlanks(view, i);
    if (!ending || ending.length >= i - at || activityAt(view, i - ending.length) > ending.length) continue;
    const follows = next > i ? isDone(view, next) : isTemporal(view, i) || isDone(view, i);
    if (follows && !hasVerb(view, at, i)) return i;
  }
  return null;
}

/** Whether a verb of two characters or more begins at `at`. */
function isDone(view: View, at: number): boolean {
  const light = VERBS.light.at(view.folded, at);
  return light !== null && light.length > 1 && verbAt(view, at) > 0;
}

function hasVerb({ folded }: View, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    if (VERBS.light.at(folded, i) ?? VERBS.preposition.at(folded, i)) return true;
  }
  const other = VERBS.single.at(folded, from) ?? VERBS.doubtful.at(folded, from);
  return other !== null && other.id !== 'whom';
}

/** 要求…, 建议…, 将安排…, 以…: the words before those who are meant, or how something is done. */
export function isNoSubject(view: View, at: number): boolean {
  const { folded } = view;
  if (verbAt(view, at) > 0 || VERBS.preposition.at(folded, at) || VERBS.leadIn.at(folded, at)) return true;
  if ((ASIDES.according.at(folded, at) ?? ASIDES.around.at(folded, at)) && setAt(view, at) === 0) return true;
  if ((comparisonAt(folded, at)?.length ?? 0) > 1) return true;
  const manner = VERBS.modal.at(folded, at) ?? VERBS.adverb.at(folded, at);
  if (!manner) return false;
  const next = skipBlanks(view, at + manner.length);
  return VERBS.leadIn.at(folded, next) !== null || verbAt(view, next) > 0;
}

/** 教导处对全体教师: what follows 对 is whom it is done to. */
function preposed({ folded }: View, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (/[对向为给]/.test(folded[i] ?? '')) return true;
  return false;
}

function isLast(view: View, at: number): boolean {
  return skipBlanks(view, at) >= view.end;
}

function isTemporal(view: View, at: number): boolean {
  return periodEnd(view, at) !== null || triggerEnd(view, at) !== null || momentEnd(view, at) !== null;
}

/** Whether a set that ends at `at` may end there: at the end, a blank, 、, a period, a quantifier, an amount. */
export function isBoundary(view: View, at: number): boolean {
  const { folded, end } = view;
  if (at >= end || isBlankAt(folded, at) || folded[at] === '、' || folded[at] === '(') return true;
  if (isTemporal(view, at) || quantifierAt(view, at)) return true;
  return amountBeginsAt(view, at) || (comparisonAt(folded, at) !== null && activityAt(view, at) === 0);
}

function isVerbal(view: View, at: number): boolean {
  if (verbAt(view, at) > 0 || asideAt(view, at) > 0) return true;
  const adverb = VERBS.adverb.at(view.folded, at);
  if (adverb && verbAt(view, at + adverb.length) > 0) return true;
  const modal = VERBS.modal.at(view.folded, at);
  if (modal === null) return VERBS.preposition.at(view.folded, at) !== null;
  return modal.length > 1 || isBoundary(view, at + 1) || isVerbal(view, at + 1);
}

/** A known name follows, which is not the second half of a compound (教师|培训 is a name). */
function leavesName(view: View, at: number): boolean {
  const known = activityAt(view, at);
  if (known === 0) return false;
  const compound = VERBS.compound.at(view.folded, at);
  return compound === null || compound.length < known;
}
