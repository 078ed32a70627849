/** 870, 960 → 14:30–16:00. */
export function minutesOf(start: number, end: number | null): string {
  const time = (minutes: number) =>
    `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
  return end === null ? time(start) : `${time(start)}–${time(end)}`;
}
