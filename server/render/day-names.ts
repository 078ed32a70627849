import type { DayInfo, Week } from '../engine/calendar/school-calendar.ts';
import type { DayPart } from '../engine/plan/schedule.ts';
import { term as english } from '../messages/en/terms.ts';
import { wordsIn } from '../messages/words.ts';
import { calendarWords as chinese } from '../messages/zh-hans/calendar-words.ts';
import { term as traditional } from '../messages/zh-hant/terms.ts';
import type { CalendarView, RenderLanguage } from './view.ts';

const IN: Readonly<Record<Exclude<RenderLanguage, 'zh-Hans'>, (name: string) => string>> = {
  'zh-Hant': traditional,
  en: english,
};

const PART_IDS = new Map(Object.entries(chinese.dayParts).map(([id, word]) => [word, id as DayPart]));

/** A part of a day or a lesson, which the engine says in simplified characters where no clock time is known. */
function partIn(language: RenderLanguage, part: string): string {
  const words = wordsIn(language).calendar;
  const id = PART_IDS.get(part);
  const [, from, to] = /^第(\d+)(?:—(\d+))?节$/.exec(part) ?? [];
  if (from !== undefined) return words.lesson(Number(from), Number(to ?? from));
  return id === undefined ? part : words.dayParts[id];
}

/** The same calendar with its holidays called in the language of the reader; what the plan itself has named stays. */
export function withDayNames(view: CalendarView, language: RenderLanguage): CalendarView {
  if (language === 'zh-Hans') return view;
  const called = IN[language];
  const day = (info: DayInfo): DayInfo =>
    info.name === null || info.kind === 'closure' ? info : { ...info, name: called(info.name) };
  const week = (one: Week): Week => ({ ...one, notes: one.notes.map(called) });
  const { calendar, occurrences } = view;
  return {
    ...view,
    calendar: {
      ...calendar,
      terms: calendar.terms.map((term) => ({ ...term, weeks: term.weeks.map(week) })),
      special: calendar.special.map(day),
      day: (one) => {
        const info = day(calendar.day(one));
        return info.week === null ? info : { ...info, week: week(info.week) };
      },
      week: (term, number) => {
        const one = calendar.week(term, number);
        return one && week(one);
      },
    },
    occurrences: occurrences.map((one) => ({
      ...one,
      note: one.note && called(one.note),
      part: one.part && partIn(language, one.part),
    })),
  };
}
