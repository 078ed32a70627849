import type { HolidayFileError } from '../engine/calendar/holiday-file.ts';

/** What the language server tells the user about itself. */
export interface SessionWords {
  /** The holiday file of the settings cannot be used: it is not there, is no JSON, or says something wrong. */
  readonly holidayFile: {
    readonly missing: (file: string) => string;
    readonly notJson: (file: string) => string;
    readonly wrong: (file: string, error: HolidayFileError) => string;
  };
  /** Over the progress of reading so many files. */
  readonly reading: (files: number) => string;
}
