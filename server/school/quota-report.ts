import { iso } from '../engine/calendar/day.ts';
import type { QuotaRow as EngineRow } from '../engine/quota/row.ts';
import { quotaRows } from '../engine/quota/rows.ts';
import type { QuotaReport, QuotaRow } from '../render/quota-report.ts';
import type { School } from './school.ts';

/** Each quota line of the given plans: demanded, planned, recorded, gap. A line told by several plans stands once. */
export function quotaReport(school: School, paths: readonly string[]): QuotaReport {
  const rows = new Map<string, QuotaRow>();
  for (const path of paths) {
    for (const row of rowsOf(school, path)) {
      const key = rowKey(row);
      if (!rows.has(key)) rows.set(key, row);
    }
  }
  return { version: 1, asOf: school.today === null ? null : iso(school.today), quotas: [...rows.values()] };
}

function rowsOf(school: School, path: string): readonly QuotaRow[] {
  const known = school.known(path);
  if (!known) return [];
  const others = school
    .family(path)
    .map(({ plan, scheduled }) => ({ plan, occurrences: scheduled.occurrences }));
  const { plan, calendar, scheduled } = known;
  const input = {
    plan,
    calendar: calendar.calendar,
    occurrences: scheduled.occurrences,
    others,
    today: school.today,
  };
  return quotaRows(input).map((row) => reported(row, school));
}

/** A row with its place as programs read it. */
export function reported(row: EngineRow, school: School): QuotaRow {
  const { line, character } = school.locate(row.source).start;
  return { ...row, source: { file: row.source.origin.file, line, character } };
}

/** The same for a line that several plans tell. */
function rowKey({ source, who, period }: QuotaRow): string {
  return [source.file, source.line, source.character, who, period.label, period.start].join('\n');
}
