import { OBJECTS, VERBS } from '../../lexicon/sentence-words.ts';
import { amountAt } from '../amount/amount-at.ts';
import { comparisonAt } from '../amount/comparison.ts';
import {
  activityAt,
  endsInActivity,
  isActivity,
  isBlankAt,
  setAt,
  skipBlanks,
  type View,
  wallAfter,
} from './view.ts';

/** Whether an amount with its comparison begins at `at`, perhaps behind a blank. */
export function amountBeginsAt({ folded }: View, at: number): boolean {
  const start = isBlankAt(folded, at) ? at + 1 : at;
  if (amountAt(folded, start, start)) return true;
  const comparison = comparisonAt(folded, start);
  if (!comparison) return false;
  const number = start + comparison.length;
  return amountAt(folded, isBlankAt(folded, number) ? number + 1 : number, number) !== null;
}

/**
 * Length of the light verb to drop at `at`, 0 if none: 完成, 组织, 上 before a known name. A verb that leaves a known
 * name goes before a longer one (上·交流汇报课); none is torn from a known name or a compound (组织生活会, 听写竞赛).
 */
export function verbAt(view: View, at: number): number {
  const { folded, end } = view;
  if (isActivity(view, at, end)) return 0;
  const light = [
    ...VERBS.light.allAt(folded, at),
    ...VERBS.preposition.allAt(folded, at).filter(({ length }) => length > 1),
  ];
  const single = VERBS.single.at(folded, at);
  const candidates = [...light, ...VERBS.weak.allAt(folded, at), ...(single ? [single] : [])].filter(
    ({ length }) => at + length <= end,
  );
  const leaving = candidates.find(({ length }) => isActivity(view, skipBlanks(view, at + length), end));
  if (leaving && skipBlanks(view, at + leaving.length) < end) return leaving.length;
  const compound = VERBS.noun.at(folded, at)?.length ?? 0;
  const known = activityAt(view, at);
  const whole = (length: number) => compound <= length && known <= length && at + length <= end;
  const first = light.find(({ length }) => whole(length) && !isStem(view, at + length));
  if (first) return first.length;
  return single && known === 0 && dropsSingle(view, at, single.length) ? single.length : 0;
}

/**
 * Length of a verb that names hardly begin with, before a name that no table has: 排演·课本剧, 审阅·徒弟教案. 0 before what
 * makes a name of it (创作大赛, 展示活动).
 */
export function looseVerbAt(view: View, at: number): number {
  const { folded, end } = view;
  const verb = VERBS.weak.at(folded, at);
  if (!verb || isBlankAt(folded, at + verb.length)) return 0;
  const rest = at + verb.length;
  const noun = VERBS.noun.at(folded, at)?.length ?? 0;
  const whole = noun > verb.length || activityAt(view, at) >= verb.length || isStem(view, rest);
  const compound = VERBS.compound.at(folded, rest) !== null || VERBS.compound.before(folded, end) !== null;
  return whole || compound || wallAfter(view, rest) - rest < 2 ? 0 : verb.length;
}

/** 组织力, 参加式: a suffix makes a noun of the verb; and one character alone is no name (准备课). */
function isStem(view: View, at: number): boolean {
  const suffix = VERBS.suffix.at(view.folded, at);
  if (suffix && at < view.end && !isActivity(view, at, view.end) && activityAt(view, at) === 0) return true;
  return view.end - at === 1 && !amountBeginsAt(view, at);
}

/** 写 上 听 … only if the rest is or ends in a known name, or an amount follows; never the 听 of 听写. */
function dropsSingle(view: View, at: number, length: number): boolean {
  const { folded, end } = view;
  const rest = at + length;
  // 办|学生画展: a set of people runs on beyond 办学.
  const guard = VERBS.guard.at(folded, at);
  if ((guard && setAt(view, rest) < guard.length) || VERBS.noun.at(folded, at) !== null) return false;
  const next = skipBlanks(view, rest);
  if (rest < end && next < end && amountBeginsAt(view, rest) && !startsName(view, next)) return true;
  if (rest >= end) return amountBeginsAt({ ...view, end: folded.length }, rest);
  const to = Math.min(wallAfter(view, next), end);
  return (
    next > rest || endsInActivity(view, rest, to) || isLesson(view, at, rest, to) || takesObject(view, at, to)
  );
}

/** 写|班级日志, 办|培训班, 看|教学录像: what stands there is what one writes, holds or reads. */
function takesObject({ folded }: View, at: number, to: number): boolean {
  return OBJECTS.some(({ verb, object }) => {
    const found = verb.at(folded, at);
    return found !== null && (object.before(folded, to)?.length ?? to) <= to - at - found.length;
  });
}

/** 上思政课, 听新教师课: any lesson may be taught or observed. */
function isLesson({ folded }: View, at: number, from: number, to: number): boolean {
  return VERBS.lesson.at(folded, at) !== null && to - from >= 3 && folded[to - 1] === '课';
}

function startsName(view: View, at: number): boolean {
  return activityAt(view, at) > 0;
}
