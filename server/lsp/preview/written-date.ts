import { civil, type Day, iso } from '../../engine/calendar/day.ts';

/**
 * Another day in the manner in which a date is written (10月14日, 2026.9.5, 9/15), or null if that manner has no place
 * for it: a year written as 明年, a date in Chinese numerals or in words.
 */
export function inSameManner(written: string, day: Day): string | null {
  const runs = written.match(/\d+/g) ?? [];
  const { year, month, day: date } = civil(day);
  const values = [year, month, date].slice(3 - runs.length);
  const plain = /^[\d\s年月日号號./-]+$/.test(written);
  if (!plain || runs.length < 2 || runs.length > 3) return null;
  let at = 0;
  return written.replace(/\d+/g, (run) =>
    String(values[at++]).padStart(run.startsWith('0') ? 2 : padding(written, run), '0'),
  );
}

/** Dates with hyphens are written with two digits throughout. */
function padding(written: string, run: string): number {
  return written.includes('-') && run.length <= 2 ? 2 : 0;
}

/** The ways in which a day can be written anew, the most fitting first. */
export function newDates(day: Day, text: string): readonly string[] {
  const { month, day: date } = civil(day);
  const short = `${month}月${date}日`;
  return /\d{4}-\d\d-\d\d/.test(text) || !/\d月\d/.test(text) ? [iso(day), short] : [short, iso(day)];
}
