import type {
  Anchor,
  DateExpression,
  MonthExpression,
  MonthlyDay,
  MonthSpan,
  RoutineDays,
  Schedule,
  ScheduleEntry,
  TimeOfDay,
  WeekSelection,
  When,
} from '../../../../server/engine/plan/schedule.ts';
import { type Reading, slice } from '../../../../server/language/reading/slice.ts';
import {
  readSchedule,
  type ScheduleContext,
} from '../../../../server/language/reading/time/read-schedule.ts';

/** Reads a schedule and prints it with the codes of what was remarked: `weekly[3] @afternoon`, `weekly !vague-wording`. */
export function read(text: string, role: ScheduleContext['role'] = 'time'): string {
  return notation(readSchedule(slice({ file: 'a.plan' }, text, 0), { role }));
}

/** A schedule in one line, for expectations. */
export function notation({ value, problems }: Reading<Schedule>): string {
  const except = value.except.length > 0 ? ` | except ${value.except.map(entry).join('; ')}` : '';
  const remarks = problems.map((problem) => ` !${problem.code}`).join('');
  return `${value.entries.map(entry).join('; ')}${except}${remarks}`.trim();
}

function entry({ when, at, bound }: ScheduleEntry): string {
  return [whenText(when), at && `@${time(at)}`, bound].filter(Boolean).join(' ');
}

export function time(at: TimeOfDay): string {
  if (at.kind === 'part') return at.part;
  if (at.kind === 'lesson') return at.from === at.to ? `lesson${at.from}` : `lesson${at.from}-${at.to}`;
  return at.end === null ? clock(at.start) : `${clock(at.start)}-${clock(at.end)}`;
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

function whenText(when: When): string {
  switch (when.kind) {
    case 'routine': {
      const { cycle } = when;
      const head =
        cycle.kind === 'parity' ? cycle.parity : cycle.every === 1 ? 'weekly' : `every${cycle.every}weeks`;
      const from = cycle.kind === 'weekly' && cycle.fromWeek !== null ? ` from ${cycle.fromWeek}` : '';
      const within = when.within
        ? ` in ${when.within.kind === 'months' ? span(when.within) : selection(when.within)}`
        : '';
      return head + days(when.days) + from + within;
    }
    case 'monthly':
      return `monthly${when.on ? monthlyDay(when.on) : ''}${when.within ? ` in ${span(when.within)}` : ''}`;
    case 'spread':
      return `${when.count}/${when.per}${days(when.days)}`;
    case 'weeks':
      return selection(when.weeks) + days(when.days);
    case 'date':
      return when.to ? `${date(when.from)}..${date(when.to)}` : date(when.from);
    case 'months':
      return span(when.span);
    case 'point':
      return (when.term ? `t${when.term} ` : '') + when.point;
    case 'relative': {
      const far = when.distance ? `${when.distance.count}${when.distance.unit}` : '';
      const side = { before: '-', after: '+', during: '@' }[when.direction];
      return `${when.each ? 'each ' : ''}${anchor(when.anchor)} ${side}${far}${days(when.days)}`;
    }
    case 'triggered':
      return `triggered(${when.text})`;
    case 'undated':
    case 'vague':
      return `${when.kind}(${when.word})`;
    default:
      return when.kind;
  }
}

function days(some: RoutineDays): string {
  if (some === 'fixed') return '[fixed]';
  return some.length > 0 ? `[${some.join('')}]` : '';
}

function monthlyDay(on: MonthlyDay): string {
  switch (on.kind) {
    case 'nthWeekday':
      return `[${on.nth === -1 ? 'last' : on.nth}x${on.weekday}]`;
    case 'weekOfMonth':
      return `[week${on.nth === -1 ? 'Last' : on.nth}${on.days === 'fixed' ? 'xfixed' : on.days.map((day) => `x${day}`).join('')}]`;
    case 'date':
      return `[day${on.day}]`;
    default:
      return `[${on.part}]`;
  }
}

function selection(weeks: WeekSelection): string {
  if (weeks.kind === 'ofMonth') return `w${weeks.nth === -1 ? 'Last' : weeks.nth} of ${month(weeks.month)}`;
  const ranges = weeks.ranges.map(({ from, to }) => (from === to ? `${from}` : `${from}-${to}`)).join(',');
  return `${weeks.term ? `t${weeks.term} ` : ''}w${ranges}`;
}

function anchor(of: Anchor): string {
  if (of.kind === 'point') return of.point;
  return of.kind === 'holiday' ? `holiday ${of.name.text}` : of.name.text;
}

export function date({ year, month: m, day }: DateExpression): string {
  return `${year === null ? '' : `${year}-`}${m}-${day}`;
}

function span({ from, to }: MonthSpan): string {
  return from === to ? month(from) : `${month(from)}..${month(to)}`;
}

function month({ year, month: m, part }: MonthExpression): string {
  return `${year === null ? '' : `${year}-`}M${m}${part === 'whole' ? '' : `.${part}`}`;
}
