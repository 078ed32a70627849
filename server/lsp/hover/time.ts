import { resolveDate } from '../../engine/calendar/resolve.ts';
import type { DateExpression, WeekRange, When } from '../../engine/plan/schedule.ts';
import type { Occurrence } from '../../engine/schedule/occurrence.ts';
import type { Span } from '../../engine/schedule/weeks.ts';
import { datesOf, datesOfWhen } from '../said/dates-of.ts';
import { daysSaid } from '../said/days.ts';
import { countsOf, eventsOf } from '../said/events-of.ts';
import { fixedTimes } from '../said/fixed-times.ts';
import { type TimeUse, timesIn } from '../said/times.ts';
import { valuesIn } from '../said/values-in.ts';
import { nextEvents } from './events.ts';
import { bullets, covers, lines, plain, type Spot, type Told } from './spot.ts';

const SHOWN = 6;

/** The dates of a time: a week with what lies in it, a day, a window, what a routine yields. */
export function timeAt(spot: Spot): Told | null {
  const use = timesIn(spot.placed.lowered.declarations).find(({ entry }) => covers(entry.source, spot.at));
  if (!use) return dateAt(spot);
  const { start, end } = use.entry.source;
  const range = weeksOf(use.entry.when).find(({ source }) => covers(source, spot.at));
  const text = range ? weekPage(range, use, spot) : timePage(use, spot);
  const place = range?.source ?? { start, end };
  return text.length > 0 ? { start: place.start, end: place.end, text } : dateAt(spot);
}

function weeksOf(when: When): readonly WeekRange[] {
  const weeks = when.kind === 'weeks' ? when.weeks : when.kind === 'routine' ? when.within : null;
  return weeks?.kind === 'numbers' ? weeks.ranges : [];
}

function weekPage(range: WeekRange, use: TimeUse, spot: Spot): readonly string[] {
  const { when } = use.entry;
  const term = when.kind === 'weeks' && when.weeks.kind === 'numbers' ? when.weeks.term : null;
  const weeks = { kind: 'numbers', ranges: [range], term } as const;
  const whole = datesOfWhen({ kind: 'weeks', weeks, days: [] }, { ...use, deadline: false }, spot.known);
  const days = when.kind === 'weeks' ? datesOfWhen({ ...when, weeks }, use, spot.known) : [];
  const named = use.deadline || (when.kind === 'weeks' && when.days.length > 0);
  return [...spansPage(whole, spot), ...(named ? spansPage(days, spot) : [])];
}

function timePage(use: TimeUse, spot: Spot): readonly string[] {
  const { known, words } = spot;
  const events =
    use.activity && !use.deadline ? eventsOf(use.activity, known).filter((event) => isOf(event, use)) : [];
  if (use.activity && (events.length > 1 || use.entry.when.kind === 'routine')) {
    const told =
      events.length > 0 ? words.hints.events(countsOf(events, use.activity, known)) : words.hints.undated;
    return [
      lines(`**${plain(written(use, spot))}** · ${told}`),
      ...fixed(use, spot),
      ...nextEvents(events, spot),
    ];
  }
  return [
    ...spansPage(datesOf(use, known), spot),
    ...(events.some(({ status }) => status !== 'planned') ? nextEvents(events, spot) : []),
  ];
}

function isOf({ source }: Occurrence, { entry }: TimeUse): boolean {
  return source.start === entry.source.start && source.end === entry.source.end;
}

function written({ entry: { source } }: TimeUse, { placed }: Spot): string {
  return placed.lowered.block.text.slice(source.start, source.end);
}

function fixed(use: TimeUse, { known, words }: Spot): readonly string[] {
  const { when } = use.entry;
  if (when.kind !== 'routine' || when.days !== 'fixed') return [];
  const times = fixedTimes(use, known, words).map(({ group, time }) => words.hints.fact(plain(group), time));
  return times.length > 0 ? [bullets(times)] : [];
}

function spansPage(spans: readonly Span[], { known, words }: Spot): readonly string[] {
  const shown = spans.slice(0, SHOWN).map((span) => lines(...daysSaid(span, known.calendar.calendar, words)));
  return spans.length > SHOWN ? [...shown, words.hints.first([], spans.length)] : shown;
}

/** A date of the calendar or the head of the plan. */
function dateAt(spot: Spot): Told | null {
  const { known, words, placed, at } = spot;
  const date = valuesIn(placed.lowered.declarations).find(
    (value): value is DateExpression => isDate(value) && covers(value.source, at),
  );
  const resolved = date ? resolveDate(date, known.plan.schoolYear) : null;
  if (!date || !resolved || !('day' in resolved) || resolved.day === null) return null;
  const span = { from: resolved.day, to: resolved.day };
  const { start, end } = date.source;
  return { start, end, text: [lines(...daysSaid(span, known.calendar.calendar, words))] };
}

function isDate(value: object): value is DateExpression {
  return 'year' in value && 'month' in value && 'day' in value && 'source' in value;
}
