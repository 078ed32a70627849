import { civil, dayOf, iso } from '../calendar/day.ts';
import type { Term } from '../calendar/school-calendar.ts';
import type { PointName, TimeOfDay, When } from '../plan/schedule.ts';
import type { Source } from '../plan/source.ts';
import { type Expansion, isOff } from './context.ts';
import type { Slot } from './slot.ts';
import { cut, type Span, termSpan, termsMeant } from './weeks.ts';
import { windowSlot } from './window.ts';

/** 期初, 期末, 年底, 开学前, 假期内: named stretches of the school year. */
export function* pointSlots(
  when: Extract<When, { kind: 'point' }>,
  at: TimeOfDay | null,
  source: Source,
  expansion: Expansion,
): Generator<Slot> {
  for (const { span, window, free } of pointSpans(when.point, when.term, expansion, source)) {
    const key = `${iso(span.from)}-${when.point}`;
    if (free) yield { ...span, window, key, at, origin: 'stretch', where: 'free', source };
    else yield* windowSlot(span, { window, key, origin: 'stretch', at, source }, expansion);
  }
}

interface PointSpan {
  readonly span: Span;
  readonly window: boolean;
  /** Meant to lie outside the terms. */
  readonly free: boolean;
}

/** Where a named point lies; nothing if the calendar does not tell. */
export function pointSpans(
  point: PointName,
  term: number | null,
  expansion: Expansion,
  source: Source,
): readonly PointSpan[] {
  const { context } = expansion;
  switch (point) {
    case 'yearEnd': {
      const year = context.plan.schoolYear?.start ?? null;
      const from = year === null ? null : dayOf(year, 12, 1);
      return from === null ? [] : [{ span: { from, to: from + 30 }, window: true, free: false }];
    }
    case 'winterBreak':
      return winterBreak(expansion);
    case 'summerBreak':
      return summerBreak(expansion);
    case 'vacation':
      return [...winterBreak(expansion), ...summerBreak(expansion)];
    default:
      return termsMeant(term, expansion, source).map((one) => pointOfTerm(point, one, expansion));
  }
}

function pointOfTerm(
  point: 'beforeTerm' | 'termOpening' | 'termStart' | 'termEnd' | 'termClosing',
  term: Term,
  expansion: Expansion,
): PointSpan {
  const weeks = term.weeks.filter((week) => week.number > 0);
  switch (point) {
    case 'beforeTerm':
      return { span: { from: term.start - 7, to: term.start - 1 }, window: true, free: true };
    case 'termOpening':
      return window({ from: term.start, to: weeks[1]?.end ?? term.end }, term);
    case 'termEnd':
      return window({ from: weeks.at(-2)?.start ?? term.start, to: term.end }, term);
    case 'termStart': {
      let first = term.start;
      while (first < term.end && isOff(expansion.context, first, null)) first++;
      return { span: { from: first, to: first }, window: false, free: false };
    }
    case 'termClosing':
      return { span: { from: term.end, to: term.end }, window: false, free: false };
  }
}

function window(span: Span, term: Term): PointSpan {
  return { span: cut(span, termSpan(term)) ?? termSpan(term), window: true, free: false };
}

function winterBreak({ context }: Expansion): readonly PointSpan[] {
  const [first, second] = context.calendar.terms;
  if (!first || !second || second.start <= first.end + 1) return [];
  return [{ span: { from: first.end + 1, to: second.start - 1 }, window: true, free: true }];
}

/** From the end of the second term to 31 August. */
function summerBreak({ context }: Expansion): readonly PointSpan[] {
  const term = context.calendar.terms.find((one) => one.number === 2);
  const august = term ? dayOf(civil(term.end).year, 8, 31) : null;
  if (!term || august === null || august <= term.end) return [];
  return [{ span: { from: term.end + 1, to: august }, window: true, free: true }];
}
