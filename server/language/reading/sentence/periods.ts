import { VERBS } from '../../lexicon/sentence-words.ts';
import { isWhole } from '../../lexicon/words.ts';
import { quotationEnd } from '../../syntax/runs.ts';
import { periodAt } from '../time/read-period.ts';
import { activityAt, isBlankAt, type View, wallAfter } from './view.ts';

const MAY_BEGIN = /[每各一二两三四五六七八九十本全整第半隔逐双单这该当此\da-z]/;
const MOMENT = /(?:结束|完成|开始|举行)?(?:之前|之后|以前|以后|前|后|时)(?!间|期|面|测|置)/y;
const SHORTEST = 2;
const LONGEST = 10;

/** End of the period that begins at `at`; null if none does. Triggers are not periods here. */
export function periodEnd({ folded, end }: View, at: number): number | null {
  if (!MAY_BEGIN.test(folded[at] ?? '') || !isWhole(folded, at, at + 1 < end ? at : end)) return null;
  if (/\d/.test(folded[at] ?? '') && folded[at - 1] !== undefined && !isBlankAt(folded, at - 1)) return null;
  const length = periodAt(folded.slice(0, end), at);
  return length !== null && length > 0 ? at + length : null;
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
  for (let i = from + SHORTEST; i <= Math.min(wall, from + LONGEST); i++) {
    if (VERBS.light.at(folded, i) && i > from + SHORTEST) break;
    const end = momentEnd(folded, i);
    if (end !== null && end <= wall) return end;
  }
  if (known > 0) return from + known;
  return wall < view.end ? wall : from + SHORTEST;
}

/** The first period or trigger that begins in [from, end) outside quotations, with its end. */
export function nextPeriod(
  view: View,
  from: number,
): { readonly start: number; readonly end: number } | null {
  for (let at = from; at < view.end; ) {
    const quoted = quotationEnd(view.folded, at);
    const end = quoted === null ? (triggerEnd(view, at) ?? periodEnd(view, at)) : null;
    if (end !== null) return { start: at, end };
    const known = quoted === null && at > from ? activityAt(view, at) : 0;
    at = quoted ?? at + Math.max(1, known);
  }
  return null;
}

function momentEnd(folded: string, at: number): number | null {
  MOMENT.lastIndex = at;
  const found = MOMENT.exec(folded)?.[0];
  return found === undefined ? null : at + found.length;
}
