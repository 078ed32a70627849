import { type Day, dayFromIso, dayOf } from './day.ts';
import type { Holidays, PublishedDay } from './holidays.ts';

const LONGEST = 31;

/**
 * What is wrong with a holiday file. `path` is where (`notices[0].holidays[2].off[1]`), `found` what stood there, as
 * JSON. Reasons: `shape` = something else belongs there; `date` = no date, nor two with a `/` between; `interval` = ends
 * before it starts or is longer than 31 days; `year` = the date belongs to another year's notice; `conflict` =
 * off and work at once; `duplicate` = a second notice for the same year.
 */
export interface HolidayFileError {
  readonly reason: 'shape' | 'date' | 'interval' | 'year' | 'conflict' | 'duplicate';
  readonly path: string;
  readonly found: string;
}

export type HolidayFileResult = { readonly holidays: Holidays } | { readonly error: HolidayFileError };

/** Reads parsed JSON in the shape of grammar/holidays/holidays.schema.json. The first mistake is the answer. */
export function readHolidayFile(json: unknown, source: PublishedDay['source']): HolidayFileResult {
  const days = new Map<Day, PublishedDay>();
  const years = new Set<number>();
  try {
    for (const [path, notice] of items(field(json, '', 'notices'), 'notices')) {
      const year = field(notice, path, 'year');
      if (typeof year !== 'number' || dayOf(year, 1, 1) === null)
        throw mistake('shape', `${path}.year`, year);
      if (years.has(year)) throw mistake('duplicate', `${path}.year`, year);
      years.add(year);
      for (const [at, holiday] of items(field(notice, path, 'holidays'), `${path}.holidays`)) {
        addHoliday(days, holiday, at, { notice: year, source });
      }
    }
  } catch (error) {
    if (error instanceof Mistake) return { error: error.what };
    throw error;
  }
  return { holidays: { years, days } };
}

function addHoliday(
  days: Map<Day, PublishedDay>,
  holiday: unknown,
  path: string,
  from: Pick<PublishedDay, 'notice' | 'source'>,
): void {
  const name = field(holiday, path, 'name');
  if (typeof name !== 'string' || name === '') throw mistake('shape', `${path}.name`, name);
  for (const state of ['off', 'work'] as const) {
    const list = field(holiday, path, state);
    for (const [at, interval] of list === undefined ? [] : items(list, `${path}.${state}`)) {
      for (const day of daysOf(interval, at, from.notice)) {
        const known = days.get(day);
        if (known && known.notice === from.notice && known.state !== state)
          throw mistake('conflict', at, interval);
        days.set(day, { state, name, ...from });
      }
    }
  }
}

/** `2026-10-01` or `2026-10-01/2026-10-07`, both ends inclusive, from December of the year before the notice on. */
function daysOf(interval: unknown, path: string, year: number): readonly Day[] {
  if (typeof interval !== 'string') throw mistake('shape', path, interval);
  const [first = '', last = first, ...rest] = interval.split('/');
  const from = dayFromIso(first);
  const to = dayFromIso(last);
  if (from === null || to === null || rest.length > 0) throw mistake('date', path, interval);
  if (to < from || to - from >= LONGEST) throw mistake('interval', path, interval);
  const earliest = dayOf(year - 1, 12, 1) ?? from;
  const latest = dayOf(year, 12, 31) ?? to;
  if (from < earliest || to > latest) throw mistake('year', path, interval);
  return Array.from({ length: to - from + 1 }, (_, i) => from + i);
}

function field(value: unknown, path: string, name: string): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw mistake('shape', path, value);
  return (value as Readonly<Record<string, unknown>>)[name];
}

function items(value: unknown, path: string): readonly (readonly [string, unknown])[] {
  if (!Array.isArray(value)) throw mistake('shape', path, value);
  return value.map((item: unknown, i) => [`${path}[${i}]`, item]);
}

/** Never leaves this file. */
class Mistake extends Error {
  constructor(readonly what: HolidayFileError) {
    super(what.reason);
  }
}

function mistake(reason: HolidayFileError['reason'], path: string, found: unknown): Mistake {
  return new Mistake({ reason, path, found: (JSON.stringify(found) ?? '').slice(0, 80) });
}
