import { documentOutline } from '../../server/render/document-outline.ts';
import { usualLayout } from '../../server/render/formats.ts';
import { calendarView } from '../../server/school/calendar-view.ts';
import { diagnosticsOf } from '../../server/school/diagnostics.ts';
import { documentView } from '../../server/school/document-view.ts';
import { quotaReport } from '../../server/school/quota-report.ts';
import type { School } from '../../server/school/school.ts';
import { CALENDAR_FORMATS, calendarJson, DOCUMENT_FORMATS, QUOTA_FORMATS } from '../support/made.ts';

const SETTINGS = { language: 'auto', severity: {} } as const;
/** As editors count lines. */
const LINE_END = /\r\n|\r|\n/;
/** What slips into messages that were put together of nothing. */
const NOTHING = /\bundefined\b|\bNaN\b|\[object |\bInfinity\b/;

/** Everything shown of the plans, in one text. */
export function shown(school: School, paths: readonly string[]): string {
  return JSON.stringify(
    paths.map((path) => diagnosticsOf(school, path, SETTINGS).map(({ diagnostic }) => diagnostic)),
  );
}

/** Remarks that stand outside the text, are made of nothing, or offer edits that cannot be made. */
export function badRemarks(school: School, path: string, text: string): string[] {
  const lines = text.split(LINE_END);
  const end = lines.length - 1;
  return diagnosticsOf(school, path, SETTINGS).flatMap(({ problem, diagnostic }) => {
    const { range, message, code } = diagnostic;
    const faults: string[] = [];
    for (const { line, character } of [range.start, range.end]) {
      const row = lines[line];
      if (row === undefined || character < 0 || character > row.length)
        faults.push(`${code} stands at ${line}:${character} of ${end} lines`);
    }
    const { start, end: last } = range;
    if (last.line < start.line || (last.line === start.line && last.character < start.character))
      faults.push(`${code} ends before it begins`);
    if (message === '' || (NOTHING.test(message) && !NOTHING.test(text)))
      faults.push(`${code} says ${message}`);
    for (const edit of (problem.fixes ?? []).flatMap(({ edits }) => edits)) {
      const place = school.locate(edit.source);
      const inside = school.text(edit.source.origin.file)?.split(LINE_END)[place.end.line];
      if (inside === undefined || place.end.character > inside.length)
        faults.push(`a fix of ${code} stands outside`);
    }
    return faults;
  });
}

/** What the calendar gets wrong by its own contract. */
export function badCalendar(school: School, paths: readonly string[]): string[] {
  const view = calendarView(school, paths);
  if (!view) return [];
  const { events } = JSON.parse(calendarJson(view));
  const faults: string[] = [];
  let before = '';
  for (const event of events) {
    const { date, endDate, start, end, status, movedFrom } = event;
    if (!/^\d{4}-\d\d-\d\d$/.test(date) || endDate < date) faults.push(`an event from ${date} to ${endDate}`);
    if (start !== null && end !== null && end < start) faults.push(`an event at ${start}—${end}`);
    if (date < before) faults.push(`${date} stands behind ${before}`);
    if ((status === 'moved') !== (movedFrom !== null)) faults.push(`${status} from ${movedFrom}`);
    before = date;
  }
  return faults;
}

/** What the quota report gets wrong by its own contract. */
export function badQuotas(school: School, paths: readonly string[]): string[] {
  const { quotas } = quotaReport(school, paths);
  return quotas.flatMap((row) => {
    const { min, max, planned, gap } = row;
    const numbers = { min, max, planned, gap, implied: row.implied, recorded: row.recorded, due: row.due };
    const faults = Object.entries(numbers)
      .filter(([, value]) => value !== null && !Number.isFinite(value))
      .map(([name, value]) => `${name} is ${value}`);
    if (gap !== null && gap <= 0) faults.push(`a gap of ${gap}`);
    if (gap !== null && min !== null && planned !== null && Math.abs(min - planned - gap) > 1e-9)
      faults.push(`${min} less ${planned} leaves ${gap}`);
    return faults;
  });
}

/** Every text format, and an Office file if asked; whatever they throw is a broken promise. */
export async function badDocuments(school: School, path: string, office: boolean): Promise<string[]> {
  const wanted = (format: string) => office || !/xlsx|docx/.test(format);
  const made: [string, unknown][] = [];
  const view = calendarView(school, [path]);
  for (const [format, render] of Object.entries(CALENDAR_FORMATS))
    if (view && wanted(format)) made.push([format, await render(view, usualLayout(format), 'zh-Hans')]);
  for (const [format, render] of Object.entries(QUOTA_FORMATS))
    if (wanted(format)) made.push([format, await render(quotaReport(school, [path]), 'en')]);
  const document = documentView(school, path);
  for (const [format, render] of Object.entries(DOCUMENT_FORMATS))
    if (document && wanted(format)) made.push([format, await render(documentOutline(document))]);
  return made.flatMap(([format, content]) => {
    if (format === 'html' && /<script|<img|javascript:/i.test(String(content))) return ['a script in html'];
    if (
      format === 'ics' &&
      String(content)
        .split('\r\n')
        .some((line) => Buffer.byteLength(line) > 75)
    )
      return ['a line of more than 75 octets'];
    return content === '' && format === 'json' ? ['nothing'] : [];
  });
}
