import { iso } from '../engine/calendar/day.ts';
import { calendarData } from './calendar-json.ts';
import { missingIn, type PersonalView } from './personal-view.ts';

/** The calendar of one person as other programs read it, and with it whose it is and what she owes. */
export function personalJson(view: PersonalView): string {
  return `${JSON.stringify({ ...calendarData(view.calendar), person: personData(view) }, null, 2)}\n`;
}

/** The same as data, for an editor that asks the server. */
export function personData({ name, memberships, duties, today }: PersonalView) {
  return {
    name,
    groups: memberships.map(({ group, role }) => ({ name: group, role })),
    asOf: today === null ? null : iso(today),
    duties: duties.map((duty) => ({
      ...duty.row,
      own: duty.own,
      missing: missingIn(duty.row),
      deadlines: duty.deadlines.map(iso),
    })),
  };
}
