import type { CalendarDeclaration } from '../plan/calendar.ts';
import type { Problem } from '../plan/problem.ts';
import type { SchoolCalendar } from './school-calendar.ts';

/** 节次: when each lesson is held. The first declared holds; one that ends before it begins is `range-reversed`. */
export function bellSchedule(
  declarations: readonly CalendarDeclaration[],
  problems: Problem[],
): SchoolCalendar['bells'] {
  const bells = new Map<number, { readonly start: number; readonly end: number }>();
  for (const { lesson, start, end, source } of declarations.flatMap((declaration) => declaration.bells)) {
    if (end <= start) {
      problems.push({ code: 'range-reversed', source, data: { from: clock(start), to: clock(end) } });
    } else if (!bells.has(lesson)) {
      bells.set(lesson, { start, end });
    }
  }
  return bells;
}

function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
