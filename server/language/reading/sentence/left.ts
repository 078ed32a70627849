import { PEOPLE, UNITS, VERBS } from '../../lexicon/sentence-words.ts';
import { amountAt, type FoundAmount } from '../amount/amount-at.ts';
import { type Comparing, comparisonAt } from '../amount/comparison.ts';
import { partOfDayAt } from '../time/read-moment.ts';
import { asideAt, recipientStart } from './asides.ts';
import { leadInEnd, modalEnd } from './modals.ts';
import { momentEnd } from './moments.ts';
import { isBoundary, peopleEnd } from './people-at.ts';
import { mayJoin, periodEnd, triggerEnd } from './periods.ts';
import { amountBeginsAt, looseVerbAt, verbAt } from './verb-at.ts';
import { activityAt, isActivity, isBlankAt, setAt, skipBlanks, type View } from './view.ts';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** What was found reading from the left; `at`: where the name begins. */
export interface Left {
  at: number;
  people: Stretch | null;
  readonly periods: Stretch[];
  /** A time that is no period: 9月15日前, 期末. */
  moment: Stretch | null;
  modal: Stretch | null;
  verb: Stretch | null;
  /** To whom it is handed in: 交|教科室. */
  recipient: Stretch | null;
  /** A comparison whose amount stands later. */
  comparison: (Stretch & { readonly comparing: Comparing | 'soft' }) | null;
  amount: FoundAmount | null;
  /** 一篇不少于2000字的 (论文): how long one is. */
  size: FoundAmount | null;
}

export interface LeftOptions {
  readonly hasName: boolean;
  readonly item: boolean;
  /** An amount was found at the right. */
  readonly counted: boolean;
  /** People or a period were found before. */
  readonly said?: boolean;
  /** Where the period stands that was found before. */
  readonly period?: number;
}

/** Reads periods, people, modals, comparisons, verbs and an amount from the left, as far as they reach. */
export function readLeft(view: View, start: number, options: LeftOptions): Left {
  const left: Left = {
    at: start,
    people: null,
    periods: [],
    moment: null,
    modal: null,
    verb: null,
    recipient: null,
    comparison: null,
    amount: null,
    size: null,
  };
  for (;;) {
    left.at = skipBlanks(view, left.at);
    if (left.at >= view.end || left.amount || isActivity(view, left.at, view.end)) return left;
    if (!STEPS.some((step) => step(view, left, options))) return left;
  }
}

type Step = (view: View, left: Left, options: LeftOptions) => boolean;

const STEPS: readonly Step[] = [
  readPeriods,
  readMoment,
  readPartOfDay,
  readLeadIn,
  readPeopleStep,
  readModal,
  readAmountStep,
  readComparison,
  readRecipient,
  readVerb,
];

function readPeriods(view: View, left: Left, { item, period }: LeftOptions): boolean {
  if (item || left.periods.length > 1) return false;
  const other = left.periods[0]?.start ?? period;
  if (other !== undefined && !mayJoin(view.folded, other, left.at)) return false;
  const end = triggerEnd(view, left.at) ?? periodEnd(view, left.at);
  if (end === null || activityAt(view, left.at) >= end - left.at) return false;
  left.periods.push({ start: left.at, end });
  left.at = end;
  return true;
}

function readMoment(view: View, left: Left, { item }: LeftOptions): boolean {
  if (item || left.moment) return false;
  // 每学期末: 期末 of each.
  const [last] = left.periods;
  const shared = last?.end === left.at && /学[期年][初末]/.test(view.folded.slice(left.at - 2, left.at + 1));
  if (shared) {
    left.moment = { start: left.at - 2, end: left.at + 1 };
    left.at += 1;
    return true;
  }
  const end = momentEnd(view, left.at);
  if (end === null) return false;
  left.moment = { start: /[于在]/.test(view.folded[left.at] ?? '') ? left.at + 1 : left.at, end };
  left.at = end;
  return true;
}

function readPeopleStep(view: View, left: Left, { item, hasName }: LeftOptions): boolean {
  if (item) return false;
  const { at, people } = left;
  const adjoins = people !== null && view.folded.slice(people.end, at).trim() === '';
  if (people && !(adjoins && joinsPeople(view, at))) return false;
  const by = people === null && view.folded[at] === '由' ? skipBlanks(view, at + 1) : at;
  const end = peopleEnd(view, by, hasName || by > at);
  if (end === null || activityAt(view, at) >= end - at) return false;
  left.people = { start: people?.start ?? by, end: listEnd(view, end, hasName) };
  left.at = left.people.end;
  return true;
}

/** 骨干教师 每人, 三年级 每位教师: said of the people before. */
function joinsPeople({ folded }: View, at: number): boolean {
  return [PEOPLE.eachPerson, PEOPLE.each, PEOPLE.all].some((table) => table.at(folded, at) !== null);
}

/** Goes on over 、 和 及 while known sets follow. */
function listEnd(view: View, end: number, hasName: boolean): number {
  let last = end;
  for (;;) {
    const separator = /^\s?(?:、|和|及|与|以及)\s?/.exec(view.folded.slice(last, last + 4))?.[0];
    if (separator === undefined) return last;
    const next =
      peopleEnd(view, last + separator.length, hasName) ?? looseSetEnd(view, last + separator.length);
    if (next === null) return last;
    last = next;
  }
}

function looseSetEnd(view: View, at: number): number | null {
  const length = setAt(view, at);
  return length > 1 && isBoundary(view, at + length) ? at + length : null;
}

function readModal(view: View, left: Left): boolean {
  const said = left.people !== null || left.periods.length > 0 || left.moment !== null;
  const end = again(view, left) ?? modalEnd(view, left.at, said);
  return end !== null && asModal(left, end);
}

/** 教师每学期 人人 …, 教师每学期 每人 …: said of the people before the period. */
function again(view: View, left: Left): number | null {
  const word = left.people && left.periods.length > 0 ? PEOPLE.eachPerson.at(view.folded, left.at) : null;
  return word && left.at + word.length <= view.end ? left.at + word.length : null;
}

/** 每天|大课间 (体育组 …): when on the day, before people or a verb. */
function readPartOfDay(view: View, left: Left, { item }: LeftOptions): boolean {
  const end = item || left.periods.length === 0 ? null : partOfDayAt(view.folded, left.at);
  if (end === null || end >= view.end) return false;
  const next = skipBlanks(view, end);
  return (peopleEnd(view, next, true) !== null || verbAt(view, next) > 0) && asModal(left, end);
}

function readLeadIn(view: View, left: Left, { item }: LeftOptions): boolean {
  const end = item ? null : leadInEnd(view, left.at, left.people !== null);
  if (end === null) return false;
  const soft = comparisonAt(view.folded, left.at);
  if (soft?.comparing === 'soft') left.comparison = { start: left.at, end, comparing: 'soft' };
  else left.modal = { start: left.people?.start ?? left.modal?.start ?? left.at, end };
  left.people = null;
  left.at = end;
  return true;
}

function asModal(left: Left, end: number): true {
  left.modal = { start: left.modal?.start ?? left.at, end };
  left.at = end;
  return true;
}

/** 交教科室, 上报学校: to whom it is handed in, at the end. */
function readRecipient(view: View, left: Left, { item }: LeftOptions): boolean {
  const start = item ? null : recipientStart(view, left.at);
  if (start === null) return false;
  left.verb = { start: left.verb?.start ?? left.at, end: start };
  left.recipient = { start, end: view.end };
  left.at = view.end;
  return true;
}

/** With no amount at the right, the first after at most two characters, with its 的; not in 一人一课. */
function readAmountStep(view: View, left: Left, { counted, item }: LeftOptions): boolean {
  if (counted) return false;
  for (let skip = 0; skip <= 2; skip++) {
    if (skip > 0 && (isBlankAt(view.folded, left.at + skip - 1) || comparisonAt(view.folded, left.at))) break;
    const at = skipBlanks(view, left.at + skip);
    const found = at < view.end ? amountFrom(view, at) : null;
    if (!found) continue;
    if (found.end > view.end || startsNumeral(view, found.end) || isName(view, at, found.end)) return false;
    if (item && skip === 0 && !/[\d]/.test(view.folded[at] ?? '')) return false;
    if (skip > 0) left.verb = { start: left.verb?.start ?? left.at, end: at };
    left.amount = found;
    left.at = view.folded[found.end] === '的' ? found.end + 1 : found.end;
    if (view.folded.startsWith(' 的', found.end)) left.at = found.end + 2;
    readSize(view, left);
    return true;
  }
  return false;
}

/** 一篇 不少于2000字的 (论文): how long one is. */
function readSize(view: View, left: Left): void {
  const size = amountFrom(view, skipBlanks(view, left.at));
  if (!size || view.folded[size.end] !== '的' || size.end + 1 >= view.end) return;
  left.size = size;
  left.at = size.end + 1;
}

/** A known name beats numeral and unit of the same start: 二次备课, 三年级. */
function isName(view: View, from: number, to: number): boolean {
  return activityAt(view, from) >= to - from || setAt(view, from) > to - from;
}

/** The amount that begins at `at` with its comparison. */
function amountFrom(view: View, at: number): FoundAmount | null {
  const { folded } = view;
  const bare = amountAt(folded, at, at);
  if (bare) return bare;
  const comparison = comparisonAt(folded, at);
  if (!comparison) return null;
  for (let i = at + comparison.length; i < Math.min(view.end, at + comparison.length + 6); i++) {
    const found = amountAt(folded, i, at);
    if (found?.start === at) return found;
  }
  return null;
}

function startsNumeral({ folded }: View, at: number): boolean {
  return (
    /[一二两三四五六七八九十\d]/.test(folded[at] ?? '') &&
    amountAt(folded, at, at) === null &&
    !UNITS.at(folded, at)
  );
}

/** 至少 (听课3节): only if its amount is there. */
function readComparison(view: View, left: Left, { counted, said: before }: LeftOptions): boolean {
  if (left.comparison) return false;
  const word = comparisonAt(view.folded, left.at);
  const end = left.at + (word?.length ?? 0);
  if (!word || activityAt(view, left.at) >= word.length) return false;
  if (word.length < 2 && verbAt(view, skipBlanks(view, end)) === 0) return false;
  const said = before === true || left.people !== null || left.periods.length > 0;
  const soft = word.comparing === 'soft' && peopleEnd(view, skipBlanks(view, end), false) !== null;
  if (!soft && !counted && !(said && laterAmount(view, end))) return false;
  if (!soft && !said && !counted) return false;
  left.comparison = { start: left.at, end, comparing: word.comparing };
  left.at = end;
  return true;
}

/** Whether a verb and an amount follow: 至少 精读 两本. */
function laterAmount(view: View, from: number): boolean {
  for (let at = from; at < Math.min(view.end, from + 8); at++) {
    if (amountAt(view.folded, at, at)) return true;
  }
  return false;
}

/** A light verb before the name; none without people or period before it, unless an amount follows. */
function readVerb(view: View, left: Left, { item, hasName, said, counted }: LeftOptions): boolean {
  const subject = left.people !== null || left.periods.length > 0 || left.moment !== null || said === true;
  const apart = counted && subject && !item;
  const length =
    (subject && !item ? asideAt(view, left.at) : 0) ||
    verbAt(view, left.at) ||
    (apart ? looseVerbAt(view, left.at) : 0);
  if (length === 0) return false;
  const end = joinedVerbEnd(view, left.at + length);
  const free = subject || left.verb !== null || left.comparison !== null || hasName;
  if ((item || !free) && !amountBeginsAt(view, end)) return false;
  left.verb = { start: left.verb?.start ?? left.at, end };
  left.at = end;
  return true;
}

/** 主持或参与, 组织并主讲: a verb beside a verb. */
function joinedVerbEnd(view: View, end: number): number {
  const link = '或并和及与、'.includes(view.folded.charAt(end) || ' ') ? 1 : 0;
  const next = link > 0 ? VERBS.light.at(view.folded, end + link) : null;
  return next && end + link + next.length < view.end ? end + link + next.length : end;
}
