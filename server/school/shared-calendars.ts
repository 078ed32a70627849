import { type BuiltCalendar, schoolCalendar } from '../engine/calendar/build.ts';
import type { Holidays } from '../engine/calendar/holidays.ts';
import type { CalendarDeclaration } from '../engine/plan/calendar.ts';
import type { Plan } from '../engine/plan/scope.ts';
import { Memo } from './memo.ts';

/** Calendars by what they are made of: the plans of a folder that share one 校历 share the calendar. */
export class SharedCalendars {
  private readonly made = new WeakMap<CalendarDeclaration, Memo<BuiltCalendar>>();
  /** Of plans without any 校历. */
  private readonly bare = new Memo<BuiltCalendar>();

  get({ scope: { calendars }, schoolYear }: Plan, holidays: Holidays): BuiltCalendar {
    return this.latest(calendars[0]).get([calendars, schoolYear?.start, schoolYear?.end, holidays], () =>
      schoolCalendar(calendars, holidays, schoolYear),
    );
  }

  private latest(first: CalendarDeclaration | undefined): Memo<BuiltCalendar> {
    if (!first) return this.bare;
    const known = this.made.get(first) ?? new Memo<BuiltCalendar>();
    this.made.set(first, known);
    return known;
  }
}
