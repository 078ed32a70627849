import { civil, type Day, dayOf, iso, lastDayOfMonth } from '../calendar/day.ts';
import type { TimeOfDay, When } from '../plan/schedule.ts';
import type { Source } from '../plan/source.ts';
import { anchorsNamed } from './anchor-index.ts';
import { anchorSpans } from './anchors.ts';
import { type Expansion, inTerms } from './context.ts';
import type { Slot } from './slot.ts';
import type { Span } from './weeks.ts';

type Relative = Extract<When, { kind: 'relative' }>;

/** 考试前1周, 集体备课 后1天: counted from the first day of the anchor, or from its last. */
export function* relativeSlots(
  when: Relative,
  at: TimeOfDay | null,
  source: Source,
  expansion: Expansion,
): Generator<Slot> {
  const anchor = anchorSpans(when.anchor, expansion, source);
  if ('unresolved' in anchor) {
    expansion.report({
      code: 'unresolved-reference',
      source,
      data: { name: anchor.unresolved, kind: 'anchor' },
    });
    return;
  }
  const { context } = expansion;
  const seen = new Set<Day>();
  for (const span of anchor.spans) {
    const day = shifted(when, span, expansion);
    if (day === null || seen.has(day)) continue;
    seen.add(day);
    const outside = anchor.free ? 'free' : 'outside';
    const where = inTerms(context, day) ? 'inside' : outside;
    const origin = anchor.spans.length > 1 && hangsOnActivity(when, expansion) ? 'routine' : 'date';
    if (where === 'outside' && origin === 'routine') continue;
    yield { from: day, to: day, window: false, key: `${iso(day)}-relative`, at, origin, where, source };
  }
}

/** Hangs on something the plan dates itself, which may come back often. */
function hangsOnActivity({ anchor }: Relative, { context }: Expansion): boolean {
  return anchor.kind === 'named' && anchorsNamed(anchor.name.text, context.plan.scope).length > 0;
}

function shifted({ direction, distance }: Relative, span: Span, { context }: Expansion): Day | null {
  const before = direction === 'before';
  const base = before ? span.from : span.to;
  if (distance === null) {
    return before
      ? (context.calendar.previousSchoolDay(base) ?? base - 1)
      : (context.calendar.nextSchoolDay(base) ?? base + 1);
  }
  const count = before ? -distance.count : distance.count;
  if (distance.unit === 'day') return base + count;
  return distance.unit === 'week' ? base + 7 * count : monthsLater(base, count);
}

/** The same day of another month, or its last day if it is too short. */
function monthsLater(day: Day, count: number): Day | null {
  const { year, month, day: date } = civil(day);
  const months = year * 12 + month - 1 + count;
  const shiftedYear = Math.floor(months / 12);
  const shiftedMonth = (months % 12) + 1;
  if (shiftedYear < 1900 || shiftedYear > 2200) return null;
  return dayOf(shiftedYear, shiftedMonth, Math.min(date, lastDayOfMonth(shiftedYear, shiftedMonth)));
}
