import type { DayInfo, Week } from '../engine/calendar/school-calendar.ts';
import { term as english } from '../messages/en/terms.ts';
import { term as traditional } from '../messages/zh-hant/terms.ts';
import type { CalendarView, RenderLanguage } from './view.ts';

const IN: Readonly<Record<Exclude<RenderLanguage, 'zh-Hans'>, (name: string) => string>> = {
  'zh-Hant': traditional,
  en: english,
};

/** Parts of a day, which stand in an event as they were written, or as the engine calls half a day off. */
const PARTS: Readonly<Record<string, string>> = {
  上午: 'morning',
  中午: 'noon',
  下午: 'afternoon',
  晚上: 'evening',
};

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
      part: language === 'en' && one.part !== null ? (PARTS[one.part] ?? one.part) : one.part,
    })),
  };
}
