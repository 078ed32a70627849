import { type Day, iso } from '../engine/calendar/day.ts';
import type { DayInfo, SchoolCalendar, Term } from '../engine/calendar/school-calendar.ts';
import type { Occurrence } from '../engine/schedule/occurrence.ts';
import { done, mapped, type Steps } from '../engine/steps/steps.ts';
import { clock } from './clock.ts';
import { listJson } from './json-list.ts';
import { inOrder } from './order.ts';
import type { CalendarView } from './view.ts';

/** The calendar as other programs read it, version 1. Adding keys is free, changing them is not. */
export function* calendarJson(view: CalendarView): Steps<string> {
  const list = yield* listJson(inOrder(view.occurrences), (occurrence) => eventData(occurrence, view));
  return `${JSON.stringify(headData(view), null, 2).slice(0, -2)},\n  "events": ${list}\n}\n`;
}

/** The same as data. */
export type CalendarData = ReturnType<typeof headData> & { readonly events: readonly EventData[] };

/** The same as data, for an editor that asks the server. */
export function* calendarDataSteps(view: CalendarView): Steps<CalendarData> {
  const events = yield* mapped(inOrder(view.occurrences), (occurrence) => eventData(occurrence, view));
  return { ...headData(view), events };
}

export function calendarData(view: CalendarView): CalendarData {
  return done(calendarDataSteps(view));
}

/** All but the events. */
export function headData(view: CalendarView) {
  return {
    version: 1,
    plan: { title: view.title, school: view.school, timeZone: view.timeZone },
    terms: view.calendar.terms.map(termData),
    days: departures(view.calendar),
  };
}

function termData(term: Term) {
  return {
    name: term.name,
    start: iso(term.start),
    end: iso(term.end),
    weeks: term.weeks.map((week) => ({
      number: week.number,
      start: iso(week.start),
      end: iso(week.end),
      schoolDays: week.schoolDays,
      countable: week.countable,
      notes: week.notes,
    })),
  };
}

/** Days that depart from the ordinary week, in order; a day that is special in two ways stands once. */
function departures(calendar: SchoolCalendar) {
  const days = new Map<Day, ReturnType<typeof dayData>>();
  for (const exam of calendar.exams) {
    for (let day = exam.start; day <= exam.end; day++) {
      const info = calendar.day(day);
      if (info.school) days.set(day, { ...dayData(info), kind: 'exam', name: exam.name, source: 'calendar' });
    }
  }
  for (const info of calendar.special) days.set(info.day, dayData(info));
  return [...days].sort(([a], [b]) => a - b).map(([, data]) => data);
}

function dayData(info: DayInfo): {
  date: string;
  kind: string;
  name: string | null;
  source: string;
  runsAs: number | null;
  half: string | null;
  exam: string | null;
} {
  return {
    date: iso(info.day),
    kind: info.kind,
    name: info.name,
    source: info.source,
    runsAs: info.runsAs,
    half: info.half,
    exam: info.exam?.name ?? null,
  };
}

export type EventData = ReturnType<typeof eventData>;

/** One event as other programs read it. */
export function eventData(occurrence: Occurrence, view: Pick<CalendarView, 'locate'>) {
  const place = view.locate(occurrence.source).start;
  return {
    id: occurrence.id,
    kind: occurrence.kind,
    activity: occurrence.activity,
    lessonKind: occurrence.lessonKind,
    group: occurrence.group,
    groups: occurrence.groups,
    level: occurrence.level,
    date: iso(occurrence.date),
    endDate: iso(occurrence.endDate),
    start: occurrence.start === null ? null : clock(occurrence.start),
    end: occurrence.end === null ? null : clock(occurrence.end),
    part: occurrence.part,
    week: occurrence.week,
    place: occurrence.place,
    topic: occurrence.topic,
    speakers: occurrence.speakers,
    participants: occurrence.participants,
    status: occurrence.status,
    movedFrom: occurrence.movedFrom === null ? null : iso(occurrence.movedFrom),
    note: occurrence.note,
    projected: occurrence.projected,
    ordinal: occurrence.ordinal,
    source: {
      file: occurrence.source.origin.file.replaceAll('\\', '/'),
      line: place.line,
      character: place.character,
    },
  };
}
