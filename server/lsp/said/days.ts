import { schoolDaysBetween } from '../../engine/calendar/counting.ts';
import { type Day, iso } from '../../engine/calendar/day.ts';
import type { DayInfo, SchoolCalendar, Week } from '../../engine/calendar/school-calendar.ts';
import type { Span } from '../../engine/schedule/weeks.ts';
import type { Words } from '../../messages/catalogue.ts';

/** Longer spans are not looked at day by day. */
const LONGEST = 800;

/** What a span of days holds, line by line: its dates, the school week, days off, make-up days, exams. */
export function daysSaid(span: Span, calendar: SchoolCalendar, words: Words): readonly string[] {
  return span.from === span.to ? dayLines(span.from, calendar, words) : spanLines(span, calendar, words);
}

function dayLines(day: Day, calendar: SchoolCalendar, words: Words): readonly string[] {
  const info = calendar.day(day);
  const week = info.week ? [words.calendar.week(info.week.number)] : outside(calendar, words);
  return [[`**${words.calendar.date(iso(day))}**`, ...week, ...kindOfDay(info, words)].join(' · ')];
}

/** 国庆节（节假日）, 上课日, 调休上班 按周四上课. */
function kindOfDay(info: DayInfo, { calendar, hints }: Words): readonly string[] {
  const half = info.half === null ? [] : [calendar.dayParts[info.half]];
  const exam = info.exam ? [hints.noted(info.exam.name, calendar.days.exam)] : [];
  switch (info.kind) {
    case 'ordinary':
      return info.school ? [calendar.days.schoolDay, ...exam] : exam;
    case 'weekend':
      return [calendar.days.weekend];
    case 'makeup':
      return [calendar.days.makeup, ...(info.runsAs === null ? [] : [calendar.runsAs(info.runsAs)]), ...exam];
    default: {
      const kind = calendar.days[info.kind];
      return [info.name === null ? kind : hints.noted(hints.called(info.name), kind), ...half, ...exam];
    }
  }
}

function outside({ terms }: SchoolCalendar, { hints }: Words): readonly string[] {
  return terms.length > 0 ? [hints.facts.outsideTerms] : [];
}

function spanLines(span: Span, calendar: SchoolCalendar, words: Words): readonly string[] {
  const { hints } = words;
  const title = `**${words.calendar.span(iso(span.from), iso(span.to))}**`;
  if (span.to - span.from > LONGEST) return [title];
  const week = weekOf(span, calendar);
  const facts = [
    ...(isOutside(span, calendar) ? outside(calendar, words) : []),
    ...(calendar.terms.length > 0 && !isOutside(span, calendar)
      ? [hints.fact(hints.facts.schoolDays, String(schoolDaysBetween(calendar, span.from, span.to)))]
      : []),
    ...(week && week.number > 0
      ? [week.countable ? hints.facts.teachingWeek : hints.facts.noTeachingWeek]
      : []),
  ];
  const heading = [title, ...(week ? [words.calendar.week(week.number)] : []), ...facts].join(' · ');
  const days = Array.from({ length: span.to - span.from + 1 }, (_, i) => calendar.day(span.from + i));
  return [
    heading,
    ...listed(hints.facts.holidays, runsOf(days, nameOfDayOff), words),
    ...listed(
      hints.facts.makeups,
      runsOf(days, (info) => nameOfMakeup(info, words)),
      words,
    ),
    ...listed(
      hints.facts.exams,
      runsOf(days, (info) => info.exam?.name ?? null),
      words,
    ),
  ];
}

function isOutside({ from, to }: Span, { terms }: SchoolCalendar): boolean {
  return terms.every((term) => to < term.start || from > term.end);
}

/** The school week that a span, as far as it lies in the term, makes up. */
function weekOf({ from, to }: Span, calendar: SchoolCalendar): Week | null {
  const { week } = calendar.day(from);
  if (!week || to - from > 6 || to > week.end) return null;
  const term = calendar.terms.find((one) => one.number === week.term);
  const start = Math.max(week.start, week.number > 0 ? (term?.start ?? week.start) : week.start);
  return from <= start && to >= Math.min(week.end, term?.end ?? week.end) ? week : null;
}

function nameOfDayOff({ kind, name }: DayInfo): string | null {
  return kind === 'holiday' || kind === 'projected' || kind === 'closure' ? (name ?? '') : null;
}

function nameOfMakeup({ kind, runsAs }: DayInfo, { calendar }: Words): string | null {
  if (kind !== 'makeup') return null;
  return runsAs === null ? '' : calendar.runsAs(runsAs);
}

interface Run extends Span {
  readonly name: string;
}

/** Days one after another that are called the same. */
function runsOf(days: readonly DayInfo[], nameOf: (info: DayInfo) => string | null): readonly Run[] {
  const runs: Run[] = [];
  for (const info of days) {
    const name = nameOf(info);
    const last = runs.at(-1);
    if (name === null) continue;
    if (last?.name === name && last.to === info.day - 1) runs[runs.length - 1] = { ...last, to: info.day };
    else runs.push({ name, from: info.day, to: info.day });
  }
  return runs;
}

function listed(label: string, runs: readonly Run[], { hints, calendar }: Words): readonly string[] {
  if (runs.length === 0) return [];
  const items = runs.map(({ name, from, to }) => {
    const when = from === to ? calendar.date(iso(from)) : calendar.span(iso(from), iso(to));
    return name === '' ? when : `${hints.called(name)} ${when}`;
  });
  return [hints.fact(label, hints.names(items))];
}
