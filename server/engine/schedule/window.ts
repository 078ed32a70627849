import type { Term } from '../calendar/school-calendar.ts';
import { type Expansion, inTerms } from './context.ts';
import type { Slot } from './slot.ts';
import { cut, type Span } from './weeks.ts';

/**
 * A span as it stands in the terms: cut to them, and outside only if nothing of it lies in one. A deadline stays
 * uncut, and is judged by its last day.
 */
export function* windowSlot(
  span: Span,
  rest: Omit<Slot, 'from' | 'to' | 'where'>,
  expansion: Expansion,
): Generator<Slot> {
  const { context, deadline } = expansion;
  if (deadline) yield { ...span, ...rest, where: inTerms(context, span.to) ? 'inside' : 'outside' };
  else if (context.terms.length === 0 || !rest.window)
    yield { ...span, ...rest, where: inTerms(context, span.from) ? 'inside' : 'outside' };
  else {
    const pieces = context.terms.flatMap((term) => cut(span, termWithPreparation(term)) ?? []);
    const first = pieces[0];
    const last = pieces.at(-1);
    if (first && last) yield { from: first.from, to: last.to, ...rest, where: 'inside' };
    else yield { ...span, ...rest, where: 'outside' };
  }
}

function termWithPreparation(term: Term): Span {
  const preparation = term.weeks.find((week) => week.number === 0);
  return { from: Math.min(term.start, preparation?.start ?? term.start), to: term.end };
}
