import { civil, type Day } from '../engine/calendar/day.ts';

/** Minutes since midnight as `08:05`. */
export function clock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}

/** `14:30—16:00`, `14:30`, or '' where no clock time is known. */
export function clockSpan(start: number | null, end: number | null): string {
  if (start === null) return '';
  return end === null ? clock(start) : `${clock(start)}—${clock(end)}`;
}

/** `9/28`. */
export function shortDate(day: Day): string {
  const { month, day: date } = civil(day);
  return `${month}/${date}`;
}

/** `9/28—10/4`, a single day as `9/28`. */
export function shortSpan(from: Day, to: Day): string {
  return from === to ? shortDate(from) : `${shortDate(from)}—${shortDate(to)}`;
}
