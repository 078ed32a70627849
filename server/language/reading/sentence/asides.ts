import { ASIDES, VERBS } from '../../lexicon/sentence-words.ts';
import type { WordTable } from '../../lexicon/words.ts';
import { periodEnd } from './periods.ts';
import { amountBeginsAt, verbAt } from './verb-at.ts';
import { activityAt, endsInSet, isActivity, isBlankAt, setAt, skipBlanks, type View } from './view.ts';

/** A phrase is no longer. */
const REACH = 16;
/** 以教研组为研究|单位 */
const LONGEST_ROLE = 4;
/** Characters with which whom something is done to is said. */
const WHOM = '对為为向给給与與和同跟替请請让讓';

/**
 * Length of what is said at `at` of where, how, with or for whom something is done, before the verb or known name that
 * says what: 为徒弟 (上示范课), 以单元为单位 (集体备课), 在组内 (汇报), 围绕主题 (开展磨课). 0 if nothing of the kind.
 */
export function asideAt(view: View, at: number): number {
  if (at > view.end || activityAt(view, at) > 0) return 0;
  const frame = frameEnd(view, at);
  const end =
    madeToEnd(view, at) ??
    whomEnd(view, at) ??
    insideOf(view, frame) ??
    placeEnd(view, at) ??
    meansEnd(view, at);
  return end === null || view.folded[end] === '的' ? 0 : end - at;
}

function insideOf({ end }: View, at: number | null): number | null {
  return at !== null && at < end ? at : null;
}

/** 组织骨干教师 (上示范课), 邀请专家 (作报告): who is made to do it, and the verb before them. */
function madeToEnd(view: View, at: number): number | null {
  const causative = VERBS.causative.at(view.folded, at);
  const start = causative ? skipBlanks(view, at + causative.length) : at;
  const set = causative && !isActivity(view, start, view.end) ? setAt(view, start) : 0;
  if (set < 2 || VERBS.compound.at(view.folded, start + set)) return null;
  return says(view, skipBlanks(view, start + set)) ? start + set : null;
}

/** 对全体教师, 为徒弟 */
function whomEnd(view: View, at: number): number | null {
  if (!WHOM.includes(view.folded.charAt(at) || ' ')) return null;
  const start = skipBlanks(view, at + 1);
  const set = setAt(view, start);
  const next = skipBlanks(view, start + set);
  return set >= 2 && says(view, next) ? start + set : null;
}

/** 以单元为单位 */
function frameEnd(view: View, at: number): number | null {
  if (view.folded[at] !== '以') return null;
  for (let i = at + 2; i < Math.min(view.end, at + REACH); i++) {
    if (!'为為'.includes(view.folded.charAt(i))) continue;
    for (let j = i + 1; j <= i + LONGEST_ROLE; j++) {
      const role = ASIDES.frame.at(view.folded, j);
      if (role) return j + role.length;
    }
  }
  return null;
}

/** Whether a clause says only how or with what: 根据学校工作计划, 以教研组为单位. Nothing is counted in it. */
export function isAdverbial(view: View, at: number): boolean {
  if (isActivity(view, at, view.end)) return false;
  if (frameEnd(view, at) === view.end) return true;
  const lead = ASIDES.according.at(view.folded, at);
  if (!lead || lead.length < 2 || view.end - at <= lead.length) return false;
  for (let i = at + lead.length; i < view.end; i++) if (saysMore(view, i)) return false;
  return true;
}

/** 交|教科室: where those begin to whom it is handed in, if nothing follows them; null if nothing is handed in here. */
export function recipientStart(view: View, at: number): number | null {
  for (const { length } of VERBS.handing.allAt(view.folded, at)) {
    const start = skipBlanks(view, at + length);
    const rest = view.folded.slice(start, view.end);
    const kind = rest.length > 1 ? view.names.kind(rest) : null;
    if (kind === 'group' || kind === 'groupKind' || kind === 'post') return start;
    if (kind === null && endsInSet(view, start + 1, view.end) && !/[的、]/.test(rest)) return start;
  }
  return null;
}

/** 在教研组内, 到村小: a place with 内 or 上 behind it, or a known one. */
function placeEnd(view: View, at: number): number | null {
  const lead = ASIDES.towards.at(view.folded, at);
  if (!lead) return null;
  const start = skipBlanks(view, at + lead.length);
  const known = setAt(view, start);
  if (known >= 2 && !closes(ASIDES.inside, view, start + known) && says(view, start + known))
    return start + known;
  for (let i = start + 2; i < Math.min(view.end, start + REACH / 2); i++) {
    if (isBlankAt(view.folded, i)) return null;
    const inside = view.folded[i - 1] === '以' ? 0 : closes(ASIDES.inside, view, i);
    const end = i + inside;
    if (inside > 0 && (says(view, end) || (view.folded[at] === '在' && view.end - end >= 2))) return end;
  }
  return null;
}

function closes(table: WordTable, { folded }: View, at: number): number {
  return table.at(folded, at)?.length ?? 0;
}

/** 围绕主题, 结合学科特点: up to the verb that says what is done. */
function meansEnd(view: View, at: number): number | null {
  const tables = [ASIDES.around, ASIDES.according, ASIDES.towards];
  const lead = tables.map((table) => table.at(view.folded, at)).find((found) => found !== null);
  if (!lead) return null;
  for (let i = at + lead.length + 2; i < Math.min(view.end, at + REACH); i++) {
    if (isBlankAt(view.folded, i) || activityAt(view, i) >= view.end - i)
      return says(view, skipBlanks(view, i)) ? i : null;
    if (saysMore(view, i) || periodEnd(view, i) !== null) return i;
  }
  return null;
}

/** Whether a verb at `at` says what is done: no 确定的, and a single character only before an amount. */
function saysMore(view: View, at: number): boolean {
  const { folded, end } = view;
  const weak = VERBS.weak.at(folded, at)?.length ?? 0;
  if (weak > 0 && isActivity(view, skipBlanks(view, at + weak), end)) return true;
  const verb = VERBS.light.at(folded, at) ?? VERBS.single.at(folded, at);
  if (!verb || folded[at + verb.length] === '的') return false;
  return verb.length > 1 ? says(view, at) : amountBeginsAt(view, at + verb.length);
}

/** Whether a verb or nothing but a known name follows. */
function says(view: View, at: number): boolean {
  return at < view.end && (verbAt(view, at) > 0 || isActivity(view, at, view.end));
}
