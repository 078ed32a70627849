import { type Day, dayFromIso, weekday } from '../../../engine/calendar/day.ts';
import type { SchoolCalendar } from '../../../engine/calendar/school-calendar.ts';
import type { Weekday } from '../../../engine/plan/schedule.ts';
import { clauseIn } from '../added-clause.ts';
import { type Here, indentAt, inserting, placeOf, rewriting } from '../here.ts';
import type { Repair, Repairs } from '../repair.ts';

const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5];
const NAMES = ['周一', '周二', '周三', '周四', '周五'];
/** A make-up day lies this near to the holiday it pays for, in days. */
const NEAR = 15;

/** 调休 D 按 周四: five choices, that of the day which is probably made up first. */
export const makeupFixes: Repairs = {
  'makeup-unassigned': ({ source, data }, here) => {
    const declared = here.analysis.plan.declarations.flatMap(({ type, value }) =>
      type === 'calendar' ? value.makeups : [],
    );
    const isOwn = declared.some((makeup) => makeup.source === source);
    const at = placeOf(here, source);
    const day = dayFromIso(data.date);
    if (!at || day === null) return [];
    const guess = probable(day, here);
    const order = [...WEEKDAYS].sort((a, b) => Number(b === guess) - Number(a === guess) || a - b);
    return order.map((weekday): Repair => {
      const clause = clauseIn(here, '校历', `调休 ${data.date} 按 ${NAMES[weekday - 1]}`);
      const edits = isOwn
        ? rewriting(here, source, clause)
        : inserting(here, at.end, separated(clause, at.end, here));
      return { key: 'assignMakeup', data: { weekday }, edits, likely: weekday === guess };
    });
  },
};

/** On a line of its own if the term stands on one. */
function separated(clause: string, end: number, here: Here): string {
  const rest = /^[^\n]*/.exec(here.analysis.text.slice(end))?.[0].trim() ?? '';
  return rest === '' ? `\n${indentAt(here, end)}${clause}` : `；${clause}`;
}

/**
 * The n-th of the make-up days of a holiday runs the n-th of its last working weekdays: 9月28日 and 10月11日 of
 * 国庆节 2025 (1–8 October) run Tuesday the 7th and Wednesday the 8th.
 */
function probable(day: Day, here: Here): Weekday | null {
  const calendar = here.school.known(here.path)?.calendar.calendar;
  if (!calendar) return null;
  const holiday = nearestHoliday(day, calendar);
  if (holiday === null) return null;
  const { from, to } = stretchOf(holiday, calendar);
  const made: Day[] = [];
  for (let one = from - NEAR; one <= to + NEAR; one++) {
    if (calendar.day(one).kind === 'makeup' && nearestHoliday(one, calendar) === holiday) made.push(one);
  }
  const weekdays = daysBetween(from, to).filter((one) => weekday(one) <= 5);
  return weekdayOf(weekdays.slice(-made.length)[made.indexOf(day)]);
}

function weekdayOf(day: Day | undefined): Weekday | null {
  return day === undefined ? null : weekday(day);
}

/** The first day of the nearest holiday that lasts longer than a weekend. */
function nearestHoliday(day: Day, calendar: SchoolCalendar): Day | null {
  for (let away = 1; away <= NEAR; away++) {
    for (const one of [day - away, day + away]) {
      const { kind } = calendar.day(one);
      if (kind === 'holiday' || kind === 'projected') return stretchOf(one, calendar).from;
    }
  }
  return null;
}

function stretchOf(day: Day, calendar: SchoolCalendar): { readonly from: Day; readonly to: Day } {
  const isOff = (one: Day) => ['holiday', 'projected'].includes(calendar.day(one).kind);
  let [from, to] = [day, day];
  while (isOff(from - 1)) from--;
  while (isOff(to + 1)) to++;
  return { from, to };
}

function daysBetween(from: Day, to: Day): readonly Day[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}
