import { PEOPLE, VERBS } from '../../lexicon/sentence-words.ts';
import { isWhole } from '../../lexicon/words.ts';
import { quotationEnd } from '../../syntax/runs.ts';
import { periodAt, weekdayAt } from '../time/read-period.ts';
import { quantifierAt } from './quantifiers.ts';
import {
  activityAt,
  isActivity,
  isBlankAt,
  remembered,
  setAt,
  skipBlanks,
  type View,
  wallAfter,
} from './view.ts';

const MAY_BEGIN = /[每各一二两三四五六七八九十本全整第半隔逐双单这该当此\da-z]/;
const MOMENT =
  /(?:结束|完成|开始|举行)?(?:之前|之后|以前|以后|(?<![提当目眼面超空史])前|后|时)(?!间|期|面|测|置)(?:(?:\d+|[一二两三四五六七八九十]+)个?(?:周|星期|天|日|月|工作日)(?:以内|之内|内))?/y;
const STEM = /每个?学[期年]|[本全一]学[期年]/y;
const LESSON = /(?:课|单元)$/;
const DAY = /^每(?:[周星礼]|\s)/;
const SHORTEST = 2;
const LONGEST = 10;

/** End of the period that begins at `at`; null if none does. Triggers are not periods here. */
export function periodEnd(view: View, at: number): number | null {
  const mayBegin = MAY_BEGIN.test(view.folded[at] ?? '') || view.folded.startsWith('半学期', at + 1);
  return mayBegin && view.folded[at - 1] !== '第'
    ? remembered(view, 0, at, () => periodFrom(view, at))
    : null;
}

function periodFrom(view: View, at: number): number | null {
  const { folded, end } = view;
  if (!isWhole(folded, at, at + 1 < end ? at : end)) return null;
  if (/\d/.test(folded[at] ?? '') && folded[at - 1] !== undefined && !isBlankAt(folded, at - 1)) return null;
  const length = periodAt(end < folded.length ? folded.slice(0, end) : folded, at) ?? stemLength(folded, at);
  if (length === null || length === 0) return dayEnd(view, at);
  const lesson = LESSON.test(folded.slice(at, at + length)) ? lessonSide(view, at + length) : 0;
  if (lesson > 0) return at + length + lesson;
  const each = PEOPLE.each.at(folded, at);
  const set = each ? setAt(view, at + each.length) : 0;
  return each && set > 0 && each.length + set > length ? null : at + length;
}

/** End of 每周三下午, and of 每周三 before people or a verb; 每周一诗 is a name. */
function dayEnd(view: View, at: number): number | null {
  const day = DAY.test(view.folded.slice(at, at + 3)) ? weekdayAt(view.folded, at) : null;
  if (!day || at + day.length >= view.end) return null;
  const end = at + day.length;
  const next = skipBlanks(view, end);
  const light = VERBS.light.at(view.folded, next)?.length ?? 0;
  const opens = day.timed || next > end || light > 1 || quantifierAt(view, next) || setAt(view, next) > 1;
  return opens && view.folded[end] !== '前' ? end : null;
}

/** 每节课后 教师 写…: length of 后, 前 behind 每课, 每单元, unless a name begins with it (每课 后进生辅导). */
function lessonSide(view: View, at: number): number {
  const side = (momentEnd(view.folded, at) ?? at) - at;
  return side > 0 && at + side < view.end && activityAt(view, at) === 0 && opensBehind(view, at + side)
    ? side
    : 0;
}

function opensBehind(view: View, at: number): boolean {
  const next = skipBlanks(view, at);
  return next > at || setAt(view, next) > 1 || activityAt(view, next) > 0 || startsVerb(view, next);
}

function startsVerb({ folded }: View, at: number): boolean {
  return [VERBS.light, VERBS.single, VERBS.modal, VERBS.weak].some((table) => table.at(folded, at) !== null);
}

/** 每学期 before what is no word of time with it: 每学期|期末不慌. */
function stemLength(folded: string, at: number): number | null {
  STEM.lastIndex = at;
  return STEM.exec(folded)?.[0].length ?? null;
}

/** Whether two periods may stand side by side: a trigger or 第a周至第b周 joins any other. */
export function mayJoin(folded: string, first: number, second: number): boolean {
  const joins = (at: number) => /^(?:每次|每逢|每节|每课|每单元|每个单元|第)/.test(folded.slice(at, at + 4));
  return joins(first) !== joins(second);
}

/**
 * End of a trigger: 每次X with 前, 后 or 时. X is a known name, else what stands before 前 后 时, else two characters.
 */
export function triggerEnd(view: View, at: number): number | null {
  const { folded } = view;
  const lead = folded.startsWith('每次', at) ? 2 : folded.startsWith('每逢', at) ? 2 : 0;
  if (lead === 0) return null;
  const from = folded[at + lead] === ' ' ? at + lead + 1 : at + lead;
  const wall = wallAfter(view, from);
  if (wall - from < SHORTEST || /[不至最\d]/.test(folded[from] ?? '')) return null;
  const known = activityAt(view, from);
  const afterKnown = known > 0 ? momentEnd(folded, from + known) : null;
  if (afterKnown !== null) return afterKnown;
  if (known > 0 && (setAt(view, from + known) > 1 || quantifierAt(view, from + known))) return from + known;
  for (let i = from + SHORTEST; i <= Math.min(wall, from + LONGEST); i++) {
    if (VERBS.light.at(folded, i) && i > from + SHORTEST) break;
    const end = momentEnd(folded, i);
    if (end !== null && end <= wall) return end;
  }
  if (known > 0) return from + leavingName(view, from, known);
  const modifier = VERBS.modifier.at(folded, from)?.length ?? 0;
  const modified = modifier > 0 ? activityAt(view, from + modifier) : 0;
  if (modified > 0) return from + modifier + modified;
  return wall < view.end ? wall : from + SHORTEST;
}

/** Length of the known name at `from` that leaves another (每次听课·评课记录), else of the longest. */
function leavingName(view: View, from: number, longest: number): number {
  const lengths = view.names
    .startingAt(view.folded, from)
    .filter((length) => length >= SHORTEST && length <= longest);
  return lengths.find((length) => isActivity(view, skipBlanks(view, from + length), view.end)) ?? longest;
}

/** The first period or trigger that begins in [from, end) outside quotations, with its end. */
export function nextPeriod(
  view: View,
  from: number,
): { readonly start: number; readonly end: number } | null {
  for (let at = from; at < view.end; ) {
    const quoted = quotationEnd(view.folded, at);
    const known = quoted === null ? activityAt(view, at) : 0;
    const end = quoted === null ? (triggerEnd(view, at) ?? periodEnd(view, at)) : null;
    if (end !== null && known < end - at) return { start: at, end };
    at = quoted ?? at + Math.max(1, known);
  }
  return null;
}

function momentEnd(folded: string, at: number): number | null {
  MOMENT.lastIndex = at;
  const found = MOMENT.exec(folded)?.[0];
  return found === undefined ? null : at + found.length;
}
