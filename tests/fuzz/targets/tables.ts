import { readHolidayFile } from '../../../server/engine/calendar/holiday-file.ts';
import { readRecords } from '../../../server/language/csv/records.ts';
import { readRoster } from '../../../server/language/csv/roster.ts';
import type { Random } from '../random.ts';
import { anyHolidayFile, anyTable } from '../tables.ts';
import { shorter, target } from '../target.ts';

interface TablesCase {
  readonly table: string;
  readonly holidays: string;
}

/** A cell in quotes, as the rule has it. */
const QUOTED = /(^|[,\r\n])"(?:[^"]|"")*"(?=$|[,\r\n])/g;
const ORIGIN = { file: '名册.csv' };

/** Rosters, records and holiday files as offices make them. */
export const tables = target<TablesCase>({
  name: 'tables',
  make: (random: Random) => ({ table: anyTable(random), holidays: anyHolidayFile(random) }),
  broken: ({ table, holidays }) => [...badTable(table), ...badHolidays(holidays)],
  *simpler({ table, holidays }) {
    for (const less of shorter(table)) yield { table: less, holidays };
    for (const less of shorter(holidays)) yield { table, holidays: less };
  },
});

function badTable(text: string): string[] {
  const roster = readRoster(ORIGIN, text);
  const records = readRecords(ORIGIN, text);
  const sources = [...roster.people, ...roster.problems, ...records.records, ...records.problems].map(
    ({ source }) => source,
  );
  const names = roster.people.flatMap(({ name, groupNames }) => [name, ...(groupNames ?? [])]);
  const faults = [...sources, ...names.map(({ source }) => source)]
    .filter(({ start, end }) => start < 0 || end < start || end > text.length)
    .map(({ start, end }) => `a place from ${start} to ${end} of ${text.length}`);
  // What quotes in odd places mean is anybody's guess.
  if (text.replace(QUOTED, '$1').includes('"') || /[;\t，]/.test(text.split('\n')[0] ?? '')) return faults;
  for (const { text: name, source } of names) {
    const there = text.slice(source.start, source.end).replaceAll('""', '"');
    if (!there.includes(name.slice(0, 1))) faults.push(`${name} is not where it says`);
  }
  return faults;
}

function badHolidays(text: string): string[] {
  let json: unknown = null;
  try {
    json = JSON.parse(text);
  } catch {
    return [];
  }
  const result = readHolidayFile(json, 'holiday-file');
  return 'error' in result && result.error.found === undefined ? ['refused without a reason'] : [];
}
