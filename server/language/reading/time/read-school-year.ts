import type { SchoolYear } from '../../../engine/plan/calendar.ts';
import { type Reading, type Slice, trimmed } from '../slice.ts';
import { termNumber } from './terms.ts';
import { type TimeReader, timeReader } from './time-reader.ts';
import { unreadable } from './unreadable.ts';
import { fullYear } from './years.ts';

export interface SchoolYearReading {
  readonly schoolYear: SchoolYear | null;
  /** 1 or 2; null = a whole year, or none said. */
  readonly term: number | null;
}

const CENTURY = 100;

/**
 * 2026—2027 第一学期, 2026学年, 115學年度第2學期 (民国 115 = 2026), 2026-2027 term 1, 秋季学期; the whole piece. A school year
 * is kept as written, also where it spans no year (2024-2024): whoever uses it reports `school-year-span`.
 */
export function readSchoolYear(slice: Slice): Reading<SchoolYearReading> {
  const whole = trimmed(slice);
  const reader = timeReader(whole);
  const before = reader.attempt(termNumber);
  const schoolYear = reader.attempt(span);
  const term = before ?? reader.attempt(termNumber);
  const complete = reader.done && (schoolYear !== null || term !== null);
  const problems = complete ? [] : [unreadable(whole, 'time', schoolYear || term ? reader.textStart : 0)];
  return { value: { schoolYear, term }, problems };
}

function span(reader: TimeReader): SchoolYear | null {
  const from = reader.textStart;
  const start = year(reader);
  if (start === null) return null;
  const end = reader.attempt((inner) => {
    const joined = inner.take('range') ?? inner.take('mark', 'slash');
    return joined && year(inner, start);
  });
  reader.take('unit', 'schoolYear') ?? reader.take('unit', 'year');
  return { start, end: end ?? start + 1, source: reader.source(from) };
}

/** 2026, 2026年, 115; two digits behind a year are of its century (2026—27). */
function year(reader: TimeReader, after: number | null = null): number | null {
  const minguo = reader.take('minguo');
  const number = reader.take('number');
  if (!number) return null;
  if (reader.is('unit', 'year')) reader.take('unit', 'year');
  if (after !== null && number.value < CENTURY) return after - (after % CENTURY) + number.value;
  return fullYear(number.value, minguo !== null);
}
