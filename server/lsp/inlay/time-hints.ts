import { iso } from '../../engine/calendar/day.ts';
import type { MonthSpan, ScheduleEntry, WeekRange, When } from '../../engine/plan/schedule.ts';
import type { Span } from '../../engine/schedule/weeks.ts';
import type { Asked } from '../said/asked.ts';
import { datesOf, datesOfWhen } from '../said/dates-of.ts';
import { daysSaid } from '../said/days.ts';
import { fixedTimes } from '../said/fixed-times.ts';
import type { TimeUse } from '../said/times.ts';
import type { Hint } from './hint.ts';

const SHOWN = 3;
const EXPLAINED = 8;

/** The dates behind a time that does not say them: 第5周, 9月下旬, 期末, 考试前1周, 固定时间. */
export function timeHints(use: TimeUse, asked: Asked): readonly Hint[] {
  const { entry } = use;
  const { when } = entry;
  const end = entry.source.end;
  switch (when.kind) {
    case 'weeks':
      return when.weeks.kind === 'numbers' && when.weeks.ranges.length > 1
        ? when.weeks.ranges.flatMap((range) =>
            hint(range.source.end, weekDates(oneRange(when, range), use, asked), use, asked),
          )
        : hint(end, weekDates(when, use, asked), use, asked);
    case 'routine':
      return [...withinHints(when, use, asked), ...fixedHints(when, use, asked)];
    case 'months':
      return isPart(when.span) || entry.bound === 'beforeMonth'
        ? hint(end, datesOf(use, asked.known), use, asked)
        : [];
    case 'point':
    case 'relative':
      return hint(end, datesOf(use, asked.known), use, asked);
    default:
      return [];
  }
}

type Weeks = Extract<When, { kind: 'weeks' }>;
type Routine = Extract<When, { kind: 'routine' }>;

function oneRange(when: Weeks, range: WeekRange): Weeks {
  return when.weeks.kind === 'numbers' ? { ...when, weeks: { ...when.weeks, ranges: [range] } } : when;
}

/** The days meant; of many weeks the whole stretch instead. */
function weekDates(when: Weeks, use: TimeUse, { known }: Asked): readonly Span[] {
  const days = datesOfWhen(when, use, known);
  return days.length > SHOWN ? datesOfWhen({ ...when, days: [] }, use, known) : days;
}

/** 第3周至第16周 每周 周一: the dates of the weeks. */
function withinHints({ within }: Routine, use: TimeUse, asked: Asked): readonly Hint[] {
  if (within?.kind !== 'numbers') return [];
  return within.ranges.flatMap((range) => {
    const when: Weeks = { kind: 'weeks', weeks: { ...within, ranges: [range] }, days: [] };
    return hint(range.source.end, datesOfWhen(when, { ...use, deadline: false }, asked.known), use, asked);
  });
}

/** 固定时间: the weekday and lesson of the groups. */
function fixedHints({ days }: Routine, use: TimeUse, { known, words }: Asked): readonly Hint[] {
  const times = days === 'fixed' ? fixedTimes(use, known, words) : [];
  const distinct = [...new Set(times.map(({ time }) => time))];
  if (distinct.length === 0) return [];
  return [
    {
      at: use.entry.source.end,
      label: words.hints.first(distinct.slice(0, SHOWN), distinct.length),
      tooltip: () => times.map(({ group, time }) => `- ${words.hints.fact(group, time)}`).join('\n'),
    },
  ];
}

function hint(at: number, dates: readonly Span[], use: TimeUse, { known, words }: Asked): readonly Hint[] {
  if (dates.length === 0) return [];
  const { hints } = words;
  const shown = dates
    .slice(0, SHOWN)
    .map(({ from, to }) => (isUntil(use) ? hints.until(iso(to)) : hints.dates(iso(from), iso(to))));
  const tooltip = () =>
    dates
      .slice(0, EXPLAINED)
      .map((span) => daysSaid(span, known.calendar.calendar, words).join('  \n'))
      .join('\n\n');
  return [{ at, label: hints.first(shown, dates.length), tooltip }];
}

/** What is due until then; a single day that is named as such is just that day. */
function isUntil({ deadline, entry }: TimeUse): boolean {
  return deadline || isBounded(entry);
}

function isBounded({ bound }: ScheduleEntry): boolean {
  return bound !== null;
}

function isPart({ from, to }: MonthSpan): boolean {
  return from.part !== 'whole' || to.part !== 'whole';
}
