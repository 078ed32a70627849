import { PEOPLE, VERBS } from '../../lexicon/sentence-words.ts';
import { amountAt, amountBefore, type FoundAmount } from '../amount/amount-at.ts';
import { unitlessBefore } from '../amount/read-amount.ts';
import { isAdverbial } from './asides.ts';
import { type Left, readLeft, type Stretch } from './left.ts';
import { isNoSubject } from './people-at.ts';
import { mayJoin, nextPeriod, periodEnd } from './periods.ts';
import type { ClauseContext } from './phrase.ts';
import {
  activityAt,
  endsInActivity,
  endsInSet,
  isActivity,
  isBlankAt,
  isPeopleKind,
  skipBlanks,
  type View,
  wallAfter,
} from './view.ts';

/** No period is longer. */
const FARTHEST = 20;

/** Where the pieces of a clause stand. */
export interface Cut {
  readonly people: Stretch | null;
  readonly periods: readonly Stretch[];
  readonly moment: Stretch | null;
  readonly modal: Stretch | null;
  readonly verb: Stretch | null;
  readonly recipient: Stretch | null;
  readonly name: Stretch | null;
  readonly amount: FoundAmount | null;
  /** How long one is, said between the amount and the name. */
  readonly size: FoundAmount | null;
  readonly comparison: Left['comparison'];
  /** Runs before the name that no rule dropped. */
  readonly leftOver: boolean;
}

/** Cuts a clause from both ends. */
export function cutClause(clause: View, context: ClauseContext): Cut {
  const end = remarkStart(clause) ?? clause.folded.slice(0, clause.end).replace(/[\s,;.。!]+$/, '').length;
  const right = amountAtRight(clause, end) ?? unitlessAtRight(clause, end, context);
  const trailing = right ? null : trailingPeriod(clause, end);
  if (trailing) {
    const cut = cutClause({ ...clause, end: trailing.start }, context);
    return { ...cut, periods: [...cut.periods, trailing].slice(0, 2) };
  }
  const view = { ...clause, end: right ? trimEnd(clause.folded, right.start) : end };
  const start = skipBlanks(view, 0);
  if (!right && !context.item && isAdverbial(view, start)) {
    return { ...wholeName(view, start, null), verb: { start, end: view.end }, name: null };
  }
  const left = readLeft(view, start, { ...context, counted: right !== null });
  if (isBareName(view, start, left, right, context)) return wholeName(view, start, right);
  if (context.item) return simple(view, left, right);
  return nameFirst(view, left, right, context) ?? aroundPeriod(view, left, right, context);
}

/** 听课不少于30节，并做好记录: where a remark begins behind an amount. */
function remarkStart({ folded, end }: View): number | null {
  for (let at = folded.indexOf('并'); at > 0 && at < end; at = folded.indexOf('并', at + 1)) {
    const before = trimEnd(folded, at);
    if (amountBefore(folded, 0, before)) return before;
    const joins = /[合兼归]$/.test(folded.slice(0, at)) || /^并[列行存购轨联]/.test(folded.slice(at));
    if (!joins && end - at > 2 && holdsAmount(folded, before)) return before;
  }
  return null;
}

function holdsAmount(folded: string, to: number): boolean {
  for (let at = 1; at < to; at++) if ((amountAt(folded, at, at)?.end ?? to) < to) return true;
  return false;
}

/** 2 lessons every week: a period at the very end, behind an amount. */
function trailingPeriod(clause: View, end: number): Stretch | null {
  for (let start = end - 2; start > Math.max(0, end - FARTHEST); start--) {
    if (periodEnd({ ...clause, end }, start) !== end) continue;
    const before = trimEnd(clause.folded, start);
    if (amountBefore(clause.folded, 0, before) ?? unitlessBefore(clause.folded, before))
      return { start, end };
  }
  return null;
}

function amountAtRight(clause: View, end: number): FoundAmount | null {
  const found = amountBefore(clause.folded, 0, end) ?? amountAfterLatin(clause, end);
  if (!found || knownBefore(clause, end) > end - found.numberStart) return null;
  const before = trimEnd(clause.folded, found.numberStart);
  const torn = knownBefore(clause, before) > before - found.start;
  return torn && found.start < found.numberStart
    ? amountAt(clause.folded, found.numberStart, found.numberStart)
    : found;
}

/**
 * 每学期不少于20, every year 12: a number without a unit, where a comparison stands before it, or nothing but whom and
 * how often a named activity concerns; in a part, behind its name (理论学习 10, "Term 1" 5).
 */
function unitlessAtRight(clause: View, end: number, context: ClauseContext): FoundAmount | null {
  const found = unitlessBefore(clause.folded, end);
  if (!found || found.start === 0) return null;
  if (found.start < found.numberStart) return found;
  const view = { ...clause, end: trimEnd(clause.folded, found.start) };
  if (context.item) {
    const named = view.end < found.start && /[\u4e00-\u9fff"”]$/.test(clause.folded.slice(0, view.end));
    return named ? found : null;
  }
  if (!context.hasName) return null;
  const left = readLeft(view, skipBlanks(view, 0), { ...context, counted: true });
  return left.at >= view.end && (left.people !== null || left.periods.length > 0) ? found : null;
}

/** Reading Club1次: a digit ends a Latin word only if that is a known name. */
function amountAfterLatin(clause: View, end: number): FoundAmount | null {
  const digits = /[a-z]\d[^a-z]*$/.exec(clause.folded.slice(0, end));
  const at = digits ? digits.index + 1 : 0;
  if (at === 0 || knownBefore({ ...clause, folded: clause.folded.slice(0, at) }, at) === 0) return null;
  const found = amountAt(`${clause.folded.slice(0, at - 1)} ${clause.folded.slice(at)}`, at, at);
  return found?.end === end ? found : null;
}

/** Length of the longest known activity that ends before `end`; 0 if none does. */
function knownBefore({ folded, names }: View, end: number): number {
  return (
    names
      .endingAt(folded, end)
      .find((length) => !isPeopleKind(names.kind(folded.slice(end - length, end)))) ?? 0
  );
}

/** 每月一讲, 本学期工作计划: a period glued to a name, without people or amount, is cut only before a known name. */
function isBareName(
  view: View,
  start: number,
  left: Left,
  right: FoundAmount | null,
  { item }: ClauseContext,
): boolean {
  const [period] = left.periods;
  if (item || !period || period.start !== start || left.people || right || left.amount || left.at >= view.end)
    return false;
  if (isBlankAt(view.folded, period.end) || left.modal) return false;
  const adjectival = /[本全]/.test(view.folded[period.start] ?? '');
  return adjectival || (activityAt(view, period.end) === 0 && left.verb === null);
}

function wholeName(view: View, start: number, amount: FoundAmount | null): Cut {
  const name = start < view.end ? { start, end: view.end } : null;
  return {
    people: null,
    periods: [],
    moment: null,
    modal: null,
    verb: null,
    recipient: null,
    name,
    amount,
    size: null,
    comparison: null,
    leftOver: false,
  };
}

/** Nothing but runs is left: the last is the name, what stands before it is kept as verb. */
function simple(view: View, left: Left, right: FoundAmount | null): Cut {
  const { at, people, periods, moment, modal, verb, recipient, comparison, size } = left;
  const base = { size, people, periods, moment, modal, recipient, comparison, amount: right ?? left.amount };
  if (at >= view.end) return { ...base, verb, name: null, leftOver: false };
  const start = lastRun(view, view.folded[at] === '的' ? at + 1 : at);
  if (start === at + 1 && start < view.end)
    return { ...base, verb, name: { start, end: view.end }, leftOver: base.amount === null };
  const name = { start, end: view.end };
  if (start === at) return { ...base, verb, name, leftOver: false };
  const before = { start: verb?.start ?? at, end: trimEnd(view.folded, start) };
  const dropped =
    VERBS.light.spellings.has(view.folded.slice(at, before.end)) ||
    VERBS.modal.spellings.has(view.folded.slice(at, before.end));
  return { ...base, verb: before, name, leftOver: !dropped };
}

/** 听课 每位教师 每周 2节: a known name, and whom it concerns behind it. */
function nameFirst(view: View, left: Left, right: FoundAmount | null, context: ClauseContext): Cut | null {
  const known = left.people ? 0 : activityAt(view, left.at);
  const start = skipBlanks(view, left.at + known);
  if (known === 0 || !quantifies(view.folded, start)) return null;
  const after = readLeft(view, start, {
    ...context,
    counted: right !== null || left.amount !== null,
    said: true,
  });
  if (!after.people || after.at < view.end) return null;
  const { people, modal, verb, comparison } = after;
  const name = { start: left.at, end: left.at + known };
  const periods = [...left.periods, ...after.periods].slice(0, 2);
  return {
    people,
    periods,
    moment: left.moment ?? after.moment,
    modal,
    verb,
    recipient: left.recipient ?? after.recipient,
    name,
    amount: right ?? left.amount ?? after.amount,
    size: left.size ?? after.size,
    comparison,
    leftOver: false,
  };
}

function quantifies(folded: string, at: number): boolean {
  return [PEOPLE.each, PEOPLE.all, PEOPLE.eachPerson].some((table) => table.at(folded, at) !== null);
}

/** A period may still follow: 教学反思 每学期 …, 参加校本培训 每学期 …. */
function aroundPeriod(view: View, left: Left, right: FoundAmount | null, context: ClauseContext): Cut {
  const [first] = left.periods;
  const next = left.periods.length < 2 ? nextPeriod(view, left.at) : null;
  if (!next || next.start <= left.at || (first && !mayJoin(view.folded, first.start, next.start)))
    return simple(view, left, right);
  const before = { start: left.at, end: trimEnd(view.folded, next.start) };
  const options = {
    ...context,
    counted: right !== null || left.amount !== null,
    said: true,
    period: next.start,
  };
  const after = readLeft(view, next.end, options);
  const joined: Left = {
    at: after.at,
    people: left.people ?? after.people,
    periods: [...left.periods, next, ...after.periods].slice(0, 2),
    moment: left.moment ?? after.moment,
    modal: left.modal ?? after.modal,
    verb: left.verb ?? after.verb,
    recipient: left.recipient ?? after.recipient,
    comparison: left.comparison ?? after.comparison,
    amount: left.amount ?? after.amount,
    size: left.size ?? after.size,
  };
  const named = after.at < view.end;
  if (!named && !(context.hasName && joined.people === null)) {
    const cut = simple({ ...view, end: before.end }, { ...left, at: before.start }, right);
    return {
      ...cut,
      people: joined.people,
      periods: joined.periods,
      moment: joined.moment,
      modal: joined.modal,
      comparison: joined.comparison,
      amount: right ?? joined.amount,
    };
  }
  const behind = { start: after.at, end: view.end };
  const done = joined.people === null && isVerbal(view, behind) && !endsInSet(view, before.start, before.end);
  if (joined.people === null && (done || isActivity(view, before.start, before.end))) {
    return {
      ...simple({ ...view, end: before.end }, { ...joined, at: before.start }, right),
      verb: behind,
    };
  }
  if (joined.people === null && (isVerbal(view, before) || isNoSubject(view, before.start))) {
    const cut = simple(view, joined, right);
    return { ...cut, verb: cut.verb ?? before };
  }
  if (joined.people === null) return simple(view, { ...joined, people: before }, right);
  const cut = simple(view, joined, right);
  if (cut.name && isActivity(view, before.start, before.end) && !isKnownName(view, cut.name))
    return { ...cut, name: before, verb: cut.name, leftOver: !isVerbal(view, cut.name) };
  return { ...cut, verb: before, leftOver: endsInSet(view, before.start, before.end) };
}

/** 认真做到 每学期 …: no people, but how something is done. */
function isVerbal({ folded }: View, { start, end }: Stretch): boolean {
  const text = folded.slice(start, end);
  const tables = [VERBS.light, VERBS.weak, VERBS.doubtful, VERBS.modal, VERBS.adverb, VERBS.leadIn];
  return tables.some((table) => table.spellings.has(text));
}

/** Start of the last run, Latin words with single blanks and a known name over blanks being one. */
function lastRun(view: View, from: number): number {
  let start = from;
  for (let at = from; at < view.end; ) {
    start = at;
    if (isActivity(view, at, view.end)) return at;
    at = skipBlanks(view, runEndOf(view, at));
  }
  return start;
}

function runEndOf(view: View, at: number): number {
  let end = wallAfter(view, at);
  while (end < view.end && joinsLatin(view.folded, end)) end = wallAfter(view, end + 1);
  const listed = (i: number) => view.folded[i] === '、';
  while (end < view.end && (listed(end - 1) || listed(skipBlanks(view, end)))) {
    end = wallAfter(view, Math.max(skipBlanks(view, end), end + 1));
  }
  return end;
}

function joinsLatin(folded: string, blank: number): boolean {
  return /[a-z\d]/.test(folded[blank - 1] ?? '') && /[a-z]/.test(folded[blank + 1] ?? '');
}

function trimEnd(folded: string, to: number): number {
  let end = to;
  while (end > 0 && isBlankAt(folded, end - 1)) end--;
  return end;
}

/** Whether what is left is or ends in a known name. */
export function isKnownName(view: View, { start, end }: Stretch): boolean {
  return endsInActivity(view, start, end);
}
