/** Days as numbers, so that they can be counted; ISO dates only stand in data. A day has no zone: UTC throughout. */

const DAY_MS = 86_400_000;

/** Days since 1970-01-01 of an ISO date. */
export function dayOf(iso: string): number {
  return Math.round(Date.parse(`${iso}T00:00:00Z`) / DAY_MS);
}

export function isoOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** Month and day: `9/28`. */
export function short(day: number): string {
  const iso = isoOf(day);
  return `${Number(iso.slice(5, 7))}/${Number(iso.slice(8))}`;
}

/** `2026-09` of a day. */
export function monthOf(day: number): string {
  return isoOf(day).slice(0, 7);
}

/** First and last day of `2026-09`. */
export function monthSpan(month: string): { readonly first: number; readonly last: number } {
  return { first: dayOf(`${month}-01`), last: dayOf(`${shiftMonth(month, 1)}-01`) - 1 };
}

/** The month so many months later. */
export function shiftMonth(month: string, by: number): string {
  const months = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + by;
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}`;
}
