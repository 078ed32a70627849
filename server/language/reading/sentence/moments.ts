import { VERBS } from '../../lexicon/sentence-words.ts';
import { momentAt } from '../time/read-moment.ts';
import { periodEnd, triggerEnd } from './periods.ts';
import { quantifierAt } from './quantifiers.ts';
import { verbAt } from './verb-at.ts';
import { activityAt, isBlankAt, remembered, setAt, skipBlanks, type View } from './view.ts';

/**
 * End of a time that begins at `at` and is no period: 9月15日前, 于开学第二周内, 9月下旬, 开学初, 期中考试后. Null if none
 * does, or if it may as well begin a name (期末复习, 9月份工作计划): such a time is cut off only before people or a verb.
 */
export function momentEnd(view: View, at: number): number | null {
  return remembered(view, 1, at, () => momentFrom(view, at));
}

function momentFrom(view: View, at: number): number | null {
  const known = activityAt(view, at);
  const found = momentAt(view.folded, at, view.end, known);
  if (!found || known >= found.end - at) return null;
  if (periodEnd(view, at) !== null || triggerEnd(view, at) !== null) return null;
  const { end, certain } = found;
  return certain || end >= view.end || isBlankAt(view.folded, end) || opens(view, end) ? end : null;
}

/** Whether people, a verb or a period begin at `at`. */
function opens(view: View, at: number): boolean {
  const next = skipBlanks(view, at);
  const modal = VERBS.modal.at(view.folded, next);
  return (
    quantifierAt(view, next) ||
    verbAt(view, next) > 0 ||
    (modal !== null && verbAt(view, next + modal.length) > 0) ||
    periodEnd(view, next) !== null ||
    (setAt(view, next) > 1 && activityAt(view, next) === 0)
  );
}
