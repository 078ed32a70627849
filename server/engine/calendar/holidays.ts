import type { Day } from './day.ts';

/** A day that a published notice takes out of the ordinary week. */
export interface PublishedDay {
  readonly state: 'off' | 'work';
  /** 国庆节; for a make-up day the holiday it makes up for. */
  readonly name: string;
  readonly source: 'state-council' | 'holiday-file';
  /** The year whose notice says so: 2018-12-31 stands in that of 2019. */
  readonly notice: number;
}

/** The published holidays of some years. Years without a notice are unknown, not free of holidays. */
export interface Holidays {
  readonly years: ReadonlySet<number>;
  readonly days: ReadonlyMap<Day, PublishedDay>;
}

/** For schools that no notice holds for: every year is known, and no day of it is special. */
export const OWN_HOLIDAYS: Holidays = {
  years: new Set(Array.from({ length: 301 }, (_, i) => 1900 + i)),
  days: new Map(),
};

export const NO_HOLIDAYS: Holidays = { years: new Set(), days: new Map() };

/** Whether the notice for the year of a day is known. */
export function isPublished(holidays: Holidays, year: number): boolean {
  return holidays.years.has(year);
}

/** Holidays in which every year that `override` knows replaces that year of `base`. */
export function mergeHolidays(base: Holidays, override: Holidays): Holidays {
  const kept = [...base.days].filter(([, { notice }]) => !override.years.has(notice));
  return { years: new Set([...base.years, ...override.years]), days: new Map([...kept, ...override.days]) };
}
