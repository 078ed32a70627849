import type { HolidayFileError } from '../../engine/calendar/holiday-file.ts';
import type { SessionWords } from '../session-words.ts';

const REASONS: Readonly<Record<HolidayFileError['reason'], string>> = {
  shape: 'something else belongs here',
  date: 'a date belongs here, or two with a “/” between them',
  interval: 'it ends before it begins, or is longer than 31 days',
  year: 'this day belongs to the notice of another year',
  conflict: 'a day off and a working day at once',
  duplicate: 'there are two notices for one year',
};

export const session: SessionWords = {
  holidayFile: {
    missing: (file) => `The holiday file “${file}” cannot be found; the built-in holidays hold`,
    notJson: (file) => `The holiday file “${file}” is no JSON; the built-in holidays hold`,
    wrong: (file, { path, found, reason }) =>
      `The holiday file “${file}”, ${path} (${found}): ${REASONS[reason]}; the built-in holidays hold`,
  },
  reading: (files) => `Reading ${files} files`,
};
