import { readHolidayFile } from '../../server/engine/calendar/holiday-file.ts';
import { type Holidays, NO_HOLIDAYS } from '../../server/engine/calendar/holidays.ts';

const FILE = {
  notices: [
    {
      year: 2026,
      holidays: [
        { name: '元旦', off: ['2026-01-01/2026-01-03'], work: ['2026-01-04'] },
        { name: '春节', off: ['2026-02-15/2026-02-23'], work: ['2026-02-14', '2026-02-28'] },
        { name: '清明', off: ['2026-04-04/2026-04-06'] },
        { name: '劳动节', off: ['2026-05-01/2026-05-05'], work: ['2026-05-09'] },
        { name: '端午', off: ['2026-06-19/2026-06-21'] },
        { name: '中秋', off: ['2026-09-25/2026-09-27'] },
        { name: '国庆节', off: ['2026-10-01/2026-10-07'], work: ['2026-09-20', '2026-10-10'] },
      ],
    },
  ],
};

/** Only 2026 is published: what was known on 2026-11-21, whatever notices have come since. */
export function holidaysOf2026(): Holidays {
  const result = readHolidayFile(FILE, 'state-council');
  return 'holidays' in result ? result.holidays : NO_HOLIDAYS;
}
