/**
 * What a stretch of school time is called, without words: numbers of weeks or months (both inclusive), years, or a name
 * as the calendar or the plan writes it (第一学期, 每周). Words are in server/messages.
 */
export type PeriodName =
  | string
  | { readonly kind: 'week' | 'month'; readonly from: number; readonly to: number }
  | { readonly kind: 'year'; readonly start: number; readonly end: number };

/** The same text for the same name. */
export function periodKey(name: PeriodName): string {
  if (typeof name === 'string') return name;
  return name.kind === 'year'
    ? `${name.start}-${name.end}`
    : `${name.kind}${name.from}${name.to === name.from ? '' : `-${name.to}`}`;
}
