import china from '../../grammar/holidays/china.json' with { type: 'json' };
import { readHolidayFile } from '../engine/calendar/holiday-file.ts';
import { type Holidays, NO_HOLIDAYS } from '../engine/calendar/holidays.ts';

let read: Holidays | null = null;

/** The holidays that come with the product: the State Council's, from 2007 on. */
export function shippedHolidays(): Holidays {
  if (!read) {
    const result = readHolidayFile(china, 'state-council');
    read = 'holidays' in result ? result.holidays : NO_HOLIDAYS;
  }
  return read;
}
