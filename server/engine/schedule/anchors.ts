import type { Day } from '../calendar/day.ts';
import type { DayInfo, SchoolCalendar } from '../calendar/school-calendar.ts';
import type { Activity } from '../plan/activity.ts';
import type { Anchor } from '../plan/schedule.ts';
import type { Declared } from '../plan/scope.ts';
import type { Source } from '../plan/source.ts';
import { fold } from '../text/fold.ts';
import type { Expansion } from './context.ts';
import { pointSpans } from './points.ts';
import { STAGE_MARK, stagesOf } from './stages.ts';
import type { Span } from './weeks.ts';

const EXAM = '考试';
/** The longest break between two terms in which a holiday is looked for. */
const LONGEST_BREAK = 120;

/** The spans an anchor stands for; `unresolved` if there is nothing of that name, or it hangs on itself. */
export type AnchorSpans =
  | {
      readonly spans: readonly Span[] /** 开学前1周 lies outside the term on purpose. */;
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
  const anchors = activitiesNamed(name, context.plan.scope);
  if (anchors.length > 0) {
    if (activity && anchors.some((one) => one === activity || hangsOn(one, activity, context.plan.scope))) {
      return { unresolved: name };
    }
    const events = anchors.flatMap((one) => context.eventsOf(one)).filter(isHeld);
    const own = events.filter((event) => group?.name && event.group === group.name.text);
    return {
      spans: (own.length > 0 ? own : events).map(({ date, endDate }) => ({ from: date, to: endDate })),
      free: false,
    };
  }
  const exams = examsNamed(name, expansion);
  if (exams.length > 0) return { spans: exams, free: false };
  return holidaySpans(name, expansion);
}

function isHeld(event: { readonly kind: string; readonly status: string }): boolean {
  return event.status !== 'suspended' && event.kind !== 'deadline';
}

/** Activities and stages of that name, else those of that kind of lesson (每次公开课). */
function activitiesNamed(name: string, scope: Declared): readonly Activity[] {
  const wanted = fold(name);
  const all = scope.activities.flatMap((one) => [one, ...stagesOf(one)]);
  const named = all.filter((one) => one.name && isCalled(fold(one.name.text), wanted));
  return named.length > 0
    ? named
    : all.filter((one) => one.lessonKind && fold(one.lessonKind.text) === wanted);
}

/** 初赛 names the stage 优质课竞赛·初赛. */
function isCalled(name: string, wanted: string): boolean {
  return name === wanted || name.endsWith(`${STAGE_MARK}${wanted}`);
}

/** Whether the time of an activity depends, through any number of steps, on the time of another. */
function hangsOn(from: Activity, target: Activity, scope: Declared): boolean {
  const seen = new Set<Activity>();
  const pending = [from];
  for (let one = pending.pop(); one; one = pending.pop()) {
    if (seen.has(one)) continue;
    seen.add(one);
    const anchors = anchorNames(one).flatMap((name) => activitiesNamed(name, scope));
    if (anchors.includes(target)) return true;
    pending.push(...anchors);
  }
  return false;
}

function anchorNames(activity: Activity): readonly string[] {
  return [activity.schedule, activity.period].flatMap((schedule) =>
    [...(schedule?.entries ?? []), ...(schedule?.except ?? [])].flatMap(({ when }) =>
      when.kind === 'relative' && when.anchor.kind === 'named' ? [when.anchor.name.text] : [],
    ),
  );
}

/** 期中考试, 期中; a bare 考试 means every exam. Those of the plan's terms, if it has any. */
function examsNamed(name: string, { context }: Expansion): readonly Span[] {
  const wanted = fold(name);
  const matches = context.calendar.exams.filter((exam) => {
    const own = fold(exam.name);
    return own === wanted || own === wanted + EXAM || wanted === EXAM;
  });
  const covered = matches.filter((exam) => context.terms.some((term) => term.number === exam.term));
  return (covered.length > 0 ? covered : matches).map(({ start, end }) => ({ from: start, to: end }));
}

function holidaySpans(name: string, { context }: Expansion): AnchorSpans {
  const wanted = fold(name).replace(/(?:长假|小长假|假期|放假|假|节)$/, '');
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

function daysOfBreaks(calendar: SchoolCalendar): readonly DayInfo[] {
  return calendar.terms.flatMap((term, at) => {
    const next = calendar.terms[at + 1];
    if (!next) return [];
    const length = Math.max(0, Math.min(LONGEST_BREAK, next.start - term.end - 1));
    return Array.from({ length }, (_, offset) => calendar.day(term.end + 1 + offset));
  });
}
