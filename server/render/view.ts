import type { SchoolCalendar } from '../engine/calendar/school-calendar.ts';
import type { Range, Source } from '../engine/plan/source.ts';
import type { Occurrence } from '../engine/schedule/occurrence.ts';

/** What every calendar format renders: values of the engine, no words. */
export interface CalendarView {
  readonly title: string;
  readonly school: string | null;
  /** All schools it covers; if they are several, the name of a group begins with its school's. */
  readonly schools: readonly string[];
  /** IANA name; clock times are local to it. */
  readonly timeZone: string;
  readonly calendar: SchoolCalendar;
  readonly occurrences: readonly Occurrence[];
  /** Where an occurrence was said. */
  readonly locate: (source: Source) => Range;
}

/** The written language of headings and labels; names stay as the plan spells them. */
export type RenderLanguage = 'zh-Hans' | 'zh-Hant' | 'en';
