import { shippedHolidays } from '../data/shipped-holidays.ts';
import { readHolidayFile } from '../engine/calendar/holiday-file.ts';
import { type Holidays, mergeHolidays } from '../engine/calendar/holidays.ts';
import { resolvePath } from '../language/school/paths.ts';
import type { SessionWords } from '../messages/session-words.ts';

/** Where the holiday file of the settings lies: it is absolute, or stands in the first folder. */
export function holidayPath(file: string, folder: string | undefined): string {
  if (/^(?:\/|[a-z]:)/i.test(file)) return `file:///${file.replaceAll('\\', '/').replace(/^\//, '')}`;
  return resolvePath(`${folder ?? ''}/_`, file);
}

/** The built-in holidays with those of a file over them; why they could not be used, else. `text` null: no such file. */
export function holidaysOf(
  file: string,
  text: string | null,
  words: SessionWords['holidayFile'],
): { readonly holidays: Holidays; readonly warning: string | null } {
  const without = (warning: string) => ({ holidays: shippedHolidays(), warning });
  if (text === null) return without(words.missing(file));
  const json = parsed(text);
  if (json === undefined) return without(words.notJson(file));
  const result = readHolidayFile(json, 'holiday-file');
  if ('error' in result) return without(words.wrong(file, result.error));
  return { holidays: mergeHolidays(shippedHolidays(), result.holidays), warning: null };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}
