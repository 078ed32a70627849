import type { CalendarDeclaration, CalendarSpan } from '../plan/calendar.ts';
import type { Name } from '../plan/name.ts';
import type { Weekday } from '../plan/schedule.ts';
import { type Day, iso, weekday } from './day.ts';
import { resolveDate } from './resolve.ts';
import type { DayInfo } from './school-calendar.ts';
import { declaredSpans, type SpanContext } from './spans.ts';

/** Nothing that is declared reaches further from the terms than this. */
const REACH = 400;

/** What the school calendar itself says of a day. */
export interface DeclaredDay {
  readonly kind: 'closure' | 'holiday' | 'makeup';
  readonly name: string | null;
  readonly half: DayInfo['half'];
  readonly runsAs: Weekday | null;
}

/**
 * The days on which the calendar departs from the country's: 停课, then 放假, then 调休, the later the stronger. A 调休
 * without a weekday runs nobody's routine: `makeup-unassigned`.
 */
export function declaredDays(
  declarations: readonly CalendarDeclaration[],
  contextOf: (declaration: CalendarDeclaration) => SpanContext,
): ReadonlyMap<Day, DeclaredDay> {
  const days = new Map<Day, DeclaredDay>();
  for (const declaration of declarations)
    addSpans(days, 'closure', declaration.closures, contextOf(declaration));
  for (const declaration of declarations)
    addSpans(days, 'holiday', declaration.holidays, contextOf(declaration));
  for (const declaration of declarations) addMakeups(days, declaration, contextOf(declaration));
  return days;
}

function addSpans(
  days: Map<Day, DeclaredDay>,
  kind: 'closure' | 'holiday',
  clauses: readonly { readonly name: Name | null; readonly span: CalendarSpan }[],
  context: SpanContext,
): void {
  for (const { name, span } of clauses) {
    for (const entry of span.when) {
      const part = entry.at?.kind === 'part' ? entry.at.part : null;
      const half = span.half ?? (part === 'morning' || part === 'afternoon' ? part : null);
      for (const range of declaredSpans([entry], context)) {
        const [from, to] = withinReach(range.from, range.to, context);
        for (let day = from; day <= to; day++) {
          days.set(day, joined(days.get(day), { kind, name: name?.text ?? null, half, runsAs: null }));
        }
      }
    }
  }
}

/** A morning and an afternoon make a day; half a day leaves a whole one as it is. */
function joined(known: DeclaredDay | undefined, added: DeclaredDay): DeclaredDay {
  if (!known || added.half === null || known.half === added.half) return added;
  if (known.half === null) return known;
  return { ...added, half: null, name: added.name ?? known.name };
}

function withinReach(from: Day, to: Day, { terms }: SpanContext): readonly [Day, Day] {
  const first = terms[0]?.start ?? from;
  const last = terms.at(-1)?.end ?? from;
  return [Math.max(from, first - REACH), Math.min(to, last + REACH)];
}

function addMakeups(
  days: Map<Day, DeclaredDay>,
  { makeups }: CalendarDeclaration,
  context: SpanContext,
): void {
  for (const { date, runsAs, source } of makeups) {
    const resolved = resolveDate(date, context.schoolYear);
    if ('problem' in resolved) {
      context.problems.push(resolved.problem);
    } else if (resolved.day !== null) {
      const { day } = resolved;
      days.set(day, { kind: 'makeup', name: null, half: null, runsAs });
      if (runsAs === null) {
        const data = { date: iso(day), weekday: weekday(day) };
        context.problems.push({ code: 'makeup-unassigned', source, data });
      }
    }
  }
}
