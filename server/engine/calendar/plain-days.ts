import { civil, type Day, isKnownDay, weekday } from './day.ts';
import type { DeclaredDay } from './declared-days.ts';
import { type Holidays, isPublished } from './holidays.ts';
import { type ProjectedHolidays, projectedHolidays } from './projected.ts';
import type { DayInfo } from './school-calendar.ts';

/** What a day is, whether or not it lies in a term. */
export type PlainDay = Pick<
  DayInfo,
  'kind' | 'name' | 'working' | 'half' | 'runsAs' | 'source' | 'projected'
> & {
  /** Lessons could take place. */
  readonly open: boolean;
};

const ORDINARY: PlainDay = {
  kind: 'ordinary',
  name: null,
  working: true,
  open: true,
  half: null,
  runsAs: null,
  source: 'weekend',
  projected: false,
};

const WEEKEND: PlainDay = { ...ORDINARY, kind: 'weekend', working: false, open: false };

/**
 * Days by all sources in rising priority: weekends, the published holidays (or projected ones, where a year has no
 * notice), the school calendar.
 */
export function plainDays(
  holidays: Holidays,
  declared: ReadonlyMap<Day, DeclaredDay>,
): (day: Day) => PlainDay {
  const projections = new Map<number, ProjectedHolidays>();
  const projectedName = (day: Day): string | undefined => {
    if (!isKnownDay(day)) return undefined;
    const { year } = civil(day);
    if (isPublished(holidays, year)) return undefined;
    const projection = projections.get(year) ?? projectedHolidays(year);
    projections.set(year, projection);
    return projection.get(day);
  };
  const countryDay = (day: Day): PlainDay => {
    const published = holidays.days.get(day);
    if (published) {
      const { name, source } = published;
      if (published.state === 'work') return { ...ORDINARY, kind: 'makeup', name, source };
      return { ...WEEKEND, kind: 'holiday', name, source };
    }
    const name = projectedName(day);
    if (name !== undefined)
      return { ...WEEKEND, kind: 'projected', name, source: 'projected', projected: true };
    return weekday(day) >= 6 ? WEEKEND : ORDINARY;
  };
  return (day) => {
    const own = declared.get(day);
    return own ? schoolDay(countryDay(day), own) : countryDay(day);
  };
}

/** A day of the country as the school calendar changes it. */
function schoolDay(country: PlainDay, { kind, name, half, runsAs }: DeclaredDay): PlainDay {
  const source = 'calendar';
  if (kind === 'makeup')
    return { ...ORDINARY, kind, name: country.kind === kind ? country.name : null, runsAs, source };
  // A closure or half a day takes away lessons: where none are held anyhow it changes nothing.
  if ((kind === 'closure' || half !== null) && !country.open) return country;
  if (half !== null) return { ...country, kind, name, half, source };
  if (kind === 'closure') return { ...country, kind, name, open: false, source };
  return { ...WEEKEND, kind, name: name ?? country.name, source };
}
