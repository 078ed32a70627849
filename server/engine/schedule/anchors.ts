import type { Day } from '../calendar/day.ts';
import type { DayInfo, SchoolCalendar } from '../calendar/school-calendar.ts';
import type { Activity } from '../plan/activity.ts';
import type { Anchor } from '../plan/schedule.ts';
import type { Source } from '../plan/source.ts';
import { fold } from '../text/fold.ts';
import { anchorsNamed, hangOn } from './anchor-index.ts';
import type { Expansion, ScheduleContext } from './context.ts';
import type { Occurrence } from './occurrence.ts';
import { pointSpans } from './points.ts';
import type { Span } from './weeks.ts';

const EVERYBODY = '';
/** Days of a break, before or after a term, in which a holiday is looked for. */
const LONGEST_BREAK = 60;

/** The spans an anchor stands for; `unresolved` if there is nothing of that name, or it hangs on itself. */
export type AnchorSpans =
  | {
      readonly spans: readonly Span[];
      /** 开学前1周 lies outside the term on purpose. */
      readonly free: boolean;
    }
  | { readonly unresolved: string };

/** Where the thing lies that a relative date hangs on. Plural anchors yield a span each. */
export function anchorSpans(anchor: Anchor, expansion: Expansion, source: Source): AnchorSpans {
  switch (anchor.kind) {
    case 'point':
      return {
        spans: pointSpans(anchor.point, null, expansion, source).map((point) => point.span),
        free: true,
      };
    case 'holiday':
      return holidaySpans(anchor.name.text, expansion);
    case 'named':
      return namedSpans(anchor.name.text, expansion);
  }
}

function namedSpans(name: string, expansion: Expansion): AnchorSpans {
  const { context, activity, group } = expansion;
  const anchors = anchorsNamed(name, context.plan.scope);
  if (anchors.length > 0) {
    if (activity && hangOn(anchors, activity, context.plan.scope)) return { unresolved: name };
    const held = heldSpans(name, anchors, context);
    const own = group?.name ? held.get(group.name.text) : undefined;
    return { spans: own ?? held.get(EVERYBODY) ?? [], free: false };
  }
  const exams = examsNamed(name, expansion);
  if (exams.length > 0) return { spans: exams, free: false };
  return holidaySpans(name, expansion);
}

const heldOf = new WeakMap<ScheduleContext, Map<string, ReadonlyMap<string, readonly Span[]>>>();

/** Where the events of that name that are held lie, each span once: by group, and of all under ''. */
function heldSpans(
  name: string,
  anchors: readonly Activity[],
  context: ScheduleContext,
): ReadonlyMap<string, readonly Span[]> {
  const known = heldOf.get(context) ?? new Map<string, ReadonlyMap<string, readonly Span[]>>();
  heldOf.set(context, known);
  const found = known.get(name) ?? spansByGroup(anchors.flatMap((one) => context.eventsOf(one)));
  known.set(name, found);
  return found;
}

function spansByGroup(events: readonly Occurrence[]): ReadonlyMap<string, readonly Span[]> {
  const byGroup = new Map<string, Map<string, Span>>();
  for (const { group, date, endDate, status } of events) {
    if (status === 'suspended') continue;
    for (const key of group === null ? [EVERYBODY] : [EVERYBODY, group]) {
      const spans = byGroup.get(key) ?? new Map<string, Span>();
      byGroup.set(key, spans);
      spans.set(`${date}/${endDate}`, { from: date, to: endDate });
    }
  }
  return new Map([...byGroup].map(([group, spans]) => [group, [...spans.values()]]));
}

/** 期中考试, 期中; a bare 考试 means every exam. Those of the plan's terms, if it has any. */
function examsNamed(name: string, { context }: Expansion): readonly Span[] {
  const wanted = fold(name);
  const { isExam } = context.plan.scope.lexicon.time;
  const matches = context.calendar.exams.filter((exam) => isExam(fold(exam.name), wanted));
  const covered = matches.filter((exam) => context.terms.some((term) => term.number === exam.term));
  return (covered.length > 0 ? covered : matches).map(({ start, end }) => ({ from: start, to: end }));
}

function holidaySpans(name: string, { context }: Expansion): AnchorSpans {
  const wanted = context.plan.scope.lexicon.time.holiday(fold(name));
  const { calendar } = context;
  const days = [...calendar.special, ...daysOfBreaks(calendar)]
    .filter((info) => info.name !== null && info.kind !== 'makeup' && fold(info.name).includes(wanted))
    .map((info) => info.day)
    .sort((a, b) => a - b);
  const spans: { from: Day; to: Day }[] = [];
  for (const day of wanted === '' ? [] : days) {
    const last = spans.at(-1);
    if (last && day <= last.to + 1) last.to = day;
    else spans.push({ from: day, to: day });
  }
  return spans.length > 0 ? { spans, free: false } : { unresolved: name };
}

/** Days between the terms, and some before the first and after the last. */
function daysOfBreaks(calendar: SchoolCalendar): readonly DayInfo[] {
  const { terms } = calendar;
  return [null, ...terms].flatMap((term, at) => {
    const next = terms[at] ?? null;
    const from = term ? term.end + 1 : (next?.start ?? 0) - LONGEST_BREAK;
    const to = Math.min(from + LONGEST_BREAK, next?.start ?? Number.POSITIVE_INFINITY);
    const length = term || next ? Math.max(0, to - from) : 0;
    return Array.from({ length }, (_, offset) => calendar.day(from + offset));
  });
}
